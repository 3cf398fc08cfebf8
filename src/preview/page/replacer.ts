import { isFocusFree } from './dom.js';

/**
 * Replaces a message by its new state. The focus moves from a button to the same one, else to the nearest; but it stays
 * if the person has moved it elsewhere meanwhile.
 */
export function createReplacer(): (old: HTMLElement, next: HTMLElement) => void {
	/** The element that gets the focus once it is rendered: a component cannot take it earlier. */
	let heir: HTMLElement | undefined;

	return (old, next) => {
		const active = isFocusFree() && heir ? heir : document.activeElement;
		const at = active ? pressables(old).indexOf(active) : -1;
		const customId = active?.getAttribute('data-custom-id');
		old.replaceWith(next);
		if (at === -1) return;
		const enabled = pressables(next).filter((element) => !element.hasAttribute('disabled'));
		const same = enabled.find((element) => element.getAttribute('data-custom-id') === customId);
		const near = enabled.find((element) => pressables(next).indexOf(element) >= at);
		const chosen = same ?? near ?? enabled.at(-1);
		if (!(chosen instanceof HTMLElement)) return;
		heir = chosen;
		requestAnimationFrame(() => {
			if (heir !== chosen) return;
			heir = undefined;
			if (isFocusFree()) chosen.focus({ preventScroll: true });
		});
	};
}

function pressables(message: HTMLElement): readonly Element[] {
	return [...message.querySelectorAll('[data-custom-id]')];
}
