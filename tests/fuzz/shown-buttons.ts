import { ComponentType } from 'discord-api-types/v10';
import type { View } from '../../src/views/view.js';
import type { IdChange } from './requests.js';

/** How many of the latest buttons are remembered. */
const REMEMBERED = 400;

/** A button's custom id, and the channel it was shown in. */
export type Shown = { readonly id: string; readonly channelId: string };

/** The buttons, menus and forms that the bot has shown, to be pressed or spoiled. */
export class ShownButtons {
	readonly #shown: Shown[] = [];
	/** The buttons of the open questions. */
	open: readonly Shown[] = [];

	add({ components = [], form }: View, channelId: string): void {
		for (const component of components.flatMap((row) => row.components)) {
			if (!('custom_id' in component)) continue;
			const id = component.custom_id;
			const chosen = component.type === ComponentType.StringSelect ? component.options : [];
			this.#shown.push({ id, channelId }, ...chosen.map(({ value }) => ({ id: `${id}:${value}`, channelId })));
		}
		if (form) this.#shown.push({ id: form.custom_id, channelId });
		this.#shown.splice(0, this.#shown.length - REMEMBERED);
	}

	/** The button of a number: even numbers choose among those of open questions. */
	pick(number: number): Shown {
		const list = number % 2 === 0 ? this.open : this.#shown;
		return list[(number >> 1) % Math.max(1, list.length)] ?? { id: 'quiz:daily', channelId: '880' };
	}
}

/** A custom id as a forger would change it. */
export function changedId(id: string, change: IdChange): string {
	const parts = id.split(':');
	const at = change.at % parts.length;
	const ways = {
		'as-shown': () => id,
		doubled: () => `${id}:${id}`,
		cut: () => parts.slice(0, at).join(':'),
		spoiled: (text: string) => parts.with(at, text).join(':'),
		longer: (text: string) => `${id}:${text}`,
		'made-up': (text: string) => text,
	} as const satisfies Record<IdChange['how'], (text: string) => string>;
	return ways[change.how]('text' in change ? change.text : '');
}
