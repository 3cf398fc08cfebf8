import type { ClubId } from '../domain/club.js';
import { Match } from '../domain/match.js';
import { GroupRound, type Round, RoundName, type TieBreak } from '../domain/round.js';
import { buildTies, settled } from './build-ties.js';
import { nameKey } from './club-names.js';
import { groupBy } from './group-by.js';
import type { ClubText, Result } from './results.js';
import { type Meant, readRound } from './round-text.js';

/** A match of a file, with its index there. */
export type Numbered = { readonly result: Result; readonly at: number };
/** The same, with the meaning of its round. */
type Placed = Numbered & { readonly meant: Meant };
/** A problem with the match at this index of the file. */
export type RoundProblem = { readonly at: number; readonly expected: string };

/** What a season's rounds are built with. */
export type Builder = {
	readonly idOf: (club: ClubText) => ClubId;
	readonly tieBreaks?: readonly TieBreak[] | undefined;
};

/**
 * The rounds that a file's matches make up, in the order in which they were played.
 *
 * @param results The matches that were played.
 */
export function buildRounds(
	results: readonly Numbered[],
	builder: Builder,
): { readonly rounds: readonly Round[]; readonly problems: readonly RoundProblem[] } {
	const problems: RoundProblem[] = [];
	const placed = results.flatMap(({ result, at }): Placed[] => {
		const meant = readRound(result.round);
		if (meant) return [{ result, at, meant }];
		problems.push({
			at,
			expected: `a round such as Matchday 3, Group A or Quarterfinals, not “${result.round ?? ''}”`,
		});
		return [];
	});
	const isCup = placed.some(({ meant }) => meant.type === 'group');
	const built = groupBy(placed, ({ meant }) => keyOf(meant)).flatMap((all): Built[] => {
		const [{ meant }] = all;
		const from = earliest(all.map(({ result }) => result.date));
		if (meant.type === 'ties') {
			const legs = all.map((each) => ({ ...each, match: matchOf(each.result, builder) }));
			return [{ round: buildTies(meant, legs, problems), from }];
		}
		const parts = meant.type === 'group' && meant.label === undefined ? componentsOf(all) : [all];
		return parts.map((part, index) => {
			const label = parts.length > 1 ? `${index + 1}` : meant.label;
			const name = meant.type === 'league' && !isCup ? 'league' : 'group-stage';
			return { round: groupRound({ name, label }, part, builder), from };
		});
	});
	return { rounds: settled(inOrder(built)), problems };
}

type Built = { readonly round: Round; readonly from: string };

/** Sorts by the day on which the first round of that name began, then by the usual order of rounds and labels. */
function inOrder(built: readonly Built[]): readonly Round[] {
	const order = ({ round }: Built) => RoundName.options.indexOf(round.name);
	const label = ({ round }: Built) => round.label ?? '';
	const begun = ({ round }: Built) =>
		earliest(built.flatMap((each) => (each.round.name === round.name ? [each.from] : [])));
	return built
		.toSorted(
			(a, b) =>
				begun(a).localeCompare(begun(b)) ||
				order(a) - order(b) ||
				label(a).localeCompare(label(b), 'en', { numeric: true }),
		)
		.map(({ round }) => round);
}

function keyOf(meant: Meant): string {
	return `${meant.type} ${meant.type === 'ties' ? meant.name : ''} ${meant.label ?? ''}`;
}

function earliest(dates: readonly (string | undefined)[]): string {
	return dates.reduce<string>((least, date) => (date !== undefined && date < least ? date : least), '9999');
}

function groupRound(
	{ name, label }: { readonly name: RoundName; readonly label: string | undefined },
	all: readonly Placed[],
	builder: Builder,
): GroupRound {
	return GroupRound.parse({
		type: 'group',
		name,
		label,
		tieBreaks: builder.tieBreaks,
		matches: all.map(({ result, meant }) => ({
			...matchOf(result, builder),
			matchday: meant.type === 'ties' ? undefined : meant.matchday,
		})),
		incomplete: all.some(({ result }) => !result.score) || !isWhole(all),
	});
}

/** Whether every club has played as often as the others, and could have met each of them. */
function isWhole(all: readonly Placed[]): boolean {
	const counts = new Map<string, number>();
	for (const club of all.flatMap(({ result }) => [result.home, result.away])) {
		counts.set(nameKey(club), (counts.get(nameKey(club)) ?? 0) + 1);
	}
	const [first = 0, ...others] = counts.values();
	return first >= counts.size - 1 && others.every((each) => each === first);
}

function matchOf({ date, home, away, score, penalties, extraTime }: Result, { idOf }: Builder): Match {
	return Match.parse({
		home: idOf(home),
		away: idOf(away),
		score,
		penalties,
		date,
		extraTime,
	});
}

/**
 * Splits matches into groups that the file does not name: clubs that met, directly or through others, are in one group.
 */
function componentsOf(all: readonly Placed[]): readonly (readonly Placed[])[] {
	const leads = new Map<string, string>();
	const root = (club: ClubText): string => {
		let at = nameKey(club);
		for (let next = leads.get(at); next !== undefined; next = leads.get(at)) at = next;
		return at;
	};
	for (const { result } of all) {
		const [home, away] = [root(result.home), root(result.away)];
		if (home !== away) leads.set(away, home);
	}
	return groupBy(all, ({ result }) => root(result.home));
}
