import { Competition } from '../domain/competition.js';
import { freeId, idText } from './club-records.js';
import type { Belongs } from './file-names.js';

/** The longest beginning of a competition's id: it leaves room for a number. */
const LONGEST_ID = 26;
/** The order of the first imported competition: in lists, they come after the bot's own. */
const FIRST_PLACE = 100;
/** Names that take the article «la»: told by their first word in Spanish, by their last in most other languages. */
const FEMININE =
	/^(?:la )?(?:liga|copa|league|ligue|cup|serie|primera|segunda|tercera|divisi[oó]n|super ?liga|supercopa)|(?:league|cup|liga|divisie)$/i;

/** The competitions of some files: as the folder has them, else as known leagues, else made from their name alone. */
export function competitionsOf(
	belongs: readonly Belongs[],
	before: readonly Competition[],
	own: ReadonlySet<string>,
): { readonly all: readonly Competition[]; of(belongs: Belongs): Competition } {
	const all = [...before];
	const byKey = new Map<string, Competition>();
	for (const each of belongs) {
		if (byKey.has(each.key)) continue;
		const known = before.find(({ id, aliases }) => id === each.known?.id || aliases.includes(each.key));
		const found = known ?? newOne(each, all, own);
		if (!known) all.push(found);
		byKey.set(each.key, found);
	}
	return {
		all,
		of({ key }) {
			const found = byKey.get(key);
			if (!found) throw new Error(`Unknown competition: ${key}`);
			return found;
		},
	};
}

function newOne({ key, name, known }: Belongs, others: readonly Competition[], own: ReadonlySet<string>): Competition {
	const taken = new Set([...own, ...others.map(({ id }) => id)]);
	const plain = known?.id ?? idText(name, LONGEST_ID, 'league');
	return Competition.parse({
		id: freeId(plain, plain, taken),
		name,
		article: known?.article ?? (FEMININE.test(name) ? 'la' : 'el'),
		// The next import finds the competition by its key.
		aliases: known ? known.aliases : [key],
		about: {
			en: `The seasons of the ${name}, match by match.`,
			es: `${name}: sus temporadas, partido por partido.`,
		},
		order: FIRST_PLACE + others.length,
		area: known?.area ?? 'OWN',
		tieBreaks: known?.tieBreaks,
		relegated: known?.relegated?.count,
	});
}
