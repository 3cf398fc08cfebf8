import type { Catalog } from '../../catalog/catalog.js';
import type { Hit } from '../../catalog/search.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { clubName, placeBesideName } from '../names.js';

/** A club that was found, with the nickname if that matched and not the name. */
export type Found = Pick<Hit<Club>, 'item' | 'nickname'>;

/**
 * A club among others to choose from: `• **Juan Aurich** · «El Manchester del Norte» · Chiclayo, Lambayeque`.
 *
 * @param withPlaces Whether nickname and place are told; they may be the answer to an open question.
 */
export function foundLine(
	{ item, nickname }: Found,
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'department'>,
	words: Words,
	withPlaces: boolean,
): string {
	const place = placeBesideName(catalog, item.id, words);
	const said = nickname === undefined ? undefined : words.say('club-day.nickname', { nickname });
	const beside = withPlaces ? [said, place] : [];
	return [`• **${clubName(catalog, item.id)}**`, ...beside.filter((part) => part !== undefined)].join(' · ');
}
