import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { Match, Score, Tie } from '../domain/match.js';
import type { Round, RoundName } from '../domain/round.js';
import { clubsOf, hasEveryPair, standings } from '../domain/standing.js';
import { aggregate, tieWinner } from '../domain/tie.js';
import type { Words } from '../text/words.js';
import { mark } from './mark.js';
import { decisionTexts, matchLine, reasonTexts, scoreText, tieLine } from './match-text.js';
import { clubName } from './names.js';
import { tableText } from './table-text.js';

type Names = Pick<Catalog, 'clubLabel'>;

/** How much of a round is shown: every match with its date, or one line per tie. */
export type Detail = 'full' | 'brief';

/** `Quarter-finals`, `Group A`, `Tie-breaker · Group A`. */
export function roundTitle({ name, label }: Pick<Round, 'name' | 'label'>, words: Words): string {
	const round = words.say(`round.${name satisfies RoundName}`);
	if (label === undefined) return round;
	return name === 'group-stage' ? words.say('round.group', { label }) : words.say('round.labelled', { round, label });
}

/**
 * What is known of a round, one paragraph each, and what is missing.
 *
 * @param heading What the round is called, unless that is said elsewhere: it heads a group's table, or stands above.
 */
export function roundLines(
	round: Round,
	detail: Detail,
	catalog: Names,
	words: Words,
	year: number,
	heading?: string,
): readonly string[] {
	const lines =
		round.type === 'ties'
			? [...headingAbove(heading), ...tieLines(round, detail, catalog, words, year)]
			: groupLines(round, detail, catalog, words, year, heading);
	return [...lines, ...(round.note ? [`-# ${words.of(round.note)}`] : [])];
}

function headingAbove(heading: string | undefined): readonly string[] {
	return heading === undefined ? [] : [`**${heading}**`];
}

function tieLines(
	round: Extract<Round, { type: 'ties' }>,
	detail: Detail,
	catalog: Names,
	words: Words,
	year: number,
): string[] {
	const { ties, unknownTies, onPoints } = round;
	const loose = round.clubs.filter((club) => !ties.some((tie) => tie.clubs.includes(club)));
	const names = loose.map((club) => clubName(catalog, club, year)).join(', ');
	const present = loose.length > 0 ? [words.say('stage.in-round', { clubs: names })] : [];
	if (ties.length === 0 && unknownTies === 0) return [words.say('stage.no-ties'), ...present];
	const shown = ties.flatMap((tie) => {
		if (detail === 'brief' || tie.legs.length === 0) return [tieLine(tie, onPoints, catalog, words, year)];
		const winner = tieWinner(tie, onPoints);
		const total = tie.legs.length > 1 && !onPoints ? aggregateFor(tie, winner) : undefined;
		const how = [
			...(total ? [words.say('tie.aggregate', { score: scoreText(total) })] : []),
			...(isToldByMatch(tie)
				? reasonTexts(tie, catalog, words, year)
				: decisionTexts(tie, onPoints, catalog, words, year)),
		];
		const verdict = [winner && `**${clubName(catalog, winner, year)}**`, how.join(', ')].filter(Boolean).join(' ');
		return [
			...tie.legs.map((leg) => matchLine(leg, catalog, words, year)),
			...(tie.decider ? [matchLine(tie.decider, catalog, words, year)] : []),
			...(how.length > 0 ? [`${verdict}${mark(tie.confidence)}`] : []),
			...(tie.note ? [`-# ${words.of(tie.note)}`] : []),
		];
	});
	const further = ties.length === 0 ? 'stage.ties-unknown' : 'stage.unknown-ties';
	return [...shown, ...present, ...(unknownTies > 0 ? [words.say(further, { count: unknownTies })] : [])];
}

/**
 * Whether a tie was one match, whose line already tells of its penalties. An uncertain tie still needs a line for its
 * sign.
 */
function isToldByMatch({ legs: [leg, ...others], decider, confidence }: Tie): boolean {
	return leg?.penalties !== undefined && others.length === 0 && decider === undefined && confidence === 'confirmed';
}

/** A group's matches; a ground that they all share is named once, below. */
function groupMatchLines(matches: readonly Match[], catalog: Names, words: Words, year: number): string[] {
	const venues = new Set(matches.map(({ venue }) => venue));
	const [shared] = venues.size === 1 && matches.length > 1 ? venues : [];
	const lines = matches.map(({ venue, ...match }) =>
		matchLine(venue === undefined || venue === shared ? match : { ...match, venue }, catalog, words, year),
	);
	return shared === undefined ? lines : [...lines, `-# ${shared}`];
}

/** The aggregate with the winner's goals first. */
function aggregateFor(tie: Tie, winner: ClubId | undefined): Score | undefined {
	const total = aggregate(tie);
	return total && winner === tie.clubs[1] ? [total[1], total[0]] : total;
}

function groupLines(
	group: Extract<Round, { type: 'group' }>,
	detail: Detail,
	catalog: Names,
	words: Words,
	year: number,
	heading: string | undefined,
): string[] {
	const table = standings(group);
	const clubs = clubsOf(group);
	const above = headingAbove(heading);
	if (!table && clubs.length === 0) return [...above, words.say('stage.no-scores')];
	const names = clubs.map((club) => clubName(catalog, club, year)).join(', ');
	const someMissing = group.incomplete || (detail === 'full' && !hasEveryPair(group.matches, clubs));
	return [
		...(table
			? [tableText(table, catalog, words, year, heading)]
			: [...above, words.say('stage.in-group', { clubs: names })]),
		...(detail === 'full' ? groupMatchLines(group.matches, catalog, words, year) : []),
		...(group.playOff ? [`${words.say('match.play-off')}: ${matchLine(group.playOff, catalog, words, year)}`] : []),
		...(group.tieBreak ? [`-# ${words.of(group.tieBreak)}`] : []),
		...(group.matches.length > 0 && someMissing ? [`-# ${words.say('stage.incomplete')}`] : []),
	];
}
