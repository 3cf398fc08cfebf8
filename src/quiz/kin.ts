import type { Catalog } from '../catalog/catalog.js';
import { fold } from '../catalog/fold.js';
import type { Club, ClubId } from '../domain/club.js';
import { once } from './once.js';

/**
 * The clubs that a club may be taken for: namesakes, and clubs linked by a note about either of the two, such as its
 * predecessor, a merger partner or a club that lists confuse it with. Neither is ever a wrong option beside the other.
 */
export function kinOf(club: ClubId, catalog: Catalog): ReadonlySet<ClubId> {
	return kin(catalog).get(club) ?? nobody;
}

/** Whether another club of the same country shares one of a club's names. */
export function hasNamesake({ id }: Pick<Club, 'id'>, catalog: Catalog): boolean {
	const country = catalog.countryOf(id);
	return properNames(id, catalog).some((name) =>
		bearersIn(country, catalog)
			.get(name)
			?.some((other) => other !== id),
	);
}

/** Whether the names of two clubs share a word longer than `club` or `Lima`. */
export function isCalledAlike(one: ClubId, other: ClubId, catalog: Catalog): boolean {
	const wordsOf = (club: ClubId) =>
		properNames(club, catalog)
			.flatMap((name) => name.split(' '))
			.filter(({ length }) => length > 4);
	const words = new Set(wordsOf(one));
	return wordsOf(other).some((word) => words.has(word));
}

function properNames(club: ClubId, catalog: Catalog): readonly string[] {
	return namesOf(catalog).get(club) ?? [];
}

/** Every club's names, folded; without nicknames, which many clubs share. */
const namesOf = once(
	(catalog) =>
		new Map(
			catalog.clubs.map(({ id, name, fullName = name, formerNames, aliases }) => [
				id,
				[...new Set([name, fullName, ...formerNames.map((former) => former.name), ...aliases].map(fold))],
			]),
		),
);

const nobody: ReadonlySet<ClubId> = new Set();

/** A country's clubs by name, folded. */
function bearersIn(country: string | undefined, catalog: Catalog): Bearers {
	return bearers(catalog).get(country) ?? new Map();
}

type Bearers = ReadonlyMap<string, readonly ClubId[]>;

const bearers = once((catalog) => {
	const found = new Map<string | undefined, Map<string, ClubId[]>>();
	for (const { id } of catalog.clubs) {
		const country = catalog.countryOf(id);
		const names = found.get(country) ?? new Map<string, ClubId[]>();
		found.set(country, names);
		for (const name of properNames(id, catalog)) names.set(name, [...(names.get(name) ?? []), id]);
	}
	return found;
});

/** The clubs of all countries by name, folded. */
const bearersAnywhere = once((catalog): Bearers => {
	const found = new Map<string, readonly ClubId[]>();
	for (const names of bearers(catalog).values()) {
		for (const [name, clubs] of names) found.set(name, [...(found.get(name) ?? []), ...clubs]);
	}
	return found;
});

const kin = once((catalog) => {
	const found = new Map<ClubId, Set<ClubId>>();
	const join = (one: ClubId, other: ClubId) => {
		if (one === other) return;
		for (const [from, to] of [
			[one, other],
			[other, one],
		] as const) {
			found.set(from, (found.get(from) ?? new Set()).add(to));
		}
	};
	for (const clubs of bearersAnywhere(catalog).values())
		for (const one of clubs) for (const other of clubs) join(one, other);
	const longest = [...bearersAnywhere(catalog).keys()].reduce(
		(most, name) => Math.max(most, name.split(' ').length),
		0,
	);
	for (const club of catalog.clubs) {
		const names = bearersIn(catalog.countryOf(club.id), catalog);
		for (const name of namesIn(fold(notesOf(club)), longest, names)) {
			for (const other of names.get(name) ?? []) join(club.id, other);
		}
	}
	return found;
});

/** Every note about a club, its origins and its fate, in one language, as names are the same in both. */
export function notesOf({ notes, origins, fate }: Club): string {
	return [...notes, ...origins, ...(fate ? [fate] : [])].map(({ es }) => es).join(' · ');
}

/** The names that occur in a folded text, preferring the longest at each position. */
function namesIn(text: string, longest: number, names: ReadonlyMap<string, unknown>): readonly string[] {
	const words = text.split(' ');
	return words.flatMap((_, start) => {
		for (let length = longest; length > 0; length--) {
			const name = words.slice(start, start + length).join(' ');
			if (names.has(name)) return [name];
		}
		return [];
	});
}
