import { expect, test } from 'vitest';
import { aServer, messageOf } from '../support/real-bot.js';
import { headlineOf } from '../support/sent.js';
import { openQuestion, optionsOf, podium, result, timeUp } from './open-question.js';

test('a quiz runs by itself from kickoff to podium, with several players, and its points are kept', async () => {
	const { ana, bot, channel, clock, standIn } = await aServer();
	const [beto, carla] = [standIn.user({ name: 'Beto' }), standIn.user({ name: 'Carla' })];

	const kickoff = await ana.command(channel, 'quiz start', { kind: 'champion', questions: 2, seconds: 30 });
	const at = Math.ceil(clock.now() / 1_000) + 4;
	expect(kickoff.isEphemeral).toBe(false);
	expect(messageOf(kickoff).text).toContain('2 questions, 30 seconds');
	expect(messageOf(kickoff).text).toContain(`<t:${at}:R>`);

	await clock.step();
	const first = await openQuestion(channel, bot);
	expect(first.message.text).toContain('Question 1 of 2');
	expect(first.message.content).toMatch(/^## Which team won the \d{4} Copa Perú\?$/m);
	expect(first.message.text).toContain(`<t:${Math.floor(clock.now() / 1_000) + 30}:R>`);
	expect(optionsOf(first.message)).toHaveLength(4);

	const carlaId = standIn.nextId();
	const wrong = await ana.press(first.message, first.wrong.customId);
	expect([wrong.isEphemeral, wrong.message?.text]).toEqual([
		true,
		`Locked in: **${first.wrong.label}**.\n-# You are the only one so far.`,
	]);
	const changed = await ana.press(first.message, first.right.customId);
	expect([changed.isEphemeral, changed.message?.text]).toEqual([
		true,
		'You have answered this one already: the first answer counts.',
	]);
	await beto.press(first.message, first.right.customId);
	// Carla pressed before Beto; her press arrives after his.
	await carla.press(first.message, first.right.customId, { id: carlaId });
	expect(first.message.history).toEqual([]);

	await timeUp(clock);
	const { text } = await result(first.message);
	expect(text).toContain(`✅ <@${carla.id}> +15 · <@${beto.id}> +10`);
	expect(text).toContain('1 wrong answer');
	const table = [`🥇 <@${carla.id}> **15**`, `🥈 <@${beto.id}> **10**`, `**3.** <@${ana.id}> **0**`];
	// No line ends between a place, its player and the points.
	expect(text).toContain(table.map((row) => row.replaceAll(' ', '\u00a0')).join(' · '));
	expect(optionsOf(first.message).filter(({ isRight }) => isRight)).toEqual([
		expect.objectContaining({ label: first.right.label }),
	]);
	const late = await ana.press(first.message, first.right.customId, { isForged: true });
	expect([late.isEphemeral, late.message?.text]).toEqual([true, 'Too late: that question is closed.']);

	await clock.step();
	const second = await openQuestion(channel, bot, 1);
	expect(second.question.id).not.toBe(first.question.id);
	await Promise.all([1, 2].map(() => beto.press(second.message, second.right.customId)));
	await ana.press(second.message, second.wrong.customId);
	await timeUp(clock);
	await result(second.message);
	await clock.step();

	const end = await podium(channel);
	expect(end.text).toContain(`🥇 <@${beto.id}> — **25** points, 2 of 2 right`);
	expect(end.text).toContain(`🥈 <@${carla.id}> — **15** points, 1 of 1 right`);
	const scores = messageOf(await ana.command(channel, 'quiz scores'));
	expect(scores.text).toContain(`🥇 <@${beto.id}> — **25** points\n-# 2 of 2 right (100%) · best streak 2 · 1 game`);
	expect(scores.text).toContain(`🥈 <@${carla.id}> — **15** points`);
	expect(scores.text).toContain(`**3.** <@${ana.id}> — **0** points\n-# 0 of 2 right`);
	expect(channel.messages).toHaveLength(5);
});

test('two presses of one person in the same moment are one answer', async () => {
	const { ana, bot, channel, clock } = await aServer();
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
	await clock.step();
	const { message, right, wrong } = await openQuestion(channel, bot);
	const said = await Promise.all([right, wrong].map(({ customId }) => ana.press(message, customId)));
	expect(said.map((each) => each.message?.text)).toEqual([
		`Locked in: **${right.label}**.\n-# You are the only one so far.`,
		'You have answered this one already: the first answer counts.',
	]);
	await timeUp(clock);
	expect((await result(message)).text).toContain(`✅ <@${ana.id}> +15`);
});

test('the result leads to the season it was about, as a private copy', async () => {
	const { ana, bot, channel, clock } = await aServer();
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
	await clock.step();
	const { message } = await openQuestion(channel, bot);
	await timeUp(clock);
	await result(message);
	const button = message.components.find(
		(each) => 'custom_id' in each && each.custom_id.startsWith('season:overview:copa-peru:'),
	);
	const customId = button && 'custom_id' in button ? button.custom_id : expect.fail('no button to a season');
	const pressed = await ana.press(message, customId);
	expect(pressed.isEphemeral).toBe(true);
	expect(headlineOf(messageOf(pressed))).toBe(`Copa Perú ${customId.split(':').at(-1)}`);
});

test('while a question is open, a lookup that would give it away is refused privately, and given afterwards', async () => {
	const { ana, bot, channel, clock } = await aServer();
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
	await clock.step();
	const { message, question } = await openQuestion(channel, bot);
	const year = question.id.split(':').at(-1) ?? '';
	const asked = await ana.command(channel, 'season', { year });
	expect(asked.isEphemeral).toBe(true);
	expect(asked.message?.text).toContain('That would give away the open question.');
	const { choices } = await ana.autocomplete(channel, 'season', { year });
	expect(choices[0]?.name).toBe(`${year} · Copa Perú`);
	await timeUp(clock);
	await result(message);
	expect((await ana.command(channel, 'season', { year })).isEphemeral).toBe(false);
});

test('three questions that nobody answers end the game', async () => {
	const { ana, bot, channel, clock } = await aServer();
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 20 });
	for (const round of [0, 1, 2]) {
		await clock.step();
		const { message } = await openQuestion(channel, bot, round);
		await timeUp(clock);
		expect((await result(message)).text).toContain('Nobody answered.');
	}
	await clock.step();
	expect((await podium(channel)).text).toContain('Three questions without an answer: the quiz ends here.');
});
