import { LRUCache } from 'lru-cache';
import { freeze } from './frozen.js';
import type { View } from './view.js';

/** The parts of a view that are the same with its picture and without. */
const fixed = ['content', 'components'] as const;

/** How many pages are kept. */
const KEPT = 300;

/**
 * A cache of pages that stay the same while the bot runs, each under a key. A page takes 1 to 2 ms to make, most of
 * what an answer costs, so the page and the bytes that rims send for it are made once; the least recently used are
 * dropped.
 */
export class Pages {
	readonly #pages = new LRUCache<string, { readonly view: View; readonly written: Map<string, Uint8Array> }>({
		max: KEPT,
	});

	/**
	 * The page under a key, made on first use and frozen. It must hold nothing that a person typed.
	 *
	 * @param key Everything that the page depends on, its language too.
	 */
	keep(key: string, make: () => View): View {
		const known = this.#pages.get(key);
		if (known) return known.view;
		const view = freeze({ ...make(), page: key });
		this.#pages.set(key, { view, written: new Map() });
		return view;
	}

	/**
	 * The bytes that a rim sends for a view: a page's are cached, any other view's are written each time.
	 *
	 * @param form Tells apart the ways in which a page is sent.
	 */
	written(view: View, form: string, write: () => Uint8Array): Uint8Array {
		const page = view.page === undefined ? undefined : this.#pages.get(view.page);
		// A view that was changed on its way is no longer the cached page.
		if (!page || fixed.some((part) => page.view[part] !== view[part])) return write();
		const isBare = page.view.withoutPicture?.embeds === view.embeds;
		if (!isBare && page.view.embeds !== view.embeds) return write();
		const key = isBare ? `${form} in words` : form;
		const bytes = page.written.get(key) ?? write();
		page.written.set(key, bytes);
		return bytes;
	}
}
