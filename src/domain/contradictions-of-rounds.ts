import { type Contradiction, within } from './contradiction.js';
import type { Match, Tie } from './match.js';
import type { GroupRound, Round } from './round.js';
import { clubsOf, hasEveryPair, pointsOf } from './standing.js';
import { winnerByScores } from './tie.js';

/** What cannot be true in one round of a season of that year. */
export function ofRound(round: Round, year: number): Contradiction[] {
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
	const present = clubsOf(group);
	group.deductions.forEach(({ club }, index) => {
		if (!present.includes(club)) found.push({ path: ['deductions', index, 'club'], expected: 'a club of the table' });
	});
	if (!table) return found;
	const known = !group.incomplete && group.matches.every(({ score }) => score);
	if (present.length > 2 && known && hasEveryPair(group.matches, present)) {
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
		}
		const earned = pointsOf({ ...row, points: undefined }, group);
		if (points !== undefined && earned !== undefined && points !== earned) {
			found.push({ path: ['table', index, 'points'], expected: `${earned}` });
		}
		const mine = pointsOf(row, group);
		const above = index > 0 ? table[index - 1] : undefined;
		const theirs = above && pointsOf(above, group);
		if (mine !== undefined && theirs !== undefined && mine > theirs) {
			found.push({
				path: ['table', index, 'club'],
				expected: `its row above that with ${theirs} points: it has ${mine}`,
			});
		}
	});
	const goals = table.map(({ goalsFor, goalsAgainst }) => (goalsFor ?? Number.NaN) - (goalsAgainst ?? Number.NaN));
	const difference = goals.reduce((sum, each) => sum + each, 0);
	if (!group.incomplete && !group.misprint && difference !== 0 && !Number.isNaN(difference)) {
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
