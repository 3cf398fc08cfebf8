import { type Contradiction, within } from './contradiction.js';
import { ofStages } from './contradictions-of-stages.js';
import { decidingRound, roundWinner } from './decider.js';
import type { Match, Tie } from './match.js';
import type { GroupRound, Round } from './round.js';
import type { Claim, Season, SeasonRecord } from './season.js';
import { clubsOf, hasEveryPair } from './standing.js';
import { winnerByScores } from './tie.js';

/** What cannot be true in one season. An empty list means that the facts agree, not that they are right. */
export function contradictions(season: Season): readonly Contradiction[] {
	return [
		...ofStatus(season),
		...ofTitle(season),
		...ofStages(season),
		...roundsWithPaths(season).flatMap(({ round, path }) => ofRound(round, season.year).map(within(path))),
		...season.records.flatMap((record, index) => ofRecord(record).map(within(['records', index]))),
		...season.promotions
			.filter(({ year }) => year < season.year || year > season.year + 2)
			.map(({ year }) => ({ path: ['promotions'], expected: `a year from ${season.year} on, not ${year}` })),
		...ofReasons(season),
	];
}

/** Every round of a season with its JSON path. */
export function roundsWithPaths(season: Season): { readonly round: Round; readonly path: (string | number)[] }[] {
	return season.stages.flatMap((stage, index) => {
		const at = ['stages', index];
		if (stage.id === 'departmental') return [];
		if (stage.id === 'national') return stage.rounds.map((round, r) => ({ round, path: [...at, 'rounds', r] }));
		return stage.regions.flatMap((region, i) =>
			region.rounds.map((round, r) => ({ round, path: [...at, 'regions', i, 'rounds', r] })),
		);
	});
}

function ofStatus({ status, reason, champion }: Season): Contradiction[] {
	const found: Contradiction[] = [];
	if (status !== 'played' && status !== 'in-progress' && !reason) {
		found.push({ path: ['reason'], expected: `the reason, since the season is "${status}"` });
	}
	if (status !== 'played' && champion)
		found.push({ path: ['champion'], expected: `none in a season that is "${status}"` });
	return found;
}

function ofTitle(season: Season): Contradiction[] {
	const { champion, runnerUp } = season;
	const found: Contradiction[] = [...ofClaim(champion, 'champion'), ...ofClaim(runnerUp, 'runnerUp')];
	if (!champion) return found;
	if (champion.club === runnerUp?.club)
		found.push({ path: ['runnerUp', 'club'], expected: 'a club other than the champion' });
	const round = decidingRound(season);
	const winner = round && roundWinner(round);
	if (winner && winner !== champion.club && champion.confidence !== 'disputed') {
		found.push({ path: ['champion', 'club'], expected: `"${winner}", whom the scores of the ${round.name} put first` });
	}
	const final = round?.type === 'ties' ? round.ties[0] : undefined;
	if (final && runnerUp && round?.type === 'ties' && round.ties.length === 1 && !final.clubs.includes(runnerUp.club)) {
		found.push({ path: ['runnerUp', 'club'], expected: `one of the finalists ${final.clubs.join(' and ')}` });
	}
	return found;
}

/** Who went up as champion or as runner-up, and was not. */
function ofReasons({ champion, runnerUp, promotions }: Season): Contradiction[] {
	const places = { champion, 'runner-up': runnerUp };
	return promotions.flatMap(({ club, reason }, index) => {
		const held = reason === 'champion' || reason === 'runner-up' ? places[reason]?.club : undefined;
		return held === undefined || held === club
			? []
			: [{ path: ['promotions', index, 'reason'], expected: `another one: "${held}" was ${reason}` }];
	});
}

function ofClaim(claim: Claim | undefined, name: string): Contradiction[] {
	if (claim?.confidence !== 'disputed' || claim.variants.length > 0 || claim.note) return [];
	return [{ path: [name, 'variants'], expected: 'the variants or a note, since it is disputed' }];
}

function ofRound(round: Round, year: number): Contradiction[] {
	return round.type === 'group'
		? ofGroup(round, year)
		: round.ties.flatMap((tie, index) => ofTie(tie, round.onPoints, year).map(within(['ties', index])));
}

function ofTie(tie: Tie, onPoints: boolean, year: number): Contradiction[] {
	const [first, second] = tie.clubs;
	const found: Contradiction[] = [];
	if (first === second) found.push({ path: ['clubs'], expected: 'two different clubs' });
	const matches = [...tie.legs, ...(tie.decider ? [tie.decider] : [])];
	for (const match of matches) {
		found.push(...ofMatch(match, year));
		if (!tie.clubs.includes(match.home) || !tie.clubs.includes(match.away)) {
			found.push({ path: ['legs'], expected: `matches of ${first} and ${second} only` });
		}
	}
	for (const club of [tie.winner, tie.reinstated]) {
		if (club && !tie.clubs.includes(club)) found.push({ path: ['winner'], expected: `${first} or ${second}` });
	}
	const byScores = winnerByScores({ ...tie, winner: undefined }, onPoints);
	const ruled = tie.decidedBy === 'ruling' || tie.decidedBy === 'walkover';
	if (tie.winner && byScores && !ruled) {
		found.push({
			path: ['winner'],
			expected: tie.winner === byScores ? 'no winner: the scores show it' : `"${byScores}", as the scores show`,
		});
	}
	return found;
}

function ofGroup(group: GroupRound, year: number): Contradiction[] {
	const found = group.matches.flatMap((match, index) => ofMatch(match, year).map(within(['matches', index])));
	const { table } = group;
	if (!table) return found;
	const clubs = clubsOf(group);
	const known = !group.incomplete && group.matches.every(({ score }) => score);
	if (clubs.length > 2 && known && hasEveryPair(group.matches, clubs)) {
		found.push({ path: ['table'], expected: 'no table: it is computed from the matches' });
	}
	table.forEach((row, index) => {
		const { played, won, drawn, lost, points } = row;
		if (played !== undefined && won !== undefined && drawn !== undefined && lost !== undefined) {
			if (won + drawn + lost !== played) {
				found.push({
					path: ['table', index, 'played'],
					expected: `${won + drawn + lost}: won, drawn and lost together`,
				});
			}
			if (points !== undefined && points !== won * group.pointsForWin + drawn) {
				found.push({ path: ['table', index, 'points'], expected: `${won * group.pointsForWin + drawn}` });
			}
		}
	});
	const goals = table.map(({ goalsFor, goalsAgainst }) => (goalsFor ?? Number.NaN) - (goalsAgainst ?? Number.NaN));
	const difference = goals.reduce((sum, each) => sum + each, 0);
	if (!group.incomplete && difference !== 0 && !Number.isNaN(difference)) {
		found.push({ path: ['table'], expected: `as many goals for as against (they differ by ${difference})` });
	}
	if (new Set(table.map((row) => row.club)).size !== table.length) {
		found.push({ path: ['table'], expected: 'each club once' });
	}
	return found;
}

function ofMatch(match: Match, year: number): Contradiction[] {
	const found: Contradiction[] = [];
	if (match.home === match.away) found.push({ path: ['away'], expected: 'another club than at home' });
	const played = match.date === undefined ? year : Number(match.date.slice(0, 4));
	if (Math.abs(played - year) > 1) found.push({ path: ['date'], expected: `a day in or near ${year}` });
	return found;
}

function ofRecord({ home, away, score, holds }: SeasonRecord): Contradiction[] {
	const found: Contradiction[] = [];
	if (home === away) found.push({ path: ['away'], expected: 'another club than at home' });
	if (holds.includes('biggest-home-win') && score[0] <= score[1]) {
		found.push({ path: ['score'], expected: 'a home win' });
	}
	if (holds.includes('biggest-away-win') && score[0] >= score[1]) {
		found.push({ path: ['score'], expected: 'an away win' });
	}
	return found;
}
