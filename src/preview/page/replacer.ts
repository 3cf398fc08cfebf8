import { isFocusFree } from './dom.js';

/**
 * Replaces a message by its new state. The focus moves from a button to the one like it, else to the next; but it stays if
 * the person has moved it elsewhere meanwhile.
 */
export function createReplacer(): (old: HTMLElement, next: HTMLElement) => void {
	/** The element that gets the focus once it is rendered: a component cannot take it earlier. */
	let heir: HTMLElement | undefined;

	return (old, next) => {
		const active = isFocusFree() && heir ? heir : document.activeElement;
		const at = active ? pressables(old).indexOf(active) : -1;
		old.replaceWith(next);
		if (!active || at === -1) return;
		const chosen = heirOf(active, at, pressables(next));
		if (!(chosen instanceof HTMLElement)) return;
		heir = chosen;
		requestAnimationFrame(() => {
			if (heir !== chosen) return;
			heir = undefined;
			if (isFocusFree()) chosen.focus({ preventScroll: true });
		});
	};
}

/**
 * What a press means, most telling first. Leafing changes the custom id, and gives the old one to a tab of the next page;
 * the year in `2013 ▶` changes as well.
 */
const likenesses = [
	nameOf,
	(element: Element) => nameOf(element)?.replace(/\d+/g, ''),
	(element: Element) => element.getAttribute('data-custom-id'),
] as const;

/** The enabled element that is most like one that stood at a place: of several the closest, of none the next. */
function heirOf(old: Element, at: number, elements: readonly Element[]): Element | undefined {
	const enabled = elements
		.map((element, index) => ({ element, index }))
		.filter(({ element }) => !element.hasAttribute('disabled'));
	for (const likeness of likenesses) {
		const alike = enabled.filter(({ element }) => likeness(element) === likeness(old));
		const [closest] = alike.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at));
		if (closest) return closest.element;
	}
	return (enabled.find(({ index }) => index >= at) ?? enabled.at(-1))?.element;
}

/** What a screen reader says; a menu's text is what is chosen in it. */
function nameOf(element: Element): string | null {
	return element.getAttribute('aria-label') ?? element.textContent;
}

function pressables(message: HTMLElement): readonly Element[] {
	return [...message.querySelectorAll('[data-custom-id]')];
}
