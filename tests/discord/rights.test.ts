import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { mayPost, memberRights } from '../../src/discord/rights.js';

const { Administrator, EmbedLinks, ManageGuild, ManageMessages, SendMessages, SendMessagesInThreads, ViewChannel } =
	PermissionFlagsBits;

test.each([
	['nothing', 0n, false, false],
	['sending messages', SendMessages, false, false],
	['managing messages', ManageMessages, true, false],
	['managing the server', ManageGuild, true, true],
	['everything', Administrator, true, true],
])('who may do %s', (_, permissions, moderates, manages) => {
	expect(memberRights(`${permissions}`)).toEqual({ moderates, manages });
});

test('outside of servers nobody moderates', () => {
	expect(memberRights()).toEqual({ moderates: false, manages: false });
});

test.each([
	['see, embed and send', ViewChannel | EmbedLinks | SendMessages, true],
	['see, embed and send in threads', ViewChannel | EmbedLinks | SendMessagesInThreads, true],
	['do everything', Administrator, true],
	['see and send, but not embed', ViewChannel | SendMessages, false],
	['embed and send, but not see', EmbedLinks | SendMessages, false],
	['see and embed, but not send', ViewChannel | EmbedLinks, false],
])('a quiz can be run where the bot may %s: %#', (_, permissions, may) => {
	expect(mayPost(`${permissions}`)).toBe(may);
});
