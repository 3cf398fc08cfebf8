import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { leagueTable } from '../../src/domain/decider.js';
import { aBot, ownCatalog } from '../support/a-bot.js';

const { ask } = aBot();
const readme = readFileSync('data/README.md', 'utf8');
const season = (competition: string, year: number) => {
	const found = ownCatalog.seasonsOf(competition).find((each) => each.year === year);
	if (!found) throw new Error(`no ${competition} ${year}`);
	return found;
};
/**
 * Facts that are left out of the data on purpose: the reason in the words of `data/README.md`, and whether they are
 * absent.
 */
it.each([
	[
		'match lists of the First Division of 2013, 2018 and 2023',
		() => [2013, 2018, 2023].every((year) => !leagueTable(season('primera', year))?.matches.length),
	],
	[
		'the whole tables of 2013, 2018, 2020–22, 2024 and 2025',
		() =>
			[2013, 2018, 2020, 2021, 2022, 2024, 2025].every((year) => leagueTable(season('primera', year)) === undefined) &&
			leagueTable(season('primera', 2023))?.table?.length === 6,
	],
	['in the First Division of 2005', () => season('primera', 2005).figures?.teams === undefined],
	['the top scorer of 1990', () => season('primera', 1990).topScorers.length === 0],
	['the relegated clubs of 1988', () => season('primera', 1988).relegations === undefined],
	['champion of 1987', () => season('segunda', 1987).champion === undefined],
	[
		'top scorers of 2011 and 2016',
		() =>
			[2011, 2016].every((year) => season('segunda', year).topScorers.every(({ goals }) => goals === undefined)) &&
			season('segunda', 2011).topScorers.length > 0,
	],
	['how high Cajabamba lies', () => ownCatalog.clubs.every(({ town }) => town !== 'Cajabamba')],
	[
		'the Copa Sudamericana of 2025 after 24 April',
		() =>
			ownCatalog.clubs.every(({ id }) =>
				ownCatalog
					.abroadOf(id)
					.filter(({ cup, year }) => cup === 'sudamericana' && year === 2025)
					.every(({ matches }) => matches.every(({ date }) => date <= '2025-04-24')),
			),
	],
] as const)('%s: left out, and data/README.md says why', (fact, isAbsent) => {
	expect(isAbsent()).toBe(true);
	const row = readme.split('\n').find((line) => line.startsWith('| ') && line.includes(fact));
	expect(row).toMatch(/^\| .+ \| .{15,} \|$/);
});

it('a season without a sure runner-up, scorer or table shows no heading for it', async () => {
	const { text } = await ask('season', { year: '1990', competition: 'primera' });
	expect(text).not.toContain('Goleador');
	expect((await ask('season', { year: '1988', competition: 'primera' })).text).not.toContain('Descensos');
	expect((await ask('season', { year: '2018', competition: 'primera' })).text).not.toContain('de la tabla');
});
