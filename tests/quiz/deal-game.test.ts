import { describe, expect, it } from 'vitest';
import { dealGame } from '../../src/quiz/deal-game.js';
import { pool } from '../../src/quiz/pool.js';
import { seeded } from '../../src/quiz/random.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { giveaways } from './blind/giveaways.js';
import { all } from './dealt-question.js';

const kinds = pool(all, { difficulty: 'medium' });
const deal = (count: number, asked: readonly string[] = [], seed = 1, from = kinds) =>
	dealGame({ kinds: from, asked, catalog, random: seeded(seed) }, count);

describe('a game', () => {
	it('has as many different questions as are asked for, and notes them in the bag', () => {
		for (const count of [1, 5, 20]) {
			const { questions, asked } = deal(count, ['of another pool']);
			expect(new Set(questions.map(({ id }) => id)).size).toBe(count);
			expect(asked).toEqual(['of another pool', ...questions.map(({ id }) => id)]);
		}
	});

	it('is the same from the same seed and bag', () => {
		expect(deal(5)).toEqual(deal(5));
		expect(deal(5, [], 2)).not.toEqual(deal(5));
	});

	it('of twenty questions has no two with the same answer, where there are enough', () => {
		for (let seed = 0; seed < 20; seed++) {
			const answers = deal(20, [], seed).questions.map(({ options, answer }) => JSON.stringify(options[answer]));
			expect(new Set(answers).size).toBe(20);
		}
	});

	it('gives nothing away even where little is left to ask', () => {
		const asked = kinds.flat().map(({ id }) => id);
		for (let seed = 0; seed < 20; seed++) {
			const { questions } = deal(5, asked, seed);
			expect(giveaways(questions, catalog)).toEqual([]);
		}
	});

	it('goes on where every question gives another away: with another answer, else with any', () => {
		const [some = []] = pool(all, { difficulty: 'hard', kind: 'aggregate' });
		expect(deal(10, [], 1, [some]).questions).toHaveLength(10);
		expect(deal(99, [], 1, [some]).questions).toHaveLength(some.length);
		expect(deal(5, [], 1, []).questions).toEqual([]);
	});

	it('asks what has not been asked before anything comes again', () => {
		const [some = []] = pool(all, { difficulty: 'medium', kind: 'champion' });
		const asked = some.slice(3).map(({ id }) => id);
		const left = some.slice(0, 3).map(({ id }) => id);
		for (let seed = 0; seed < 20; seed++) expect(left).toContain(deal(1, asked, seed, [some]).questions[0]?.id);
	});
});
