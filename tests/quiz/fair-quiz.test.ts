import { describe, expect, it } from 'vitest';
import { difficulties } from '../../src/quiz/pool.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { bounds, figuresOf } from './blind/figures.js';

/** Enough games for every bound; `npm run quiz:report` deals a thousand of each. */
const GAMES = { channels: 10, games: 30 };

const cases = catalog.competitions.flatMap(({ id }) => difficulties.map((difficulty) => ({ id, difficulty })));
const all = cases.flatMap(({ id, difficulty }) => {
	const figures = figuresOf(catalog, id, difficulty, GAMES);
	return figures ? [{ name: `${id}, ${difficulty}`, difficulty, figures }] : [];
});
const percent = (part: number) => Math.round(part * 100);

it('hundreds of games are dealt of every competition in every difficulty', () => {
	expect(all.map(({ figures }) => figures.games)).toEqual(cases.map(() => 300));
});

describe.each(all)('$name', ({ figures }) => {
	it('no rule that knows no football wins much more than chance, in any kind or over all', () => {
		const high = figures.kinds.flatMap(({ kind, questions, wins }) => {
			const bound = bounds.kinds.find(({ from }) => questions >= from)?.rate ?? 0;
			return wins.filter(({ rate }) => rate > bound).map(({ rule, rate }) => `${kind}: ${rule} ${percent(rate)}`);
		});
		expect(high).toEqual([]);
		expect(figures.wins.filter(({ rate }) => rate > bounds.all)).toEqual([]);
		expect(figures.wins.length).toBeGreaterThan(15);
	});

	it('no kind with fewer than ten questions is asked', () => {
		for (const { kind, questions } of figures.kinds) expect(questions, kind).toBeGreaterThanOrEqual(10);
	});

	it('no game says the answer of a later question', () => {
		expect(figures.givenAway).toBe(0);
	});

	it('a channel’s last games have the mix of kinds of its first', () => {
		for (const { kind, first, last } of figures.kinds) {
			expect(Math.abs(first - last), `${kind} ${percent(first)} ${percent(last)}`).toBeLessThan(0.1);
		}
	});

	it('what came in the last ten games comes again only where there is little else', () => {
		// If ten games ask more than half of a kind's questions, some must repeat.
		const isPlenty = figures.kinds.every(({ questions, part }) => questions / 2 > part * 10 * 5);
		// Kinds of ten questions alone cause a rate of 0.02, and a thousand games measure it to within 0.003.
		if (isPlenty) expect(figures.repeats).toBeLessThan(0.025);
	});
});

describe.each(all.filter(({ difficulty }) => difficulty === 'medium'))('$name', ({ figures }) => {
	it('seldom asks about a club that is known by a single season', () => {
		expect(figures.singleSeason).toBeLessThanOrEqual(0.1);
	});
});
