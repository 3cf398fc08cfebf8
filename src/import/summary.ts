import { yearsOf } from '../domain/season.js';
import type { Imported } from './import-leagues.js';

/** What an import has made, by competition, with every champion by name. */
export function summaryLines({ competitions, clubs }: NonNullable<Imported['written']>): readonly string[] {
	const names = new Map(clubs.map(({ id, name }) => [id, name]));
	const seasons = competitions.reduce((sum, each) => sum + each.seasons.length, 0);
	return [
		`${competitions.length} competition(s), ${seasons} season(s), ${clubs.length} clubs.`,
		...competitions.flatMap((each) => [
			`${each.name}:`,
			...each.seasons.map((season) => {
				const club = season.champion && names.get(season.champion.club);
				const none = season.status === 'in-progress' ? 'in progress' : 'no champion: the matches do not tell one';
				return `  ${yearsOf(season)}  ${club ?? none}`;
			}),
		]),
	];
}
