import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nationalRounds, regionsOf } from '../../src/domain/decider.js';
import { ownCatalog } from '../support/a-bot.js';

const readme = readFileSync('data/README.md', 'utf8');
const season = (year: number) => {
	const found = ownCatalog.season('copa-peru', year);
	if (!found) throw new Error(`No season ${year}`);
	return found;
};
const isNoted = (year: number, text: string) => season(year).notes.some(({ en }) => en.includes(text));

/**
 * Facts of the Copa Perú that are left out of the data on purpose: the words of `data/README.md`, and whether they are
 * absent.
 */
it.each([
	[
		'clubs that got a place in Liga 3 of 2025',
		() => season(2024).promotions.every(({ to }) => to === 'segunda') && isNoted(2024, 'Liga 3'),
	],
	[
		'tables of the departmental leagues',
		() =>
			[2024, 2025].every((year) => regionsOf(season(year)).length === 0) && isNoted(2025, 'Jibaja FC of Huancabamba'),
	],
	[
		'goal differences of 2023',
		() =>
			nationalRounds(season(2023))
				.flatMap((round) => (round.type === 'group' ? (round.table ?? []) : []))
				.every(({ goalsFor }) => goalsFor === undefined),
	],
	[
		'the table of 2008',
		() =>
			regionsOf(season(2008))
				.filter(({ name }) => name === 'III')
				.flatMap(({ rounds }) => rounds)
				.some((round) => round.type === 'group' && round.table?.[0]?.points === 13),
	],
	[
		'Policial Santa Rosa',
		() =>
			regionsOf(season(2008))
				.filter(({ name }) => name === 'VIII')
				.flatMap(({ rounds }) => rounds)
				.flatMap((round) => (round.type === 'group' ? round.matches : []))
				.every(({ away }) => String(away) !== 'policial-santa-rosa'),
	],
	[
		'Llacuabamba and DIM',
		() =>
			nationalRounds(season(2019))
				.flatMap((round) => (round.type === 'ties' ? round.ties : []))
				.filter(({ clubs }) => clubs.map(String).includes('dim'))
				.every(({ legs }) => legs.length === 0),
	],
	['one list', () => [1968, 1973, 1980, 1987, 2001, 2002, 2005].every((year) => season(year).runnerUp === undefined)],
] as const)('%s: left out, and data/README.md says why', (fact, isAbsent) => {
	expect(isAbsent()).toBe(true);
	const row = readme.split('\n').find((line) => line.startsWith('| ') && line.includes(fact));
	expect(row).toMatch(/^\| .+ \| .{15,} \|$/);
});
