import { describe, expect, onTestFinished, test } from 'vitest';
import { createRest } from '../../../src/discord/create-rest.js';
import { discordChannels } from '../../../src/discord/discord-channels.js';
import { settled } from '../../support/a-clock.js';
import { aStandIn } from '../../support/discord/a-stand-in.js';
import { aServer } from '../../support/real-bot.js';
import { openQuestion, optionsOf, podium, result, timeUp } from '../open-question.js';
import { anOpenQuestion, EDIT, POST } from './an-open-question.js';

describe('trouble that passes is waited out', () => {
	test('429 on posting a question: it is posted once, and the game goes on', async () => {
		const { ana, bot, channel, clock, log, standIn } = await aServer();
		standIn.faults.next(POST, { retryAfterMs: 20 }, 2);
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		await clock.step();
		const { message } = await openQuestion(channel, bot);
		await timeUp(clock);
		await result(message);
		await clock.step();
		await podium(channel);
		expect(log.complaints).toEqual([]);
		expect(channel.messages).toHaveLength(3);
	});

	test('a dozen short limits in one call are waited out in silence', async () => {
		const warnings: string[] = [];
		const hear = ({ name }: Error) => warnings.push(name);
		process.on('warning', hear);
		onTestFinished(() => void process.off('warning', hear));
		const standIn = await aStandIn();
		const channel = standIn.guild().channel();
		const address = { isDiscord: false, hurry: new AbortController().signal };
		standIn.faults.next(POST, { retryAfterMs: 1 }, 12);
		const view = { embeds: [{ title: 'Copa Perú' }] };
		await discordChannels(createRest(standIn.token, standIn.apiUrl), address).post(channel.id, view, '1');
		expect(channel.messages).toHaveLength(1);
		// Node.js emits warnings in the next turn of the event loop.
		await settled();
		expect(warnings).toEqual([]);
	});

	test('500 on posting a question: it is posted after 1 s and 5 s more, once, with its full time', async () => {
		const { ana, bot, channel, clock, standIn } = await aServer();
		// discord.js' REST package itself tries each request four times.
		standIn.faults.next(POST, 'serverError', 8);
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 30 });
		const startedAt = clock.now();
		for (const _ of ['lead-in', '1 s later', '5 s later']) await clock.step();
		const { message, right } = await openQuestion(channel, bot);
		expect(clock.now() - startedAt).toBe(4_000 + 1_000 + 5_000);
		expect(message.text).toContain(`<t:${Math.floor(clock.now() / 1_000) + 30}:R>`);
		await ana.press(message, right.customId);
		await timeUp(clock);
		expect((await result(message)).text).toContain(`<@${ana.id}> +15`);
		expect(channel.messages.filter((each) => optionsOf(each).length > 0)).toEqual([message]);
	});

	test('500 on showing a result: it is shown later, and counts once', async () => {
		const { ana, channel, clock, question, standIn } = await anOpenQuestion();
		standIn.faults.next(EDIT, 'serverError', 4);
		await clock.step();
		await clock.step();
		expect((await result(question.message)).text).toContain(`<@${ana.id}> +15`);
		expect((await ana.command(channel, 'quiz card')).message?.text).toContain('**15** points');
	});

	test('an answer that is lost on its way back does not post the question twice', async () => {
		const { ana, bot, channel, clock, standIn } = await aServer();
		standIn.faults.next(POST, 'loseAnswer');
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		await clock.step();
		const { message } = await openQuestion(channel, bot);
		await timeUp(clock);
		await result(message);
		expect(channel.messages.filter((each) => optionsOf(each).length > 0)).toEqual([message]);
	});
});

describe('while one way to write is closed, another is taken', () => {
	test('a question whose message was deleted has its result below, and the game goes on', async () => {
		const { ana, bot, channel, clock, question, standIn } = await anOpenQuestion();
		standIn.faults.deleteMessage(question.message);
		await timeUp(clock);
		await channel.waitFor(({ text }) => text.includes(`<@${ana.id}> +15`));
		await clock.step();
		await openQuestion(channel, bot, 1);
	});

	test('a question whose message was deleted before the bot knew of it is posted anew', async () => {
		const { ana, bot, channel, clock, standIn } = await aServer();
		standIn.faults.next(POST, 'loseAnswer');
		const deleted = channel.next((message) => optionsOf(message).length > 0);
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		await clock.step();
		standIn.faults.deleteMessage(await deleted);
		const { message } = await openQuestion(channel, bot);
		expect(message.isDeleted).toBe(false);
	});
});
