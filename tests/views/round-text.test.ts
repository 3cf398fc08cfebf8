import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/text/words.js';
import { roundLines } from '../../src/views/round-text.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { aMatch, aTie, aTiesRound } from '../support/fixtures.js';

const names = { clubLabel: (id: string) => id };
const linesOf = (more: { readonly [field: string]: unknown }) => {
	const match = aMatch('norte 0-0 sur', { penalties: [4, 5], neutral: true });
	const tie = { ...aTie(['norte 0-0 sur'], more), legs: [match] };
	return roundLines(aTiesRound([tie]), 'full', names, wordsIn('es'), 2000);
};

describe('a tie of one match that went to penalties', () => {
	it('tells of them in the line of its match alone', () => {
		expect(linesOf({})).toEqual([expect.stringContaining('en penales')]);
	});

	it('tells who went on all the same where a ruling decided', () => {
		expect(linesOf({ decidedBy: 'ruling', winner: 'norte' })).toEqual([
			expect.stringContaining('4–5 en penales'),
			'**norte** por resolución',
		]);
		const round = catalog
			.season('copa-peru', 2025)
			?.stages.flatMap((stage) => ('rounds' in stage ? stage.rounds : []))
			.find(({ name }) => name === 'semifinals');
		const lines = round ? roundLines(round, 'full', catalog, wordsIn('es'), 2025) : [];
		expect(lines.join('\n')).toContain('**Unión Minas** por resolución');
	});

	it('bears the sign of what is less than certain', () => {
		expect(linesOf({ confidence: 'one-source' }).at(-1)).toBe('**sur** 5–4 en penales¹');
	});
});
