import type { Message } from '../message.js';
import { h } from './dom.js';
import type { MessageActions, messageElement } from './message-element.js';
import type { Reading } from './reading.js';
import { createReplacer } from './replacer.js';
import { createScroller } from './scroller.js';

/** Creates a message's element. This code is loaded after the page, together with the components. */
export type MessageDrawer = typeof messageElement;

/** The messages, oldest first, and the place they scroll in. */
export type MessageLog = {
	readonly element: HTMLElement;
	/** Shows a message, in place of its earlier state if there is one. */
	show(message: Message, draw: MessageDrawer): void;
	remove(id: string): void;
	/** While busy filling in earlier messages, nothing is read out. */
	setBusy(busy: boolean): void;
	toEnd(): void;
};

/** @param welcome Elements above the first message. */
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
	const replace = createReplacer();
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

	/** Whether the reader caused a message: it is then brought into view, wherever they have scrolled to. */
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
