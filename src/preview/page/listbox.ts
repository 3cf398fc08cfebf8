import { type Child, h } from './dom.js';

/** One line to choose. */
export type Item = {
	readonly content: readonly Child[];
	readonly selected?: boolean | undefined;
	pick(): void;
};

/** A list to choose from by arrow keys while the focus stays elsewhere, or by pointer. */
export type Listbox = {
	readonly element: HTMLElement;
	/** @param active The line that Enter chooses at first; -1 for none. */
	show(items: readonly Item[], active: number): void;
	hide(): void;
	readonly isOpen: boolean;
	/** Moves to the next or the previous line, wrapping around. */
	move(step: 1 | -1): void;
	goTo(index: number): void;
	active(): Item | undefined;
};

/** @param owner The element that keeps the focus meanwhile; called each time, since it may change. */
export function createListbox(id: string, owner: () => HTMLElement | undefined): Listbox {
	const element = h('div', { id, role: 'listbox', class: 'listbox', hidden: true });
	let items: readonly Item[] = [];
	let index = -1;
	/** The owner for which the list was last shown. */
	let shownFor: HTMLElement | undefined;

	function goTo(next: number): void {
		index = next;
		for (const [at, line] of [...element.children].entries()) line.classList.toggle('active', at === index);
		element.children[index]?.scrollIntoView({ block: 'nearest' });
		tellOwner();
	}

	/** Updates the owner's ARIA attributes, and clears those of an owner that has lost the focus. */
	function tellOwner(): void {
		const now = owner();
		if (shownFor !== now) {
			shownFor?.setAttribute('aria-expanded', 'false');
			shownFor?.removeAttribute('aria-activedescendant');
		}
		shownFor = now;
		now?.setAttribute('aria-expanded', String(!element.hidden));
		const line = element.children[index];
		if (line) now?.setAttribute('aria-activedescendant', line.id);
		else now?.removeAttribute('aria-activedescendant');
	}

	function lineOf({ content, selected = false, pick }: Item, at: number): HTMLElement {
		const line = h('div', { id: `${id}-${at}`, role: 'option', 'aria-selected': String(selected) }, ...content);
		// Keeps the focus on the owner, which would lose it before `click`.
		line.addEventListener('pointerdown', (event) => event.preventDefault());
		line.addEventListener('click', pick);
		return line;
	}

	return {
		element,
		show(next, active) {
			items = next;
			element.replaceChildren(...items.map(lineOf));
			element.hidden = items.length === 0;
			goTo(active < items.length ? active : -1);
		},
		hide() {
			items = [];
			element.hidden = true;
			element.replaceChildren();
			goTo(-1);
		},
		get isOpen() {
			return !element.hidden;
		},
		move(step) {
			const from = index === -1 && step === -1 ? 0 : index;
			if (items.length > 0) goTo((from + step + items.length) % items.length);
		},
		goTo,
		active: () => items[index],
	};
}
