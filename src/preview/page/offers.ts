import { h } from './dom.js';
import { createListbox, type Item, type Listbox } from './listbox.js';

/** What is shown above the composer: a heading, and a list to choose from. */
export type Offers = {
	readonly element: HTMLElement;
	readonly list: Listbox;
	readonly isOpen: boolean;
	/** @param active The line that Enter chooses at first; none by default. */
	show(heading: readonly (Node | string)[], items: readonly Item[], active?: number): void;
	/** Shows items once they have arrived, unless something else was shown or hidden meanwhile. */
	showLater(heading: readonly (Node | string)[], items: Promise<readonly Item[]>): Promise<void>;
	hide(): void;
};

/** @param owner The field being typed into. */
export function createOffers(owner: () => HTMLElement | undefined): Offers {
	const list = createListbox('offers', owner);
	const title = h('div', { class: 'offers-title' });
	const element = h('div', { class: 'offers', hidden: true }, title, list.element);
	/** Counts what was shown, so that a late answer is dropped. */
	let shown = 0;

	function show(heading: readonly (Node | string)[], items: readonly Item[], active = -1): void {
		shown += 1;
		title.replaceChildren(...heading);
		list.element.setAttribute('aria-label', title.textContent);
		list.show(items, active);
		element.hidden = false;
	}

	return {
		element,
		list,
		get isOpen() {
			return !element.hidden;
		},
		show,
		async showLater(heading, items) {
			shown += 1;
			const asking = shown;
			if (element.hidden) {
				show(heading, []);
				shown = asking;
			}
			const found = await items;
			if (asking === shown) show(heading, found);
		},
		hide() {
			shown += 1;
			list.hide();
			element.hidden = true;
		},
	};
}
