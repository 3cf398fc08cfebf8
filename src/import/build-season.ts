import type { Competition } from '../domain/competition.js';
import { decidingRound, leagueTable } from '../domain/decider.js';
import type { Deduction, Round } from '../domain/round.js';
import { Season } from '../domain/season.js';
import { type Standing, standings } from '../domain/standing.js';
import { tieWinner } from '../domain/tie.js';
import { type Builder, buildRounds, type RoundProblem } from './build-rounds.js';
import { withKept } from './kept-rounds.js';
import type { Result, Results, Years } from './results.js';

/** What a season is built from, besides its file. */
export type Plan = {
	readonly years: Years;
	readonly competition: Pick<Competition, 'id' | 'relegated'>;
	/** The number of clubs for which the relegation rule holds; any number, if left out. */
	readonly usualSize: number | undefined;
	readonly builder: Builder;
	/** Points taken off its clubs, as far as they are known without the season in the folder. */
	readonly deductions: readonly Deduction[];
	/** The season as the folder has it: what somebody has added to it is kept. */
	readonly before: Season | undefined;
};

/** A season as its matches tell it: rounds, champion, relegations. */
export function buildSeason(
	{ file, title, matches }: Results,
	{ years, competition, usualSize, builder, deductions, before }: Plan,
): { readonly season: Season; readonly problems: readonly RoundProblem[] } {
	const { played, upTo, isOver } = playedOf(matches);
	const { rounds, problems } = buildRounds(played, builder);
	const kept = rounds.map((round) => withKept(round, before, deductions));
	const stage = { id: kept.some(({ name }) => name === 'league') ? 'league' : 'cup', rounds: kept };
	const source = { name: [placeOf(file), title].filter(Boolean).join(': ').slice(0, 200) };
	const { status: _, reason: __, champion, runnerUp, relegations, ...old } = before ?? {};
	const rule = { relegated: competition.relegated, usualSize };
	const isOwn = relegations && before && !isByRule(before, competition);
	const told = { champion, runnerUp, ...titleOf(kept) };
	const season = Season.parse({
		...(isOver ? { ...relegationsOf(kept, rule), ...told } : { status: 'in-progress', ...reasonOf(upTo) }),
		...old,
		...(isOwn && { relegations }),
		competition: competition.id,
		...years,
		stages: [stage],
		sources: [source, ...(before?.sources.filter(({ name }) => name !== source.name) ?? [])],
	});
	return { season, problems };
}

/** `2015-16/en.1.json`. */
function placeOf(file: string): string {
	return file.split(/[\\/]/).slice(-2).join('/');
}

/** The matches that were played, and the day of the last one. A later match without a result is still to come. */
function playedOf(matches: readonly Result[]) {
	const upTo = matches.reduce<string>((last, { score, date = '' }) => (score && date > last ? date : last), '');
	const played = matches
		.map((result, at) => ({ result, at }))
		.filter(({ result: { score, date = '9999' } }) => score || date <= upTo);
	return { played, upTo, isOver: played.length === matches.length };
}

function reasonOf(upTo: string) {
	return upTo === '' ? {} : { reason: { en: `As of ${upTo}.`, es: `Hasta el ${upTo}.` } };
}

/** Champion and runner-up, if a final or a complete table tells them. */
function titleOf(rounds: readonly Round[]) {
	const final = decidingRound({ stages: [{ id: 'cup', rounds: [...rounds] }] });
	if (final?.type === 'ties') {
		const [tie, ...others] = final.ties;
		const winner = tie && others.length === 0 ? tieWinner(tie) : undefined;
		const loser = tie?.clubs.find((club) => club !== winner);
		return winner === undefined
			? {}
			: { champion: { club: winner }, ...(loser !== undefined && { runnerUp: { club: loser } }) };
	}
	const [first, second, third] = tableOf(rounds) ?? [];
	if (!first || !second || areLevel(first, second)) return {};
	return {
		champion: { club: first.club },
		...(!(third && areLevel(second, third)) && { runnerUp: { club: second.club } }),
	};
}

/** Whether two clubs are level in every figure of the table. */
function areLevel(first: Standing, second: Standing): boolean {
	const figures = ['points', 'won', 'goalsFor', 'goalsAgainst'] as const;
	return figures.every((figure) => first[figure] === second[figure]);
}

/**
 * Whether the relegations are those that the table and the competition's rule give, so that nobody has written others.
 */
export function isByRule({ stages, relegations }: Season, { relegated }: Pick<Competition, 'relegated'>): boolean {
	const rounds = stages.flatMap((stage) => (stage.id === 'league' ? stage.rounds : []));
	const told = relegationsOf(rounds, { relegated }).relegations?.map(({ club }) => club);
	return told !== undefined && told.join() === relegations?.map(({ club, note }) => (note ? '' : club)).join();
}

/** The relegated clubs, if the competition's rule tells them. */
function relegationsOf(
	rounds: readonly Round[],
	{ relegated, usualSize }: { readonly relegated?: number | undefined; readonly usualSize?: number | undefined },
) {
	const rows = tableOf(rounds);
	if (relegated === undefined || !rows || rows.length <= relegated + 2) return {};
	if (usualSize !== undefined && usualSize !== rows.length) return {};
	return { relegations: rows.slice(rows.length - relegated).map(({ club }) => ({ club })) };
}

function tableOf(rounds: readonly Round[]): readonly Standing[] | undefined {
	const table = leagueTable({ stages: [{ id: 'league', rounds: [...rounds] }] });
	return table && standings(table);
}
