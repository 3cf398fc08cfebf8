import { setTimeout as sleep } from 'node:timers/promises';
import { REST } from '@discordjs/rest';
import { expect, test } from 'vitest';
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
