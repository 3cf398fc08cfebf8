import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { Message } from '../../support/discord/message.js';
import { messageOf } from '../../support/real-bot.js';
import type { Score } from './scores.js';
import type { World } from './world.js';

/** More than any game lasts, in minutes. */
const LONGEST = 15;

const reasons = {
	stop: 'The quiz was stopped.',
	silence: 'Three questions without an answer: the quiz ends here.',
	interruption: 'I was away for too long; the quiz ends here.',
	trouble: 'I could not go on: the quiz ends here.',
} as const;

/** Plays the game to its end, and compares podium, scores, cards and what is left in the store with the model. */
export async function finalWhistle(world: World): Promise<void> {
	const { bot, clock } = world.life;
	world.standIn.faults.clear();
	for (let minute = 0; minute < LONGEST && bot.services.quizHost.running > 0; minute++) await world.pass(60_000);
	expect(bot.services.quizHost.running, 'games that still run').toBe(0);
	expect(clock.pending, 'timers that are left').toBe(0);
	expect(await world.store.collection('games').get(world.channel.id), 'a stored game').toBeUndefined();
	expect(world.model.isOver).toBe(true);
	expectPodium(world);
	await expectTables(world);
	expect(world.complaints.filter(({ level }) => level === 'error')).toEqual([]);
	world.standIn.violations.assertNone();
}

/** Stops the bot and the stand-in. */
export async function clearAway(world: World): Promise<void> {
	await world.life.stop();
	const connections = [...world.standIn.gateway.sessions].filter(({ isConnected }) => isConnected);
	await world.standIn.stop();
	expect(connections, 'connections that are left').toEqual([]);
}

function expectPodium({ channel, game, isGone, isLost, isTroubled, mayGiveUp, model }: World): void {
	const podiums = channel.messages.filter(({ text }) => text.includes('Final whistle!'));
	if (isGone || model.endedBy === 'trouble') expect(podiums.length).toBeLessThanOrEqual(1);
	else if (!mayGiveUp) expect(podiums).toHaveLength(1);
	for (const { text } of podiums) {
		const rows = [...text.matchAll(/<@(\d+)> — \*\*(\d+)\*\* points, (\d+) of (\d+) right(?:, best streak (\d+))?/g)];
		const shown = rows.map(([, id = '', ...score]) => [id, score.map((value = '0') => Number(value))] as const);
		const expected = [...model.scores.players].map(
			([id, { points, right, answers, best }]) => [id, [points, right, answers, best < 2 ? 0 : best]] as const,
		);
		expect(new Map(shown), 'the podium').toEqual(new Map(expected));
		// Lost access to the channel may be the reason given, even if the game was ending anyway.
		const why = mayGiveUp && text.includes(reasons.trouble) ? 'trouble' : model.endedBy;
		for (const [each, words] of Object.entries(reasons)) expect(text.includes(words), each).toBe(each === why);
	}
	// A result whose question was deleted is a message of its own.
	const questions = channel.messages.filter(({ data, history }) => isOpen(history[0] ?? data));
	expect(new Set(questions.map(({ data }) => numberIn(data))).size, 'questions posted twice').toBe(questions.length);
	expect(questions.length).toBeLessThanOrEqual(game?.questions.length ?? 0);
	for (const question of questions) {
		// Where a question's message was lost, its result comes in one of its own, which is never edited.
		if (!isLost || [...question.history, question.data].some(hasHint)) expectOneEdit(question, isTroubled);
		else expect(question.history, 'edits of a result').toEqual([]);
	}
}

function hasHint({ components }: Pick<Message['data'], 'components'>): boolean {
	return JSON.stringify(components).includes('quiz:hint:');
}

/**
 * A question is edited once, with its result. If Discord or the bot failed in between, the result may have been written
 * again, and the open question with a new end time only.
 */
function expectOneEdit({ data, history, isDeleted }: Message, isTroubled: boolean): void {
	const shown = ({ content, embeds, components }: Message['data']) => JSON.stringify([content, embeds, components]);
	const stood = [...history, data].map(shown);
	const open = [...history, data].filter(isOpen).map(shown);
	expect(new Set(open.map((each) => each.replace(/<t:\d+:R>/g, ''))).size, 'what an open question has shown').toBe(1);
	expect(stood.slice(0, open.length), 'a result is never taken back').toEqual(open);
	if (!isTroubled && !isDeleted) expect([open.length, history.length], 'one edit, with the result').toEqual([1, 1]);
}

/** A question's number, such as `Question 2 of 5`, which stands above an open question and below its result. */
function numberIn({ content, embeds }: Pick<Message['data'], 'content' | 'embeds'>): string | undefined {
	return /Question \d+ of \d+/.exec(JSON.stringify([content, embeds]))?.[0];
}

function isOpen({ components }: Pick<Message['data'], 'components'>): boolean {
	return JSON.stringify(components).includes('quiz:hint:');
}

async function expectTables({ guild, model, office, people }: World): Promise<void> {
	guild.isInstalled = true;
	office.botPermissions |= PermissionFlagsBits.SendMessages;
	const [asking = expect.fail('nobody is there')] = people;
	for (const period of ['all', 'month', 'week']) {
		const table = messageOf(await asking.command(office, 'quiz scores', { period })).text;
		const rows = [...table.matchAll(/<@(\d+)> — (.+)\n-# (.+)$/gm)].map(
			([, id = '', points, rest]) => [id, `${points} · ${rest}`] as const,
		);
		expect(new Map(rows), `the table of ${period}`).toEqual(texts(model.scores.company));
	}
	for (const { id, name } of people) {
		const person = people.find((each) => each.id === id) ?? expect.fail(`${name} is gone`);
		const card = messageOf(await person.command(office, 'quiz card'));
		const solo = /\*\*All time, played alone:\*\* (.+)/.exec(card.text)?.[1];
		const alone = model.scores.alone.get(id);
		expect(solo, `what ${name} has played alone`).toBe(alone && scoreText(alone));
	}
}

function texts(scores: ReadonlyMap<string, Score>): Map<string, string> {
	return new Map([...scores].map(([id, score]) => [id, scoreText(score)]));
}

function scoreText({ points, right, answers, best }: Score): string {
	const accuracy = Math.round((right / answers) * 100);
	return `**${points}** points · ${right} of ${answers} right (${accuracy}%)${streakText(best)} · 1 game`;
}

/** A streak is shown from two right answers on. */
function streakText(best: number): string {
	return best < 2 ? '' : ` · best streak ${best}`;
}
