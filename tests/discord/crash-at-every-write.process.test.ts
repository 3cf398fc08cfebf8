import { expect, test } from 'vitest';
import { playCup } from './a-deadly-cup.js';
import { playQuiz } from './a-deadly-quiz.js';
import { aMortalProcess, type Death, type MortalProcess } from './a-mortal-process.js';
import { deathsIn, dieOfEach, type Kind, type ToMeet } from './deaths.js';
import type { Deed } from './deeds.js';

/**
 * Least number of writes of a quiz: its bag, the game after each step, three tables for the first question, a review.
 */
const QUIZ_WRITES = 25;
/** Least number of writes of a cup: its bag, the game after each step, tables, a review, the roll of honour. */
const CUP_WRITES = 20;

/** The deeds from a moment on to a game's last write; fails if they contain fewer writes than `least`. */
function doneIn(deeds: readonly Deed[], before: readonly Deed[], least: number): readonly Deed[] {
	const ofGame = deeds.slice(before.length, deeds.findLastIndex(({ isWrite }) => isWrite) + 1);
	expect(ofGame.filter(({ isWrite }) => isWrite).length).toBeGreaterThan(least);
	expect(ofGame.at(-1)?.what).toMatch(/^remove games:/);
	return ofGame;
}

test('killed before or after any of its writes, the bot comes back to the same quiz or cup: no answer is lost or counts twice, no clue is free, a cup is won once', async () => {
	const whole = await aMortalProcess();
	const atStart = whole.deeds;
	const quiz = await playQuiz(whole, 'a quiz, never killed');
	expect(quiz.clues).toBe(1);
	const ofQuiz = doneIn(quiz.deeds, atStart, QUIZ_WRITES);
	const afterQuiz = whole.deeds;
	const ofCup = doneIn((await playCup(whole, 'a cup, never killed')).deeds, afterQuiz, CUP_WRITES);

	const met: Kind[] = [];
	const inGames = [
		...deathsIn(ofQuiz, met).map(([what, death]): ToMeet => ({ what: `a quiz, ${what}`, death, playOn: playQuiz })),
		...deathsIn(ofCup, met).map(([what, death]): ToMeet => ({ what: `a cup, ${what}`, death, playOn: playCup })),
	];
	const goOn = (bot: MortalProcess) => dieOfEach(bot, inGames);
	const diesAtStart = async ([what, death]: readonly [string, Death]) => {
		const bot = await aMortalProcess(death);
		await playQuiz(bot, `${what}, at its start`, death);
		await goOn(bot);
	};
	// The processes run in parallel: one waits while another one starts.
	await Promise.all([goOn(whole), ...deathsIn(atStart).map(diesAtStart)]);
}, 300_000);
