import { type Contradiction, within } from './contradiction.js';
import { ofLeague } from './contradictions-of-league.js';
import { ofRound } from './contradictions-of-rounds.js';
import { ofStages } from './contradictions-of-stages.js';
import { decidingRound, roundWinner } from './decider.js';
import type { Round } from './round.js';
import type { Claim, Season, SeasonRecord } from './season.js';

export type { Contradiction };

/** What cannot be true in one season. An empty list means that the facts agree, not that they are right. */
export function contradictions(season: Season): readonly Contradiction[] {
	return [
		...ofStatus(season),
		...ofTitle(season),
		...ofStages(season),
		...ofLeague(season),
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
		if (stage.id !== 'regional') return stage.rounds.map((round, r) => ({ round, path: [...at, 'rounds', r] }));
		return stage.regions.flatMap((region, i) =>
			region.rounds.map((round, r) => ({ round, path: [...at, 'regions', i, 'rounds', r] })),
		);
	});
}

function ofStatus({ year, until, status, reason, champion }: Season): Contradiction[] {
	const found: Contradiction[] = [];
	if (status !== 'played' && status !== 'in-progress' && !reason) {
		found.push({ path: ['reason'], expected: `the reason, since the season is "${status}"` });
	}
	if (until !== undefined && until !== year + 1) found.push({ path: ['until'], expected: `${year + 1}` });
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

/** Clubs promoted as champion or as runner-up that were not. */
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
