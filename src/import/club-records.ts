import { fold } from '../catalog/fold.js';
import { Club, ClubId } from '../domain/club.js';
import type { Identity } from './identities.js';

/** The longest beginning of a club's id: it leaves room for a country and a number. */
const LONGEST_ID = 36;

/** An id for each club: the one it has in the folder, else a free one made from its name. */
export function clubIds(all: readonly Identity[], own: ReadonlySet<string>): (identity: Identity) => ClubId {
	const taken = new Set([...own, ...all.flatMap(({ club }) => club?.id ?? [])]);
	const ids = new Map(
		all.map((identity) => {
			const { club, names, country } = identity;
			if (club) return [identity, club.id];
			const plain = idText(names[0] ?? '', LONGEST_ID, 'club');
			const id = freeId(plain, country === undefined ? plain : `${plain}-${country.toLowerCase()}`, taken);
			taken.add(id);
			return [identity, ClubId.parse(id)];
		}),
	);
	return (identity) => {
		const id = ids.get(identity);
		if (id === undefined) throw new Error(`${identity.names[0]} has no id`);
		return id;
	};
}

/** A club as it is written to the folder: as it was there, with its new names as aliases. */
export function clubOf({ club, names, country }: Identity, id: ClubId): Club {
	const name = club?.name ?? names[0] ?? id;
	return Club.parse({
		...club,
		id,
		name,
		aliases: names.filter((each) => each !== name),
		country,
	});
}

/** A text as the words of an id, with at most `longest` letters; `fallback` for a script without Latin letters. */
export function idText(text: string, longest: number, fallback: string): string {
	const words = fold(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+/, '')
		.slice(0, longest)
		.replace(/-+$/, '');
	return words || fallback;
}

/** The first free one of three: the plain id, the longer one, the longer one with a number. */
export function freeId(plain: string, longer: string, taken: ReadonlySet<string>): string {
	const free = [plain, longer].find((id) => !taken.has(id));
	if (free !== undefined) return free;
	let number = 2;
	while (taken.has(`${longer}-${number}`)) number++;
	return `${longer}-${number}`;
}
