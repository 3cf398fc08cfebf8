import type { Catalog } from '../catalog/catalog.js';
import { fold } from '../catalog/fold.js';
import type { Club, ClubId } from '../domain/club.js';
import type { DepartmentId } from '../domain/department.js';
import { once } from './once.js';

/** Whether a club's name contains a place: its own, which gives it away, or another, which misleads. */
export function namesAPlace({ id }: Pick<Club, 'id'>, catalog: Catalog): boolean {
	return clubsNamedAfterPlaces(catalog).has(id);
}

/** The departments that a text names. */
export function departmentsIn(text: string, catalog: Catalog): readonly DepartmentId[] {
	const words = ` ${fold(text)} `;
	return named(catalog).flatMap(({ id, name }) => (words.includes(name) ? [id] : []));
}

/** The departments whose name or capital a text contains. */
export function placesIn(text: string, catalog: Catalog): readonly DepartmentId[] {
	const words = ` ${fold(text)} `;
	return named(catalog).flatMap(({ id, name, capital }) =>
		words.includes(name) || words.includes(capital) ? [id] : [],
	);
}

/** The names of departments and their capitals, folded, between spaces. */
const named = once((catalog) =>
	catalog.departments.map(({ id, name, capital }) => ({ id, name: ` ${bare(name)} `, capital: ` ${bare(capital)} ` })),
);

/** A place's name, folded, without its article: the club Libertad points to La Libertad. */
function bare(place: string): string {
	return fold(place).replace(/^(?:el|la|los|las) /, '');
}

/** Departments, their capitals, and every town that Peru's clubs are from. */
const places = once(
	(catalog) =>
		new Set(
			[
				...catalog.departments.flatMap(({ name, capital }) => [name, capital]),
				...catalog.clubs
					.filter(({ id }) => catalog.countryOf(id) === undefined)
					.flatMap(({ id, town }) => [
						...(town === undefined ? [] : [town]),
						...catalog.historyOf(id).flatMap(({ qualifier }) => qualifier?.town ?? []),
					]),
			].map(bare),
		),
);

const clubsNamedAfterPlaces = once((catalog): ReadonlySet<ClubId> => {
	const longest = Math.max(0, ...[...places(catalog)].map((place) => place.split(' ').length));
	const named = catalog.clubs.filter(({ name }) => {
		const words = fold(name).split(' ');
		return words.some((_, start) =>
			Array.from({ length: longest }, (_, more) => words.slice(start, start + more + 1).join(' ')).some((part) =>
				places(catalog).has(part),
			),
		);
	});
	return new Set(named.map(({ id }) => id));
});
