import type { Message } from '../message.js';
import { h } from './dom.js';
import type { MessageActions, messageElement } from './message-element.js';
import type { Reading } from './reading.js';
import { createScroller } from './scroller.js';

/** Makes a message's element. It arrives later than the page, together with the components. */
export type MessageDrawer = typeof messageElement;

/** The messages, oldest first, and the place they scroll in. */
export type MessageLog = {
	readonly element: HTMLElement;
	/** Shows a message, in place of what it was before. */
	show(message: Message, draw: MessageDrawer): void;
	remove(id: string): void;
	/** While earlier messages are being filled in, nothing is read out. */
	setBusy(busy: boolean): void;
	toEnd(): void;
};

/** @param welcome Stands above the first message. */
export function createMessageLog(reading: Reading, welcome: readonly Node[], actions: MessageActions): MessageLog {
	const list = h('discord-messages');
	const element = h(
		'div',
		{
			class: 'log',
			role: 'log',
			'aria-live': 'polite',
			'aria-relevant': 'additions',
			'aria-label': reading.strings.messages,
			'aria-busy': 'true',
			tabindex: 0,
		},
		...welcome,
		list,
	);
	const scroller = createScroller(element);
	const elements = new Map<string, HTMLElement>();

	function show(message: Message, draw: MessageDrawer): void {
		const next = draw(message, reading, actions);
		const old = elements.get(message.id);
		elements.set(message.id, next);
		if (old) scroller.keepInPlace(() => replace(old, next));
		else {
			list.append(next);
			scroller.reveal(next, isAsked(message));
		}
	}

	/** Messages that the reader caused are brought into view, wherever they have scrolled to. */
	function isAsked({ invocation, written, reader }: Message): boolean {
		return (invocation ?? written)?.player.id === reading.me().id || reader !== undefined;
	}

	return {
		element,
		show,
		remove(id) {
			const old = elements.get(id);
			if (!old) return;
			elements.delete(id);
			if (old.contains(document.activeElement)) element.focus({ preventScroll: true });
			old.remove();
		},
		setBusy(busy) {
			element.setAttribute('aria-busy', String(busy));
			scroller.setSmooth(!busy);
		},
		toEnd: () => scroller.toEnd(),
	};
}

/** Puts a message in the place of another. The focus moves from a button to the same one, else to the nearest. */
function replace(old: HTMLElement, next: HTMLElement): void {
	const active = document.activeElement;
	const at = active && old.contains(active) ? pressables(old).indexOf(active) : -1;
	const customId = active?.getAttribute('data-custom-id');
	old.replaceWith(next);
	if (at === -1) return;
	const enabled = pressables(next).filter((element) => !element.hasAttribute('disabled'));
	const same = enabled.find((element) => element.getAttribute('data-custom-id') === customId);
	const near = enabled.find((element) => pressables(next).indexOf(element) >= at);
	const heir = same ?? near ?? enabled.at(-1);
	if (!(heir instanceof HTMLElement)) return;
	// A component can take the focus only once it is drawn.
	requestAnimationFrame(() => heir.focus({ preventScroll: true }));
}

function pressables(message: HTMLElement): readonly Element[] {
	return [...message.querySelectorAll('[data-custom-id]')];
}
