import { expect, test } from 'vitest';
import { aServer } from '../../support/real-bot.js';
import { openQuestion, result, timeUp } from '../open-question.js';

test('a quiz pauses while the gateway is away and goes on with its full time; nobody’s answer is lost', async () => {
	const { ana, bot, channel, clock, log, standIn } = await aServer();
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 20 });
	await clock.step();
	const { message, right } = await openQuestion(channel, bot);
	const asked = clock.now();
	standIn.faults.isGatewayDown = true;
	standIn.faults.cutGateway();
	await log.said('A quiz pauses', { reason: 'gateway-away' });
	while (clock.now() < asked + 60_000) await clock.step();
	expect(bot.services.quizHost.openGame(channel.id)).toBeDefined();
	standIn.faults.isGatewayDown = false;
	while (!log.lines.some((line) => line.message === 'Reconnected to Discord')) {
		await clock.step();
		// The gateway package waits in real time: polling more often would only cost CPU.
		await new Promise((turn) => setTimeout(turn, 50));
	}
	await clock.step();
	await log.said('A quiz goes on');
	await ana.press(message, right.customId);
	await timeUp(clock);
	expect((await result(message)).text).toContain(`<@${ana.id}> +15`);
});
