import { LRUCache } from 'lru-cache';
import { freeze } from './frozen.js';
import type { View } from './view.js';

/** Pages that are kept ready: those looked at last. */
const KEPT = 300;

/**
 * The pages that say the same as long as the bot runs, each under a key. A page is made once, and again only when it was
 * not looked at for long; so is what a rim makes of it.
 */
export class Pages {
	readonly #pages = new LRUCache<string, { readonly view: View; readonly written: Map<string, Uint8Array> }>({
		max: KEPT,
	});

	/**
	 * A page, made where it is not there yet. Nothing that a person typed may be in it, and nobody can change it.
	 *
	 * @param key All that the page depends on, its language too.
	 */
	keep(key: string, make: () => View): View {
		const known = this.#pages.get(key);
		if (known) return known.view;
		const view = freeze({ ...make(), page: key });
		this.#pages.set(key, { view, written: new Map() });
		return view;
	}

	/**
	 * What a rim sends for a view: of a page written once, of anything else each time.
	 *
	 * @param form Tells apart what is sent for the same page.
	 */
	written(view: View, form: string, write: () => Uint8Array): Uint8Array {
		const page = view.page === undefined ? undefined : this.#pages.get(view.page);
		// What was changed on its way is the page no more.
		if (!page || page.view.embeds !== view.embeds || page.view.components !== view.components) return write();
		const bytes = page.written.get(form) ?? write();
		page.written.set(form, bytes);
		return bytes;
	}
}
