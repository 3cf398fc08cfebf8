import { type CupEdition, type CupId, type CupMatch, CupReach, type CupRound, isOwn } from '../domain/abroad.js';
import type { Bilingual } from '../domain/bilingual.js';
import type { ClubId } from '../domain/club.js';
import type { Confidence } from '../domain/evidence.js';
import type { Season } from '../domain/season.js';

/** A club in one edition of a cup abroad. */
export type AbroadAppearance = {
	readonly cup: CupId;
	readonly year: number;
	/** How far it got, by what sources say and by the rounds of its matches; undefined where neither tells. */
	readonly reach: CupReach | undefined;
	/** Two single sources that agree make it `confirmed`. */
	readonly confidence: Confidence;
	readonly note: Bilingual | undefined;
	/** Its known matches, in the order in which they were played. */
	readonly matches: readonly CupMatch[];
};

/** What a club's matches abroad add up to. */
export type MatchRecord = {
	readonly played: number;
	readonly won: number;
	readonly drawn: number;
	readonly lost: number;
	readonly goalsFor: number;
	readonly goalsAgainst: number;
};

/**
 * Every club's appearances abroad: from the cups' own entries, and from the places that a league's season gave for the
 * year after.
 *
 * @param cups The order of a club's appearances; within a cup, oldest first.
 */
export function abroadAppearances(
	cups: readonly CupId[],
	editions: readonly CupEdition[],
	seasons: readonly Season[],
): ReadonlyMap<ClubId, readonly AbroadAppearance[]> {
	const said = new Map<string, Said[]>();
	const say = (club: ClubId, cup: CupId, year: number, more: Partial<Said>) => {
		const key = `${year} ${cup} ${club}`;
		const all = said.get(key) ?? [];
		all.push({ club, cup, year, confidence: 'confirmed', matches: [], ...more });
		said.set(key, all);
	};
	for (const { cup, year, entrants, matches, confidence } of editions) {
		for (const { club, ...more } of entrants) say(club, cup, year, more);
		const own = new Set(matches.flatMap(({ home, away }) => [home, away].filter(isOwn)));
		for (const club of own) {
			const played = matches.filter(({ home, away }) => home === club || away === club);
			say(club, cup, year, { matches: played, confidence });
		}
	}
	for (const season of seasons) {
		for (const { club, cup, confidence } of season.abroad) say(club, cup, season.year + 1, { confidence });
	}
	const found = new Map<ClubId, AbroadAppearance[]>();
	for (const all of said.values()) {
		const [first] = all;
		if (!first) continue;
		const list = found.get(first.club) ?? [];
		list.push(together(first, all));
		found.set(first.club, list);
	}
	for (const list of found.values()) list.sort((a, b) => cups.indexOf(a.cup) - cups.indexOf(b.cup) || a.year - b.year);
	return found;
}

/** What a club's known matches add up to; penalties do not count. */
export function matchRecord(club: ClubId, matches: readonly CupMatch[]): MatchRecord {
	const results = matches.map(({ home, score: [first, second] }) =>
		home === club ? { mine: first, theirs: second } : { mine: second, theirs: first },
	);
	const sum = (of: (result: { readonly mine: number; readonly theirs: number }) => number) =>
		results.reduce((total, result) => total + of(result), 0);
	return {
		played: results.length,
		won: sum(({ mine, theirs }) => Number(mine > theirs)),
		drawn: sum(({ mine, theirs }) => Number(mine === theirs)),
		lost: sum(({ mine, theirs }) => Number(mine < theirs)),
		goalsFor: sum(({ mine }) => mine),
		goalsAgainst: sum(({ theirs }) => theirs),
	};
}

type Said = {
	readonly club: ClubId;
	readonly cup: CupId;
	readonly year: number;
	readonly reach?: CupReach | undefined;
	readonly confidence: Confidence;
	readonly note?: Bilingual | undefined;
	readonly matches: readonly CupMatch[];
};

/** Merges what several places of the data say of a club in one edition. */
function together({ cup, year }: Said, all: readonly Said[]): AbroadAppearance {
	const matches = all.flatMap((each) => each.matches);
	const told = all.flatMap(({ reach }) => reach ?? []);
	return {
		cup,
		year,
		reach: furthest([...told, ...matches.map(({ round }) => round)]),
		confidence: sureness(all.map(({ confidence }) => confidence)),
		note: all.find(({ note }) => note)?.note,
		matches,
	};
}

function furthest(reaches: readonly (CupReach | CupRound)[]): CupReach | undefined {
	return CupReach.options.findLast((reach) => reaches.includes(reach));
}

function sureness(all: readonly Confidence[]): Confidence {
	if (all.includes('disputed')) return 'disputed';
	if (all.includes('confirmed')) return 'confirmed';
	const single = all.filter((each) => each === 'one-source').length;
	return single > 1 ? 'confirmed' : single === 1 ? 'one-source' : 'inferred';
}
