import type { Catalog } from '../../catalog/catalog.js';
import { hasEveryQualifier, stageOf } from '../../domain/decider.js';
import type { Qualifier, Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import type { Part } from '../fit-fields.js';
import { mark } from '../mark.js';
import { clubName } from '../names.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department' | 'departments'>;

/** More missing departments than this are only counted. */
const NAMED_MISSING = 12;

/**
 * Everyone who qualified, one line per department; an incomplete list says so.
 *
 * @param detail Whether names alone are shown, or also towns and notes.
 */
export function qualifierPart(
	season: Season,
	detail: 'names' | 'full',
	catalog: Names,
	words: Words,
): Part | undefined {
	const stage = stageOf(season, 'departmental');
	if (!stage || stage.qualifiers.length === 0) return undefined;
	const listed = new Set(stage.qualifiers.map(({ department }) => department));
	const departments = catalog.departments.map(({ id }) => id).filter((id) => listed.has(id));
	const lines = departments.map((id) => {
		const clubs = stage.qualifiers
			.filter(({ department }) => department === id)
			.map((row) =>
				detail === 'full'
					? qualifierText(row, season.year, catalog)
					: clubName(catalog, row.club, season.year) + mark(row.confidence),
			);
		return `**${catalog.department(id).name}** · ${clubs.join(', ')}`;
	});
	const missing = stage.missing.map((id) => catalog.department(id).name);
	const notes = [
		...(missing.length > NAMED_MISSING
			? [words.say('season.missing-many', { count: missing.length })]
			: missing.length > 0
				? [words.say('season.missing', { departments: words.list(missing) })]
				: []),
		...(stage.incomplete ? [words.say('season.incomplete')] : []),
		...(detail === 'full'
			? [
					...stage.qualifiers.flatMap(({ club, note }) =>
						note ? [`${clubName(catalog, club, season.year)} · ${words.of(note)}`] : [],
					),
					...(stage.note ? [words.of(stage.note)] : []),
				]
			: []),
	].map((note) => `-# ${note}`);
	const qualifiers = words.say(`season.qualifiers-${stage.leadsTo}`, {
		clubs: words.say('season.clubs', { count: stage.qualifiers.length }),
		departments: words.say('season.departments', { count: departments.length }),
	});
	const name = hasEveryQualifier(season) ? qualifiers : words.say('season.qualifiers-in-part', { qualifiers });
	return { name, lines: [...lines, ...notes] };
}

/** `Santa Rosa (Quillabamba, La Convención)`: the name, with as much of the place as it does not already say. */
function qualifierText({ club, town, confidence }: Qualifier, year: number, catalog: Names): string {
	const name = clubName(catalog, club, year);
	const place = town ?? catalog.club(club).town;
	const sign = mark(confidence);
	if (place === undefined) return name + sign;
	const [first, ...rest] = place.split(', ');
	const left = name.endsWith(`(${first})`) ? rest.join(', ') : place;
	if (left === '') return name + sign;
	return (name.endsWith(')') ? `${name.slice(0, -1)}, ${left})` : `${name} (${left})`) + sign;
}
