import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { mayAttach, mayPost, memberRights } from '../../src/discord/rights.js';

const {
	Administrator,
	Connect,
	EmbedLinks,
	ManageGuild,
	ManageMessages,
	SendMessages,
	SendMessagesInThreads,
	ViewChannel,
} = PermissionFlagsBits;

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

const { GuildStageVoice, GuildText, GuildVoice, PublicThread, PrivateThread, AnnouncementThread } = ChannelType;
const see = ViewChannel | EmbedLinks;

test.each([
	['a text channel', GuildText, SendMessages],
	['a public thread', PublicThread, SendMessagesInThreads],
	['a private thread', PrivateThread, SendMessagesInThreads],
	['a thread of news', AnnouncementThread, SendMessagesInThreads],
	['a channel of an unknown kind', undefined, SendMessages],
])('in %s the permission to send there counts, and no other', (_, kind, needed) => {
	const other = needed === SendMessages ? SendMessagesInThreads : SendMessages;
	expect(mayPost(`${see | needed}`, kind)).toBe(true);
	expect(mayPost(`${see | other}`, kind)).toBe(false);
	expect(mayPost(`${ViewChannel | needed}`, kind)).toBe(false);
	expect(mayPost(`${EmbedLinks | needed}`, kind)).toBe(false);
	expect(mayPost(`${Administrator}`, kind)).toBe(true);
	expect(mayPost(undefined, kind)).toBe(false);
});

test.each([
	['a voice channel', GuildVoice],
	['a stage', GuildStageVoice],
])('in the chat of %s nobody writes who may not connect', (_, kind) => {
	expect(mayPost(`${see | SendMessages | Connect}`, kind)).toBe(true);
	expect(mayPost(`${see | SendMessages}`, kind)).toBe(false);
	expect(mayPost(`${see | Connect | SendMessagesInThreads}`, kind)).toBe(false);
	expect(mayPost(`${Administrator}`, kind)).toBe(true);
});

test.each([
	[PermissionFlagsBits.AttachFiles, true],
	[PermissionFlagsBits.Administrator, true],
	[PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks, false],
])('with the permissions %s, answers bring files: %s', (permissions, may) => {
	expect(mayAttach(`${permissions}`)).toBe(may);
});

test('answers bring files where Discord says nothing of permissions', () => {
	expect(mayAttach(undefined)).toBe(true);
});
