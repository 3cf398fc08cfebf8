import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../src/catalog/load.js';
import { leagueTable } from '../../../../src/domain/decider.js';
import { standings } from '../../../../src/domain/standing.js';
import { groupBy } from '../../../../src/import/group-by.js';
import { wordsIn } from '../../../../src/text/words.js';
import { leagueBoard } from '../../../../src/views/pictures/season/league-board.js';
import { aFolderOf, aSeason, imported } from '../../../import/made-up-results.js';
import { drawnTexts } from '../drawn-texts.js';

const letters = [...'ABCDEFGHIJKLMNOPQRS'];
const { to } = imported(
	aFolderOf({
		'in/2001/li.1.json': aSeason(
			'Liga Austral',
			2001,
			letters.map((each) => `${each}nda`),
		),
	}),
);
const catalog = loadCatalog([to]);
const [season = expect.fail('nothing was imported')] = catalog.seasons;
const table = leagueTable(season) ?? expect.fail('no table');
const rows = (standings(table) ?? []).map(({ club, points, goalsFor = 0, goalsAgainst = 0 }, index) => {
	const difference = goalsFor - goalsAgainst;
	return [index + 1, catalog.club(club).name, difference > 0 ? `+${difference}` : `${difference}`, points].map(String);
});

/** The rows of a picture: the texts on one line of a half, from left to right. */
function drawnRows(svg: string): readonly (readonly string[])[] {
	const texts = drawnTexts(svg);
	const middle = Number(/ width="(\d+)"/.exec(svg)?.[1]) / 2;
	return [true, false].flatMap((isLeft) => {
		const half = texts
			.filter(({ left }) => left < middle === isLeft)
			.toSorted((a, b) => a.bottom - b.bottom || a.left - b.left);
		const lines = groupBy(half, ({ bottom }) => `${bottom}`);
		return lines
			.map((line) => line.map(({ text }) => text))
			.filter((line) => /^\d+$/.test(line[0] ?? '') && line.length === 4);
	});
}

describe('a league’s table as a picture', () => {
	it('has every club in its row, with its own place, difference and points, the last ones also', () => {
		const picture = leagueBoard(season, table, catalog, wordsIn('en')) ?? expect.fail('no picture');
		expect(rows).toHaveLength(19);
		expect(drawnRows(picture.svg)).toEqual(rows);
	});

	it('is told whole to those who cannot see it', () => {
		const { alt } = leagueBoard(season, table, catalog, wordsIn('es')) ?? expect.fail('no picture');
		const places = rows.map(([, name = '']) => alt.indexOf(name));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(places).not.toContain(-1);
	});
});
