import { ApplicationFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { checkDiscord } from '../../src/doctor/check-discord.js';
import { aStandIn } from '../support/discord/a-stand-in.js';

test('typed answers need the content of messages, which Discord may keep from the bot', async () => {
	const standIn = await aStandIn();
	const config = readConfig({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl });
	const typed = { ...config, TYPED_ANSWERS: true };
	expect(await checkDiscord(typed)).toContainEqual({ well: 'The bot may read typed answers' });
	standIn.application.flags = ApplicationFlags.Embedded;
	expect(await checkDiscord(typed)).toContainEqual({
		wrong: expect.stringContaining('Typed answers are on'),
		mend: expect.stringContaining('Message Content Intent'),
	});
	expect(await checkDiscord(config)).toContainEqual({ well: 'No privileged intent is needed' });
});

test('no invitation to Discord is told of a bot that is on another server', async () => {
	const standIn = await aStandIn();
	const config = readConfig({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl });
	expect(JSON.stringify(await checkDiscord(config))).not.toContain('invite');
});

test('a bot that has nearly used up its starts of the day is warned', async () => {
	const standIn = await aStandIn();
	const config = readConfig({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl });
	standIn.startsLeft = 3;
	expect(await checkDiscord(config)).toContainEqual(
		expect.objectContaining({ wrong: 'The bot may connect only 3 more times today' }),
	);
});
