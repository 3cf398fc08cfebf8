import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.js';
import { type DataProblem, pathText } from '../catalog/data-problem.js';
import { references } from '../catalog/references.js';
import type { Club, ClubId } from '../domain/club.js';
import type { Competition } from '../domain/competition.js';
import { contradictions } from '../domain/contradictions.js';
import type { Deduction } from '../domain/round.js';
import type { Season } from '../domain/season.js';
import { buildSeason } from './build-season.js';
import { coreKey, nameKey } from './club-names.js';
import { clubIds, clubOf } from './club-records.js';
import { checksAfter, unknownChecks } from './clubs-to-check.js';
import { competitionsOf } from './competitions.js';
import { findFiles } from './find-files.js';
import { identify } from './identities.js';
import { withMerged } from './merged-clubs.js';
import { ownClub } from './own-clubs.js';
import { readFolderBefore } from './read-folder.js';
import { clubsIn, readSheets, type Sheet } from './read-sheets.js';
import { withoutDoubtfulRelegations } from './relegations.js';
import type { ClubText } from './results.js';
import { firstOf } from './told.js';
import { writeFolder } from './write-folder.js';

/** What an import did. */
export type Imported = {
	/** What was left out, and why. */
	readonly problems: readonly DataProblem[];
	/** Undefined if nothing was written. */
	readonly written?: {
		readonly competitions: readonly { readonly name: string; readonly seasons: readonly Season[] }[];
		readonly clubs: readonly Club[];
		/** Clubs that somebody should look at in `clubs-to-check.json`. */
		readonly doubts: number;
	};
};

/** The bot's own data; the folder is used on top of it. */
export type OwnData = {
	readonly folder: string;
	readonly catalog: Pick<Catalog, 'clubs' | 'competitions' | 'clubMeant'>;
};

/**
 * Reads results and writes them as a data folder. The folder of an earlier import grows: seasons are added or replaced,
 * and what somebody has changed in it stays.
 *
 * @param onFile Called after each file, with the number of files read so far and the total.
 */
export function importLeagues(
	paths: readonly string[],
	to: string,
	own: OwnData,
	onFile: (done: number, of: number) => void = () => {},
): Imported {
	const stop: DataProblem[] = [];
	const before = readFolderBefore(to, stop);
	if (stop.length > 0) return { problems: stop };
	const problems: DataProblem[] = [];
	const ownIds = new Set<string>([...own.catalog.clubs, ...own.catalog.competitions].map(({ id }) => id));
	const sheets = readSheets(findFiles(paths, to, problems), problems, onFile);
	const names = sheets.map(clubsIn);
	const competitions = competitionsOf(
		sheets.map(({ belongs }) => belongs),
		before.competitions,
		ownIds,
	);
	const meantOwn = (club: ClubText) => ownClub(club, own.catalog);
	const { identityOf, all, doubts } = identify(names, before.clubs, before.checks, meantOwn);
	const known = new Set(all.flatMap(({ names: called, country }) => called.map((name) => nameKey({ name, country }))));
	const isKnown = (club: ClubText) => known.has(nameKey(club)) || meantOwn(club)?.club !== undefined;
	const unknown = unknownChecks(before.checks, to, isKnown);
	if (unknown.length > 0) return { problems: unknown };
	const ids = clubIds(all, ownIds);
	const idOf = (club: ClubText) => ids(identityOf(club));
	const merged = new Map<ClubId, ClubId>(
		all.flatMap((identity) => identity.formerIds.map((old) => [old, ids(identity)] as const)),
	);
	const seasons = new Map(before.seasons.map((season) => [keyOf(season), withMerged(season, merged)]));
	const fresh = sheets.flatMap((sheet, index): Season[] => {
		const competition = competitions.of(sheet.belongs);
		const { years, results } = sheet;
		const old = seasons.get(keyOf({ competition: competition.id, year: years.year }));
		const built = buildSeason(results, {
			years,
			competition,
			usualSize: sheet.belongs.known?.relegated?.of,
			builder: { idOf, tieBreaks: competition.tieBreaks },
			deductions: knownDeductions(sheet, names[index] ?? [], idOf),
			before: old,
		});
		const file = old ? join(to, 'competitions', competition.id, `${years.year}.json`) : results.file;
		const wrong = [
			...built.problems.map(({ at, expected }) => ({ file: results.file, path: results.places[at] ?? '', expected })),
			...contradictions(built.season).map(({ path, expected }) => ({ file, path: pathText(path), expected })),
		];
		problems.push(...firstOf(wrong));
		return wrong.length > 0 ? [] : [built.season];
	});
	for (const season of fresh) seasons.set(keyOf(season), season);
	if (fresh.length === 0) {
		const nothing = { file: paths.join(', '), path: '', expected: 'at least one file of results' };
		return { problems: problems.length > 0 ? problems : [nothing] };
	}
	const inOrder = withoutDoubtfulRelegations(
		[...seasons.values()].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))),
		competitions.all,
	);
	const used = new Set(inOrder.flatMap((season) => references(season).map(({ id }) => id)));
	const clubs = all
		.filter(({ isOwn }) => !isOwn)
		.map((identity) => clubOf(identity, ids(identity)))
		.filter(({ id }) => used.has(id));
	const kept = competitions.all.filter(({ id }) => inOrder.some(({ competition }) => competition === id));
	const checks = checksAfter(before.checks, doubts);
	const wrong = writeFolder(to, own.folder, { clubs, competitions: kept, seasons: inOrder, checks });
	if (wrong.length > 0) return { problems: [...problems, ...wrong] };
	return {
		problems,
		written: {
			competitions: kept.map(({ id, name }) => ({
				name: name.en,
				seasons: inOrder.filter(({ competition }) => competition === id),
			})),
			clubs,
			doubts: checks.filter(({ sameAs }) => sameAs === null).length,
		},
	};
}

/** The known deductions of points from the clubs of a season. */
function knownDeductions(
	{ belongs, years }: Sheet,
	clubs: readonly ClubText[],
	idOf: (club: ClubText) => ClubId,
): readonly Deduction[] {
	return (belongs.known?.deductions ?? [])
		.filter(({ year }) => year === years.year)
		.flatMap(({ club: name, points, reason, source }) => {
			const club = clubs.find((each) => coreKey(each) === coreKey({ name, country: each.country }));
			return club ? [{ club: idOf(club), points, reason, source }] : [];
		});
}

/** Identifies a season. */
export function keyOf({
	competition,
	year,
}: Pick<Season, 'year'> & { readonly competition: Competition['id'] }): string {
	return `${competition} ${year}`;
}
