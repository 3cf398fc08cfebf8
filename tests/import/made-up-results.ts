import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importLeagues, type OwnData } from '../../src/import/import-leagues.js';
import { seeded, shuffle } from '../../src/quiz/random.js';

/** Stands in for the bot's own data, on top of which imports are checked; it is small, so that it loads fast. */
export const smallCup = join(import.meta.dirname, '../fixtures/small-cup');

export const tenClubs = ['Cumbre', 'Duna', 'Estero', 'Faro', 'Gruta', 'Hoya', 'Isla', 'Jara', 'Kama', 'Loma'];
export const sixClubs = tenClubs.slice(0, 6);
/** A valid season of a league. */
export const good = aLeague('Liga 2001', sixClubs);

/** A new folder with these files, by relative path. */
export function aFolderOf(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'copero-import-'));
	put(folder, files);
	return folder;
}

/** Writes files into a folder. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

/** Own data without any club or competition. */
const nothing: OwnData['catalog'] = { clubs: [], competitions: [], clubMeant: () => undefined };

/** Imports a folder into its subfolder `made`. */
export function imported(folder: string, data: Partial<OwnData> = {}) {
	const to = join(folder, 'made');
	const result = importLeagues([join(folder, 'in')], to, { folder: smallCup, catalog: nothing, ...data });
	const lines = result.problems.map(({ file, path, expected }) => [file.replace(`${folder}/`, ''), path, expected]);
	return { ...result, to, lines };
}

/** A football.json of matches such as `Norte 2-1 Sur`; `et`, `p` and round as further words: `Norte 1-1 et 2-1 Sur`. */
export function footballJson(name: string, rounds: Readonly<Record<string, readonly string[]>>, year = 2001): string {
	let day = 0;
	const matches = Object.entries(rounds).flatMap(([round, all]) =>
		all.map((text) => {
			const [, team1, score, more = '', team2] = /^(.+?) (\d+-\d+|\?)((?: (?:et|p) \d+-\d+)*) (.+)$/.exec(text) ?? [];
			const figures = (kind: string) => new RegExp(`${kind} (\\d+)-(\\d+)`).exec(more)?.slice(1).map(Number);
			const [et, p] = [figures('et'), figures('p')];
			const date = new Date(Date.UTC(year, 0, ++day)).toISOString().slice(0, 10);
			const ft = score === '?' ? undefined : score?.split('-').map(Number);
			return { round, date, team1, team2, ...(ft && { score: { ft, ...(et && { et }), ...(p && { p }) } }) };
		}),
	);
	return JSON.stringify({ name, matches });
}

/** A season in which all of these clubs meet twice, and a club earlier in the list beats a later one. */
export function aLeague(name: string, clubs: readonly string[], year?: number): string {
	const matches = clubs.flatMap((home, place) =>
		clubs.flatMap((away, other) => (home === away ? [] : [`${home} ${place < other ? '2-0' : '0-1'} ${away}`])),
	);
	return footballJson(name, { 'Matchday 1': matches }, year);
}

/**
 * A season in which all of these clubs meet twice; a club earlier in the list is a little better. The biggest win is
 * the third club's, 9–0 at home.
 */
export function aSeason(name: string, year: number, playing: readonly string[]): string {
	const random = seeded(year);
	const goals = (club: string) => Math.floor(random() * (4.2 - playing.indexOf(club) / 10));
	const matches = playing.flatMap((home) =>
		playing.flatMap((away, place) => {
			const score = home === playing[2] && place === playing.length - 5 ? '9-0' : `${goals(home)}-${goals(away)}`;
			return home === away ? [] : [`${home} ${score} ${away}`];
		}),
	);
	return footballJson(`${name} ${year}`, { 'Matchday 1': shuffle(matches, random) }, year);
}
