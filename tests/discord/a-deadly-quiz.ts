import { setTimeout as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Game } from '../../src/quiz/game.js';
import type { Message } from '../support/discord/message.js';
import type { User } from '../support/discord/user.js';
import { messageOf } from '../support/real-bot.js';
import { type MortalProcess, storedGame } from './a-mortal-process.js';
import { deadly } from './deaths.js';
import { optionsOf } from './open-question.js';

/** Most turns that the game below takes, including those repeated after one death. */
const MOST_TURNS = 45;
/** Longest wait for the effect of a push on a busy machine, in milliseconds. */
const CHANGE_MS = 15_000;
const LOOK_MS = 20;

const isQuestion = (message: Message) => optionsOf(message).length > 0;
const isOpen = (message: Message) => optionsOf(message).some(({ disabled }) => !disabled);
/** The number of clues in a text, without the one that everyone sees. */
const cluesIn = (text: string) => text.split('🔎').length - 2;
const isPodium = (message: Message) => message.text.includes('Final whistle!');

/** Whether a game waits for its next due time, with nothing to do at once. */
function isWaiting(game: Game | undefined): boolean {
	if (!game) return true;
	const { phase, messageId, shown } = game;
	return phase === 'coming' || (phase === 'open' && messageId !== undefined) || (phase === 'closed' && shown);
}

/**
 * Plays two questions to the podium, repeating requests that the bot dies of. The first is answered rightly by Ana, who
 * takes a further clue, and by Beto, whose press is older than hers but arrives later; Caro is wrong. The last one is
 * answered by Ana alone, so it counts in no table.
 */
async function play(bot: MortalProcess, isDoomed: boolean) {
	const { standIn } = bot;
	const channel = standIn.guild().channel();
	const [ana, beto, caro] = [
		standIn.user({ name: 'Ana' }),
		standIn.user({ name: 'Beto' }),
		standIn.user({ name: 'Caro' }),
	];
	const early = standIn.nextId();
	const plan = [
		{ round: 0, player: ana, isRight: true, options: {} },
		{ round: 0, player: beto, isRight: true, options: { id: early } },
		{ round: 0, player: caro, isRight: false, options: {} },
		{ round: 1, player: ana, isRight: true, options: {} },
	];
	/** The planned answers that the bot has confirmed, and those that it died of at least once. */
	const confirmed = new Set<object>();
	const tried = new Set<object>();
	let isStarted = false;
	let deaths = 0;
	let diedOf: string | undefined;
	/** Further clues that Ana has been told. If the bot died as she asked for one, it may have stored one more. */
	let clues = 0;
	let isClueLost = false;

	const press = async (each: (typeof plan)[number], message: Message) => {
		const game = (await storedGame(bot, channel.id)) ?? expect.fail('a question without a game');
		const answer = game.questions[each.round]?.answer ?? expect.fail('no such question');
		const button = optionsOf(message)[each.isRight ? answer : (answer + 1) % 4] ?? expect.fail('no such option');
		const options = { ...each.options, isForged: true };
		return (await bot.unlessDead(each.player.press(message, button.customId, options)))?.message?.text;
	};
	const askHint = async (message: Message) => {
		const { game, round } = optionsOf(message)[0] ?? expect.fail('no open question');
		const pressed = ana.press(message, `quiz:hint:${game}:${round}`, { isForged: true });
		return (await bot.unlessDead(pressed))?.message?.text;
	};
	const answerAll = async (message: Message) => {
		const round = optionsOf(message)[0]?.round;
		if (round === 0 && clues === 0) {
			const told = await askHint(message);
			if (told === undefined) {
				isClueLost = true;
				return;
			}
			clues = cluesIn(told);
			expect(isClueLost ? [1, 2] : [1], 'clues that are told').toContain(clues);
			expect(told).toContain(`: ${10 - 2 * clues} points.`);
		}
		for (const each of plan.filter((other) => other.round === round && !confirmed.has(other))) {
			const said = await press(each, message);
			if (said === undefined) return void tried.add(each);
			expect(said).toMatch(tried.has(each) ? /^Locked in|^You have answered this one already/ : /^Locked in/);
			confirmed.add(each);
		}
		if (round !== 0) return;
		const told = await askHint(message);
		if (told?.includes('🔎')) expect(cluesIn(told), 'clues that are paid for').toBe(clues);
		else expect(told ?? 'Too late').toMatch(/^Too late/);
	};
	const comeBack = async () => {
		deaths += 1;
		diedOf = await bot.comeBack();
		const question = channel.messages.filter(isQuestion).at(-1);
		const round = question && optionsOf(question)[0]?.round;
		if (!question || !isOpen(question)) return;
		// A confirmed answer is stored: giving it again does not count.
		for (const each of plan.filter((other) => other.round === round && confirmed.has(other))) {
			expect(await press(each, question)).toMatch(/^You have answered this one already|^Too late/);
		}
	};
	const takeTurn = async () => {
		if (!isStarted) {
			const wish = { kind: 'guess-club', questions: 2, seconds: 60 };
			isStarted = (await bot.unlessDead(ana.command(channel, 'quiz start', wish))) !== undefined;
			return;
		}
		// Let the bot finish what it does without a push: one push too many would end a question that is to be answered.
		while (!bot.isDead && !isWaiting(await storedGame(bot, channel.id))) await turn(LOOK_MS);
		if (channel.messages.some(isPodium)) return;
		const question = channel.messages.filter(isQuestion).at(-1);
		if (question && isOpen(question)) await answerAll(question);
		if (bot.isDead) return;
		const change = channel.next((message) => !message.isEphemeral, CHANGE_MS);
		bot.push();
		await bot.unlessDead(change);
	};

	for (let turn = 0; turn < MOST_TURNS && !channel.messages.some(isPodium); turn++) {
		await (bot.isDead ? comeBack() : takeTurn());
	}
	if (isDoomed && deaths === 0) {
		await bot.ended;
		await comeBack();
	}
	await expect.poll(() => storedGame(bot, channel.id)).toBeUndefined();
	const tables = await Promise.all(
		['all', 'month', 'week'].map((period) => ana.command(channel, 'quiz scores', { period })),
	);
	// By now the bot has reported all its deeds.
	const { deeds } = bot;
	const named = (text: string, ...users: readonly User[]) =>
		users.reduce((changed, { id, name }) => changed.replaceAll(`<@${id}>`, name), text);
	return {
		clues,
		deaths,
		diedOf,
		deeds,
		questions: channel.messages.filter(isQuestion).map(({ text }) => /Question \d of \d/.exec(text)?.[0]),
		podiums: channel.messages.filter(isPodium).map(({ text }) => named(text, ana, beto, caro)),
		tables: tables.map((table) => named(messageOf(table).content.split('\n').slice(1).join('\n'), ana, beto, caro)),
	};
}

/** What everyone sees at the end, no matter when the process dies, given the further clues that Ana paid for. */
function outcome({ clues }: { readonly clues: number }) {
	const first = 10 - 2 * clues;
	const table = [
		'🥇 Beto — **15** points\n-# 1 of 1 right (100%) · 1 game',
		`🥈 Ana — **${first}** points\n-# 1 of 1 right (100%) · 1 game`,
		'**3.** Caro — **0** points\n-# 0 of 1 right (0%) · 1 game',
	].join('\n');
	const rows = [
		`🥇 Ana — **${first + 15}** points, 2 of 2 right, best streak 2`,
		'🥈 Beto — **15** points, 1 of 1 right',
		'**3.** Caro — **0** points, 0 of 1 right',
	].join('\n');
	return {
		questions: ['Question 1 of 2', 'Question 2 of 2'],
		podiums: [expect.stringContaining(rows)],
		tables: [table, table, table],
	};
}

/** Plays one game; a death that is named happens by the time the game is over. */
export const playQuiz = deadly(play, outcome);
