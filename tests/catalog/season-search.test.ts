import { describe, expect, it } from 'vitest';
import { createSeasonSearch } from '../../src/catalog/season-search.js';
import { yearsOf } from '../../src/domain/season.js';
import { aCompetition, aSeason } from '../support/fixtures.js';

const liga = aCompetition({ id: 'liga', name: 'Liga del Norte' });
const seasons = [2014, 2015, 2016].map((year) => aSeason({ competition: 'liga', year, until: year + 1 }));
const { seasonMeant, searchSeasons } = createSeasonSearch([liga], seasons, () => seasons);

describe('of seasons over two years', () => {
	it.each([
		['2015/16', '2015/16'],
		['15-16 liga del norte', '2015/16'],
		['2016', '2015/16'],
		['16', '2015/16'],
		['2014', '2014/15'],
		['2017', '2016/17'],
	])('“%s” means %s: a year alone is the one in which it ended, if any did', (text, expected) => {
		const { found } = seasonMeant(text, liga.id);
		expect(found && yearsOf(found)).toBe(expected);
	});

	it('“2013/14” means none: the nearest are offered', () => {
		expect(seasonMeant('2013/14', liga.id)).toMatchObject({ found: undefined, year: 2013, nearest: seasons });
	});

	it.each([
		['2016', ['2015/16', '2016/17']],
		['2016/', ['2016/17']],
		['2017', ['2016/17']],
	])('“%s” may become %o', (text, expected) => {
		expect(searchSeasons(text, liga.id).map(yearsOf)).toEqual(expected);
	});
});
