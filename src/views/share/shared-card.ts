import type { Catalog } from '../../catalog/catalog.js';
import type { Words } from '../../text/words.js';
import { type SharedCollection, shareCollection } from '../pictures/share/share-collection.js';
import type { ShareOccasion } from '../pictures/share/square.js';
import type { View } from '../view.js';

/** A card for everyone, with the picture of its collection if there is one. */
export function withCollection(
	card: View,
	shown: SharedCollection,
	occasion: ShareOccasion,
	{ departments }: Pick<Catalog, 'departments'>,
	words: Words,
): View {
	if (shown.collected.length === 0) return card;
	return { ...card, picture: shareCollection(shown, departments, occasion, words) };
}
