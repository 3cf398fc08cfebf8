import { LRUCache } from 'lru-cache';
import type { View } from './view.js';

/** Pages that are kept ready, of each catalog: those looked at last. */
const KEPT = 300;

const kept = new WeakMap<object, LRUCache<string, View>>();

/**
 * A page that says the same as long as the catalog does: made once, and again only when it was not looked at for long.
 * Nothing that a person typed may be in it.
 *
 * @param key Everything that the page depends on besides the catalog, its language too.
 */
export function keptView(catalog: object, key: string, make: () => View): View {
	const views = kept.get(catalog) ?? new LRUCache<string, View>({ max: KEPT });
	kept.set(catalog, views);
	const known = views.get(key);
	if (known) return known;
	const view = make();
	views.set(key, view);
	return view;
}
