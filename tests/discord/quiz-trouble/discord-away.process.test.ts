import { describe, expect, test } from 'vitest';
import { createRest } from '../../../src/discord/create-rest.js';
import { discordChannels } from '../../../src/discord/discord-channels.js';
import { aStandIn } from '../../support/discord/a-stand-in.js';
import type { Fault } from '../../support/discord/faults.js';
import { result, timeUp } from '../open-question.js';
import { anOpenQuestion, POST, WRITE } from './an-open-question.js';

describe('while Discord is away the game rests', () => {
	test('through an outage of hours, and goes on when it is over; no answer is lost', async () => {
		const { ana, bot, clock, log, question, standIn } = await anOpenQuestion();
		const lift = standIn.faults.always(WRITE, 'unavailable');
		await timeUp(clock);
		await log.said('A quiz pauses', { reason: 'discord-away' });
		for (let look = 0; look < 20; look++) await clock.step();
		expect(bot.services.quizHost.running).toBe(1);
		lift();
		await clock.step();
		expect((await result(question.message)).text).toContain(`<@${ana.id}> +15`);
		await log.said('A quiz goes on');
	});

	const limits: [string, Fault][] = [
		['an hour of rate limit', { retryAfterMs: 3_600_000 }],
		['an hour of rate limit for everything', { retryAfterMs: 3_600_000, isGlobal: true }],
		['a ban of an hour', { status: 429, text: 'error code: 1015', headers: { 'Retry-After': '3600' } }],
		['a ban without end', { status: 429, text: 'error code: 1015' }],
	];

	test.each(limits)(
		'told of %s, a quiz can be stopped at once, and who starts one is told why not',
		async (_, fault) => {
			const { ana, bot, channel, clock, log, standIn } = await anOpenQuestion();
			standIn.faults.always(WRITE, fault);
			await timeUp(clock);
			await log.said('A quiz pauses', { reason: 'discord-away' });
			expect((await ana.command(channel, 'quiz start')).message?.text).toContain(
				'It waits until Discord takes my messages',
			);
			await ana.command(channel, 'quiz stop');
			await clock.step();
			await log.said('A quiz is given up');
			await expect.poll(() => bot.services.quizHost.running).toBe(0);
			expect((await ana.command(channel, 'quiz card')).message?.text).toContain('**15** points');
		},
	);

	test('a call that nobody answers does not keep the bot from ending once time is up', async () => {
		const hurry = new AbortController();
		const standIn = await aStandIn();
		const channel = standIn.guild().channel();
		const rest = createRest(standIn.token, standIn.apiUrl);
		const channels = discordChannels(rest, { isDiscord: false, hurry: hurry.signal });
		standIn.faults.always(POST, 'hang');
		const posting = channels.post(channel.id, { embeds: [] }, '1');
		await expect.poll(() => standIn.requests.length).toBe(1);
		hurry.abort();
		await expect(posting).rejects.toMatchObject({ trouble: 'unreachable' });
	});
});
