import { describe, expect, it } from 'vitest';
import { close, Game } from '../../src/quiz/game.js';
import { Question } from '../../src/quiz/question.js';
import { Format } from '../../src/store/format.js';
import { olderGames } from '../../src/store/older-games.js';
import { aQuestion } from '../quiz/a-question.js';

const riddle = Question.parse({ ...aQuestion('melgar'), clues: ['founded', 'department', 'honours'] });
const tally = { points: 10, right: 1, answers: 1, streak: 0, bestStreak: 1 };

/** A game as the first release stored it, after everyone was shown two further clues. */
const first = {
	version: 1,
	id: 'g1',
	server: '7',
	channelId: '8',
	locale: 'es',
	starter: '1',
	answers: 'buttons',
	seconds: 20,
	questions: [riddle, aQuestion('utc')],
	round: 0,
	phase: 'open',
	until: 20_000,
	messageId: '900',
	hints: 2,
	given: [
		{ player: '1', option: 0, at: '50', hints: 0 },
		{ player: '2', option: 0, at: '60', hints: 1 },
	],
	awards: [],
	shown: false,
	tallies: { 1: tally, 2: tally, 3: tally },
	silent: 0,
	stopVotes: [],
	skipVotes: [],
};
const read = (stored: unknown) => new Format(Game, olderGames).read(stored);

describe('a game that the first release stored', () => {
	it('goes on: each answer costs the clues that were shown by then, and who has not answered has seen them all', () => {
		const game = read(first);
		const more = { player: '3', option: 0, at: '70' };
		const points = close({ ...game, given: [...game.given, more] }, 0).awards.map((award) => award.points);
		expect(points).toEqual([15, 10 - 2, 10 - 4]);
		expect(game.given).toEqual([
			{ player: '1', option: 0, at: '50' },
			{ player: '2', option: 0, at: '60' },
		]);
		expect(read(game)).toEqual(game);
	});

	it('costs nobody anything for the hint of another question', () => {
		expect(read({ ...first, round: 1, hints: 1 }).taken).toEqual([]);
	});

	it('is read in each of its phases', () => {
		for (const phase of ['coming', 'open', 'closed', 'over']) {
			expect(read({ ...first, phase })).toMatchObject({ version: 4, phase, round: 0 });
		}
	});

	it('is refused where it is not what its version says', () => {
		expect(() => read({ ...first, hints: undefined })).toThrow();
		expect(() => read({ ...first, version: 2 })).toThrow();
	});
});

describe('a game of the second version', () => {
	const { hints: _, ...rest } = first;
	const second = {
		...rest,
		version: 2,
		given: [{ player: '1', option: 0, at: '50' }],
		taken: [{ player: '1', at: '40' }],
	};

	it('goes on by its own rules: its last question counts as announced, and nobody was missed', () => {
		const game = read({ ...second, questions: [riddle, riddle, riddle], round: 2 });
		expect(game).toMatchObject({ version: 4, doubles: false, cut: 0, tallies: { 1: { missed: 0 }, 3: { missed: 0 } } });
		expect(game.drawn).toBeUndefined();
		expect(close(game, 0).awards).toEqual([{ player: '1', right: true, streak: 1, points: 10 + 5 - 2 }]);
		expect(read(game)).toEqual(game);
	});

	it('is read in each of its phases', () => {
		for (const phase of ['coming', 'open', 'closed', 'over']) expect(read({ ...second, phase }).phase).toBe(phase);
	});

	it('is refused where it is not what its version says', () => {
		expect(() => read({ ...second, tallies: undefined })).toThrow();
		expect(() => read({ ...second, doubles: true, version: 3 })).toThrow();
	});
});

describe('a game of the third version', () => {
	const { hints: _, ...rest } = first;
	const third = {
		...rest,
		version: 3,
		doubles: true,
		cut: 0,
		given: [],
		taken: [],
		tallies: { 1: { ...tally, missed: 0 } },
	};

	it('goes on by points, in each of its phases', () => {
		for (const phase of ['coming', 'open', 'closed', 'over']) {
			const game = read({ ...third, phase });
			expect(game).toEqual({ ...third, phase, version: 4, contest: { mode: 'points' } });
			expect(read(game)).toEqual(game);
		}
	});

	it('is refused where it is not what its version says', () => {
		expect(() => read({ ...third, doubles: undefined })).toThrow();
		expect(() => read({ ...third, version: 4 })).toThrow();
	});
});
