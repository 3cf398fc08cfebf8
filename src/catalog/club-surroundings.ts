import type { Cup, CupEdition, CupId } from '../domain/abroad.js';
import type { Club, ClubId } from '../domain/club.js';
import type { Season } from '../domain/season.js';
import type { Stadium } from '../domain/stadium.js';
import type { Town } from '../domain/town.js';
import { type AbroadAppearance, abroadAppearances } from './abroad-record.js';

/** What is known around clubs: their grounds and towns, and the cups abroad. */
export type ClubSurroundings = {
	/** A cup abroad. Ids in the data are checked at load, so an unknown one is a bug and throws. */
	cup(id: CupId): Cup;
	/** A club's appearances in cups abroad, cup by cup in the order of the data, oldest first. */
	abroadOf(id: ClubId): readonly AbroadAppearance[];
	/** The ground with a name. */
	stadium(name: string): Stadium | undefined;
	/** What is known of a club's town. */
	townOf(club: Pick<Club, 'town' | 'department'>): Town | undefined;
};

/** The data to index; what is left out counts as unknown. */
export type SurroundingData = {
	readonly towns?: readonly Town[];
	readonly stadiums?: readonly Stadium[];
	readonly cups?: readonly Cup[];
	readonly editions?: readonly CupEdition[];
};

/** Indexes what is known around clubs. */
export function clubSurroundings(
	{ towns = [], stadiums = [], cups = [], editions = [] }: SurroundingData,
	seasons: readonly Season[],
): ClubSurroundings {
	const cupsById = new Map(cups.map((each) => [each.id, each]));
	const appearances = abroadAppearances(
		cups.map(({ id }) => id),
		editions,
		seasons,
	);
	const stadiumsByName = new Map(stadiums.map((each) => [each.name, each]));
	const townsByPlace = new Map(towns.map((each) => [`${each.name}, ${each.department}`, each]));
	return {
		cup(id) {
			const found = cupsById.get(id);
			if (!found) throw new Error(`No cup has the id ${id}`);
			return found;
		},
		abroadOf: (id) => appearances.get(id) ?? [],
		stadium: (name) => stadiumsByName.get(name),
		townOf: ({ town, department }) => townsByPlace.get(`${town}, ${department}`),
	};
}
