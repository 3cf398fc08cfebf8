import { setTimeout as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Game } from '../../src/quiz/game.js';
import { messageOf } from '../support/real-bot.js';
import { type MortalProcess, storedGame } from './a-mortal-process.js';
import { deadly } from './deaths.js';

const MOST_TURNS = 40;
const LOOK_MS = 20;
/** Longest wait for the effect of a push on a busy machine, in milliseconds. */
const CHANGE_MS = 15_000;

/** Whether a cup waits for its next due time, with nothing to do at once. */
function isWaiting(game: Game): boolean {
	const { phase, messageId, shown, contest } = game;
	if (phase === 'joining') return contest.mode === 'cup' && contest.board !== undefined;
	if (phase === 'open') return messageId !== undefined;
	return phase === 'coming' || shown;
}

/**
 * Plays a cup of two players and one question to its end, repeating requests that the bot dies of: Ana is right, Beto
 * wrong.
 */
async function play(bot: MortalProcess, isDoomed: boolean) {
	const { standIn } = bot;
	const channel = standIn.guild().channel();
	const [ana, beto] = [standIn.user({ name: 'Ana' }), standIn.user({ name: 'Beto' })];
	/** Each request to the bot, with the number of times it was confirmed. */
	const confirmed = new Map<string, number>();
	let isStarted = false;
	let deaths = 0;
	let diedOf: string | undefined;
	const isOver = () => channel.messages.some(({ text }) => text.includes('The cup is <@'));
	const ask = async (what: string, press: ReturnType<typeof ana.press>, said: RegExp) => {
		const told = (await bot.unlessDead(press))?.message?.text;
		if (told !== undefined && said.test(told)) confirmed.set(what, (confirmed.get(what) ?? 0) + 1);
	};
	const comeBack = async () => {
		deaths += 1;
		diedOf = await bot.comeBack();
	};
	const takeTurn = async () => {
		if (!isStarted) {
			const wish = { questions: 1, seconds: 60 };
			isStarted = (await bot.unlessDead(ana.command(channel, 'quiz cup', wish))) !== undefined;
			return;
		}
		let game = await storedGame(bot, channel.id);
		while (!bot.isDead && game && !isWaiting(game)) {
			await turn(LOOK_MS);
			game = await storedGame(bot, channel.id);
		}
		if (isOver() || bot.isDead || !game) return;
		const board = channel.messages.find(({ text }) => text.includes('The Cup'));
		const { id, round, phase, questions } = game;
		if (phase === 'joining' && board) {
			for (const person of [ana, beto]) {
				if (confirmed.has(`join ${person.name}`)) continue;
				const press = person.press(board, `quiz:join:${id}`, { isForged: true });
				await ask(`join ${person.name}`, press, /^You are in/);
				if (bot.isDead) return;
			}
		}
		const question =
			game.messageId === undefined ? undefined : channel.messages.find((each) => each.id === game?.messageId);
		if (phase === 'open' && question) {
			const right = questions[round]?.answer ?? 0;
			for (const [person, option] of [
				[ana, right],
				[beto, (right + 1) % 4],
			] as const) {
				if (confirmed.has(`answer ${person.name}`)) continue;
				const press = person.press(question, `quiz:answer:${id}:${round}:${option}`, { isForged: true });
				await ask(`answer ${person.name}`, press, /^Locked in|^You have answered this one already/);
				if (bot.isDead) return;
			}
		}
		const change = channel.next((message) => !message.isEphemeral, CHANGE_MS);
		bot.push();
		await bot.unlessDead(change);
	};

	for (let turns = 0; turns < MOST_TURNS && !isOver(); turns++) await (bot.isDead ? comeBack() : takeTurn());
	if (isDoomed && deaths === 0) {
		await bot.ended;
		await comeBack();
	}
	await expect.poll(() => storedGame(bot, channel.id)).toBeUndefined();
	// The last change may have come from the restart itself: a push left unused would move the next cup.
	bot.hold();
	const roll = messageOf(await ana.command(channel, 'quiz scores', { period: 'cups' })).text;
	// By now the bot has reported all its deeds.
	const { deeds } = bot;
	const firstLines = channel.messages
		.filter(({ isEphemeral }) => !isEphemeral)
		.map(({ data, history }) => (history[0] ?? data).content.split('\n')[0]);
	return {
		deaths,
		diedOf,
		deeds,
		confirmed: [...confirmed.keys()].toSorted(),
		posted: firstLines.filter((line) => line?.match(/Cup: |Final · |cup is/)),
		roll: roll.includes(`🥇 <@${ana.id}> — **1** cup`) && !roll.includes(`<@${beto.id}>`),
		ends: channel.messages.filter(({ text }) => text.includes(`The cup is <@${ana.id}>`)).length,
	};
}

/** What everyone sees, no matter when the process dies. */
const outcome = {
	confirmed: ['answer Ana', 'answer Beto', 'join Ana', 'join Beto'],
	posted: [
		expect.stringContaining('The Cup: '),
		expect.stringContaining('## 🏆 Final · '),
		expect.stringContaining('-# Final · Question 1 of 1'),
		expect.stringContaining('The cup is <@'),
	],
	roll: true,
	ends: 1,
};

/** Plays one cup; a death that is named happens by the time the cup is over. */
export const playCup = deadly(play, () => outcome);
