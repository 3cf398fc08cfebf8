import type { PersonalData, PersonalKind } from '../../src/store/personal-data.js';

/** All entries, in order. */
export async function gathered<T>(entries: AsyncIterable<T>): Promise<readonly T[]> {
	const all: T[] = [];
	for await (const entry of entries) all.push(entry);
	return all;
}

/** Everything kept about a person, by kind; kinds without entries are left out. */
export async function keptAbout(personalData: PersonalData, person: string) {
	const kinds = new Map<PersonalKind, unknown[]>();
	for (const { kind, entry } of await gathered(personalData.about(person))) {
		kinds.set(kind, [...(kinds.get(kind) ?? []), entry]);
	}
	return [...kinds].map(([kind, kept]) => ({ kind, kept }));
}
