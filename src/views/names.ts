import type { Catalog } from '../catalog/catalog.js';
import { seasonCompetitionName } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import { type CompetitionId, competitionName } from '../domain/competition.js';
import type { DepartmentId } from '../domain/department.js';
import { type Season, yearsOf } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { escaped } from './escaped.js';

/** A club's name for running text, escaped, and with its town where others share the name. */
export function clubName(catalog: Pick<Catalog, 'clubLabel'>, id: ClubId, year?: number): string {
	return escaped(catalog.clubLabel(id, year));
}

/** `Copa Perú 2008`. */
export function seasonName(catalog: Pick<Catalog, 'competition'>, season: Season, words: Words): string {
	const competition = words.of(seasonCompetitionName(catalog, season).name);
	return words.say('season.title', { competition, year: yearsOf(season) });
}

/** A competition's name in a year, or today's. */
export function nameOfCompetition(
	catalog: Pick<Catalog, 'competition'>,
	id: CompetitionId,
	words: Words,
	year?: number,
): string {
	const competition = catalog.competition(id);
	return competition ? words.of(competitionName(competition, year).name) : id;
}

/** The Spanish article of a competition's name in a year, or of today's. */
export function articleOf(catalog: Pick<Catalog, 'competition'>, id: CompetitionId, year?: number): 'el' | 'la' {
	const competition = catalog.competition(id);
	return competition ? competitionName(competition, year).article : 'la';
}

/** A season in the middle of a sentence, with its article: `la Copa Perú 2008`, `the 2008 Copa Perú`. */
export function seasonInSentence(catalog: Pick<Catalog, 'competition'>, season: Season, words: Words): string {
	const { name, article } = seasonCompetitionName(catalog, season);
	const competition = words.of(name);
	// Two numbers side by side read as one: `Liga 2 2025`.
	return words.say(/\d$/.test(competition) ? 'quiz.season-of' : 'quiz.season', {
		article,
		competition,
		year: yearsOf(season),
	});
}

/** A department in the middle of a sentence: `el Callao`, so that `a` and `de` before it become `al` and `del`. */
export function departmentInSentence(catalog: Pick<Catalog, 'department'>, id: DepartmentId, words: Words): string {
	const { name: department, article } = catalog.department(id);
	return article === undefined ? department : words.say('quiz.department', { article, department });
}

/** Where a club is from, as far as is known: `Huancayo, Junín`. */
export function placeText(catalog: Pick<Catalog, 'club' | 'department'>, id: ClubId, words: Words): string | undefined {
	const { town, department: departmentId, country } = catalog.club(id);
	const department = (departmentId && catalog.department(departmentId).name) ?? (country && words.country(country));
	if (town !== undefined && department !== undefined && town !== department) {
		return words.say('club.place', { town, department });
	}
	return town ?? department;
}

/** A club's place without what its name already says: `Ica` beside `Santos (Nazca)`. */
export function placeBesideName(
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'department'>,
	id: ClubId,
	words: Words,
): string | undefined {
	const place = placeText(catalog, id, words);
	const name = catalog.clubLabel(id);
	if (place === undefined || name.includes(place)) return undefined;
	const { town } = catalog.club(id);
	if (town === undefined || !name.endsWith(`(${town})`)) return place;
	const rest = place.replace(town, '').replace(/^, /, '');
	return rest === '' ? undefined : rest;
}
