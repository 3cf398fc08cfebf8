import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aRealBot, aServer } from '../support/real-bot.js';

describe('a bot from which Discord withholds messages', () => {
	const { MessageContent } = GatewayIntentBits;

	test('connects without them, warns once, and takes typed answers in a form', async () => {
		const standIn = await aStandIn();
		standIn.faults.disallowedIntents = MessageContent;
		const { bot, log } = await aRealBot({ standIn, typedAnswers: true });
		const channel = standIn.guild().channel();
		await standIn.user().command(channel, 'quiz start', { answers: 'typed' });
		expect(bot.services.quizHost.readsChat).toBe(false);
		expect(standIn.gateway.identifies.map(({ intents }) => intents)).toEqual([0]);
		const warned = 'Discord withholds messages (Message Content Intent): answers are typed into a form';
		expect(log.lines.filter(({ message }) => message === warned)).toHaveLength(1);
		expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
	});

	test('from one moment to the next goes on, and gives an open question its form', async () => {
		const { ana, bot, channel, clock, log, standIn } = await aServer({ typedAnswers: true });
		await ana.command(channel, 'quiz start', { answers: 'typed', questions: 1 });
		await clock.step();
		const question = await channel.waitFor(({ text }) => text.includes('Question 1'));
		const buttons = () => question.components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : [])).join();
		expect(buttons()).not.toContain('quiz:type');
		standIn.faults.disallowedIntents = MessageContent;
		standIn.faults.cutGateway(4014);
		await log.said('Reconnected to Discord');
		await clock.step();
		await channel.waitFor((message) => message === question && buttons().includes('quiz:type'));
		expect(bot.services.quizHost.running).toBe(1);
	});
});
