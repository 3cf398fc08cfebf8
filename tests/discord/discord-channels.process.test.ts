import { setTimeout as sleep } from 'node:timers/promises';
import { REST } from '@discordjs/rest';
import { expect, test } from 'vitest';
import { createRest } from '../../src/discord/create-rest.js';
import { discordChannels } from '../../src/discord/discord-channels.js';
import { clearMemory } from '../support/clear-memory.js';
import { aStandIn } from '../support/discord/a-stand-in.js';

test('a call that Discord never answers is given up in time, also where memory is cleared meanwhile', async () => {
	const standIn = await aStandIn();
	const rest = new REST({ api: standIn.apiUrl, retries: 0 }).setToken(standIn.token);
	const channels = discordChannels(rest, { isDiscord: true, hurry: new AbortController().signal });
	const guild = standIn.guild();
	standIn.faults.always('GET /guilds/:guild/roles', 'hang');
	const asked = channels.missingRights(guild.id, [guild.channel().id]);
	const told = asked.then(
		() => 'answered',
		(error: { trouble?: string }) => error.trouble,
	);
	await sleep(100);
	clearMemory();
	expect(await told).toBe('unreachable');
}, 5_000);

test('the way to a message is known on Discord itself, and on no other server', () => {
	const message = { guildId: '7', channelId: '8', messageId: '9' };
	const linkOn = (isDiscord: boolean, where: typeof message | Omit<typeof message, 'guildId'> = message) =>
		discordChannels(createRest('a.b.c'), { isDiscord, hurry: new AbortController().signal }).linkTo(where);
	expect(linkOn(true)).toBe('https://discord.com/channels/7/8/9');
	expect(linkOn(true, { channelId: '8', messageId: '' })).toBe('https://discord.com/channels/@me/8');
	expect(linkOn(false)).toBeUndefined();
});
