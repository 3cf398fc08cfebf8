import { describe, expect, test } from 'vitest';
import { optionsOf, result, timeUp } from '../open-question.js';
import { anOpenQuestion, EDIT } from './an-open-question.js';

describe('a token that Discord refuses', () => {
	test('once is a mishap: the call is made again, and nothing else is the worse for it', async () => {
		const { ana, channel, clock, log, question, standIn } = await anOpenQuestion();
		standIn.faults.next(EDIT, 'unauthorized');
		await timeUp(clock);
		expect((await result(question.message)).text).toContain(`<@${ana.id}> +15`);
		await clock.step();
		await channel.waitFor((message) => optionsOf(message).some(({ round }) => round === 1));
		expect(log.complaints).toEqual([]);
	});

	test('twice in a row is the end, which is told once', async () => {
		const { clock, log, standIn } = await anOpenQuestion();
		standIn.faults.next(EDIT, 'unauthorized', 2);
		await timeUp(clock);
		expect((await log.said('Lost')).fields.err).toMatchObject({ status: 401 });
	});
});
