import type { Match } from '../domain/match.js';
import type { Deduction, GroupRound, Round } from '../domain/round.js';
import type { Season } from '../domain/season.js';

/**
 * A round with the rulings and rules that somebody wrote into it in the folder; in a new season, with the known
 * deductions.
 */
export function withKept(round: Round, before: Season | undefined, known: readonly Deduction[]): Round {
	if (round.type === 'ties') return round;
	const old = before && sameRound(round, before);
	if (!old) return round.name === 'league' ? { ...round, deductions: [...known] } : round;
	const { deductions, order, tieBreak, tieBreaks, playOff, note } = old;
	const matches = round.matches.map((match) => {
		const awarded = old.matches.find((each) => isSame(each, match))?.awarded;
		return awarded ? { ...match, awarded } : match;
	});
	const isRuled = !old.incomplete && matches.every(({ score, awarded }) => score ?? awarded);
	return {
		...round,
		matches,
		incomplete: round.incomplete && !isRuled,
		deductions,
		tieBreaks,
		order,
		tieBreak,
		playOff,
		note,
	};
}

function sameRound({ name, label }: GroupRound, { stages }: Season): GroupRound | undefined {
	return stages
		.flatMap((stage) => ('rounds' in stage ? stage.rounds : []))
		.find((each): each is GroupRound => each.type === 'group' && each.name === name && each.label === label);
}

function isSame(first: Match, second: Match): boolean {
	return first.home === second.home && first.away === second.away && first.date === second.date;
}
