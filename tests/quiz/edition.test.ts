import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompetitionId } from '../../src/domain/competition.js';
import { DealtFrom, dayOfEdition, dealtFrom, EditionId, editionId } from '../../src/quiz/edition.js';

const DAY = '2026-07-01';
const ids = ['copa-peru', 'primera', 'segunda', 'premier-league', 'laliga'].map((id) => CompetitionId.parse(id));
const some = fc.shuffledSubarray(ids, { minLength: 1 });
const usual = ids.slice(0, 1);

describe('an edition of a day', () => {
	it('is the same for the same competitions in any order, and another for any others', () => {
		fc.assert(
			fc.property(some, some, (one, other) => {
				const [first, second] = [one, other].map((kept) => editionId({ date: DAY, of: dealtFrom(kept, usual) }));
				const isSame = one.toSorted().join() === other.toSorted().join();
				expect(first === second).toBe(isSame);
				expect(EditionId.parse(first)).toBe(first);
				expect(dayOfEdition(first ?? '')).toBe(DAY);
			}),
		);
	});

	it('is the day alone for the usual competitions, chosen or not', () => {
		expect(editionId({ date: DAY, of: dealtFrom(undefined, usual) })).toBe(DAY);
		expect(editionId({ date: DAY, of: dealtFrom(usual, usual) })).toBe(DAY);
	});

	it('of all the competitions that a server may choose can be stored, and named in a button', () => {
		const most = Array.from({ length: 26 }, (_, index) => CompetitionId.parse(`${'x'.repeat(29)}-${index}`));
		const of = dealtFrom(most, usual) ?? expect.fail('none');
		expect(DealtFrom.parse(of)).toEqual(of);
		expect(editionId({ date: DAY, of }).length).toBeLessThan(25);
	});

	it('of nothing that is left of what was chosen has nothing to deal', () => {
		expect(dealtFrom([], usual)).toEqual([]);
	});

	it.each(['', '2026-13-01', '2026-07-01.', '2026-07-01.a.b', '2026-07-01.ABC', '2026-07-01.01234567890123', 'x.y'])(
		'is not named by “%s”',
		(text) => {
			expect(EditionId.safeParse(text).success).toBe(false);
		},
	);
});
