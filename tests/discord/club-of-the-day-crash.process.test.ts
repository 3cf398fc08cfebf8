import { expect, test } from 'vitest';
import { Puzzle } from '../../src/quiz/club-of-the-day/puzzle.js';
import { EVERY_DEATH } from '../support/a-death.js';
import type { Answer } from '../support/discord/interaction.js';
import { messageOf } from '../support/real-bot.js';
import { aMortalProcess, type MortalProcess } from './a-mortal-process.js';

/** The writes: begin, fact, guess, fact, guess, share. */
const WRITES = 6;
/**
 * The writes to die at: facts and the first guess take the same path as the last guess, which ends the puzzle. In
 * memory, `tests/app/club-of-the-day/club-crash.test.ts` dies at all writes.
 */
const DEADLY = EVERY_DEATH ? [1, 2, 3, 4, 5, 6] : [1, 5, 6];

/** A person's club of the day, as the store has it. */
async function storedPuzzle(bot: MortalProcess, person: string): Promise<Puzzle> {
	return Puzzle.parse(await bot.stored('club-puzzles', person));
}

/** Plays a day's club to the end and shares it, repeating each request that the process died of. */
async function play(bot: MortalProcess, isDoomed: boolean) {
	const { standIn } = bot;
	const channel = standIn.guild().channel();
	const ana = standIn.user({ name: 'Ana' });
	let deaths = 0;
	const comeBack = async () => {
		deaths += 1;
		await bot.comeBack();
	};
	const insist = async (ask: () => Promise<Answer>) => {
		const answer = await bot.unlessDead(ask());
		if (answer) return answer;
		await comeBack();
		return ask();
	};
	const begun = messageOf(await insist(() => ana.command(channel, 'quiz club')));
	const { club, date } = await storedPuzzle(bot, ana.id);
	const wrong = club === 'grau' ? 'melgar' : 'grau';
	for (const what of ['piece:town', `guess:${wrong}`, 'piece:look', `guess:${club}`]) {
		await insist(() => ana.press(begun, `quiz:club:${date}:${what}`, { isForged: true }));
	}
	const isShared = ({ isEphemeral, text }: (typeof channel.messages)[number]) =>
		!isEphemeral && text.includes('3 clues');
	await insist(() => ana.press(begun, `quiz:club:${date}:share`, { isForged: true }));
	// The share is recorded after its post has arrived: a death at that write is noticed only here.
	if (isDoomed && deaths === 0) {
		await comeBack();
		await ana.press(begun, `quiz:club:${date}:share`, { isForged: true });
	}
	await expect.poll(async () => (await storedPuzzle(bot, ana.id)).sharedIn).toEqual([channel.id]);
	const { moves } = await storedPuzzle(bot, ana.id);
	expect(moves).toEqual([
		{ type: 'piece', piece: 'town' },
		{ type: 'guess', club: wrong },
		{ type: 'piece', piece: 'look' },
		{ type: 'guess', club },
	]);
	return { deaths, shown: channel.messages.filter(isShared).length };
}

test('killed before or after any write, the bot goes on with the same club: nothing that was told is lost, and nothing counts twice', async () => {
	const bot = await aMortalProcess();
	const before = bot.deeds.filter(({ isWrite }) => isWrite).length;
	expect(await play(bot, false)).toEqual({ deaths: 0, shown: 1 });
	await expect.poll(() => bot.deeds.filter(({ isWrite }) => isWrite).slice(before)).toHaveLength(WRITES);
	for (const side of ['before', 'after'] as const) {
		for (const write of DEADLY) {
			bot.doom({ write, side });
			const { deaths, shown } = await play(bot, true);
			expect(deaths, `${side} ${write}`).toBe(1);
			expect(shown, `${side} ${write}`).toBeLessThanOrEqual(write === WRITES && side === 'before' ? 2 : 1);
		}
	}
	await bot.end();
}, 120_000);
