import { LRUCache } from 'lru-cache';
import type { View } from './view.js';

/**
 * Keeps what says the same as long as the catalog does: it is made once, and again only when it was not looked at for
 * long. Nothing that a person typed may be in it.
 *
 * @param most How many are kept of each catalog: those looked at last.
 * @returns Takes the catalog, a key that names everything else the thing depends on, its language too, and its maker.
 */
export function keeper<Made extends object | string>(
	most: number,
): (catalog: object, key: string, make: () => Made) => Made {
	const kept = new WeakMap<object, LRUCache<string, Made>>();
	return (catalog, key, make) => {
		const ofCatalog = kept.get(catalog) ?? new LRUCache<string, Made>({ max: most });
		kept.set(catalog, ofCatalog);
		const known = ofCatalog.get(key);
		if (known !== undefined) return known;
		const made = make();
		ofCatalog.set(key, made);
		return made;
	};
}

/** Pages. */
export const keptView = keeper<View>(300);
