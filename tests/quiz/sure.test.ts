import { describe, expect, it } from 'vitest';
import { Season } from '../../src/domain/season.js';
import { sureRelegated, sureTopScorers } from '../../src/quiz/sure.js';
import { ownCatalog } from '../support/a-bot.js';

function season(more: object): Season {
	return Season.parse({ competition: 'primera', year: 1999, sources: [{ name: 'A source' }], ...more });
}

describe('what a season surely tells', () => {
	it('who went down, if every one of them is sure', () => {
		const sure = season({ relegations: [{ club: 'utc' }, { club: 'melgar', confidence: 'confirmed' }] });
		expect(sureRelegated(sure)).toEqual(['utc', 'melgar']);
		const doubtful = season({ relegations: [{ club: 'utc' }, { club: 'melgar', confidence: 'one-source' }] });
		expect(sureRelegated(doubtful)).toBeUndefined();
	});

	it('that nobody went down, which is not the same as that no source tells who', () => {
		expect(sureRelegated(season({ relegations: [] }))).toEqual([]);
		expect(sureRelegated(season({}))).toBeUndefined();
	});

	it('who scored most, if all who did and their goals are sure', () => {
		const scorers = (...topScorers: readonly object[]) => sureTopScorers(season({ topScorers }));
		expect(scorers({ name: 'One', goals: 9 }, { name: 'Two', goals: 9 }).map(({ name }) => name)).toEqual([
			'One',
			'Two',
		]);
		expect(scorers({ name: 'One', goals: 9 }, { name: 'Two', goals: 9, confidence: 'disputed' })).toEqual([]);
		expect(scorers({ name: 'One' })).toEqual([]);
	});
});

it('the facts at hand are enough to ask about', () => {
	const { seasons } = ownCatalog;
	const count = <T>(all: readonly T[], isKnown: (each: T) => boolean) => all.filter(isKnown).length;
	expect(count(seasons, (each) => (sureRelegated(each)?.length ?? 0) > 0)).toBeGreaterThanOrEqual(40);
	expect(count(seasons, (each) => sureTopScorers(each).length > 0)).toBeGreaterThanOrEqual(30);
});
