import type { APIStringSelectComponent } from 'discord-api-types/v10';
import type { Frozen } from '../../views/frozen.js';
import { h, icon, iconPath } from './dom.js';
import { createListbox, type Item } from './listbox.js';

/** With less room than this below the menu, in pixels, the list opens upwards. */
const ROOM_PX = 280;

let made = 0;

/** A message's menu. The components library has one, but only a mouse can open it and nothing can close it. */
export function selectElement(
	menu: Frozen<APIStringSelectComponent>,
	choose: (customId: string, values: readonly string[]) => void,
): HTMLElement {
	const {
		custom_id: customId,
		options,
		placeholder = '',
		disabled = false,
		max_values: most = 1,
		min_values: least = 1,
	} = menu;
	const chosen = new Set(options.filter((option) => option.default).map(({ value }) => value));
	const before = [...chosen];

	made += 1;
	const listId = `menu-${made}`;
	const text = h('span', { class: 'select-text' });
	const face = h(
		'button',
		{
			type: 'button',
			role: 'combobox',
			class: 'select-face',
			'aria-label': placeholder || undefined,
			'aria-haspopup': 'listbox',
			'aria-expanded': 'false',
			'aria-controls': listId,
			'data-custom-id': customId,
			disabled,
		},
		text,
		icon(iconPath.chevron),
	);
	const list = createListbox(listId, () => face);
	if (placeholder) list.element.setAttribute('aria-label', placeholder);
	const element = h('div', { class: 'select' }, face, list.element);

	function showChosen(): void {
		const labels = options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
		text.textContent = labels.join(', ') || placeholder;
		text.classList.toggle('empty', labels.length === 0);
	}

	function toggle(value: string): void {
		if (most === 1) chosen.clear();
		if (chosen.has(value)) chosen.delete(value);
		else if (chosen.size < most) chosen.add(value);
		showChosen();
		if (most === 1) close();
		else open(options.findIndex((option) => option.value === value));
	}

	function items(): readonly Item[] {
		return options.map(({ label, description, emoji, value }) => ({
			content: [
				emoji?.name && h('span', { class: 'select-emoji', 'aria-hidden': 'true' }, emoji.name),
				h('span', { class: 'select-option' }, h('strong', {}, label), description && h('small', {}, description)),
				chosen.has(value) && h('span', { class: 'tick', 'aria-hidden': 'true' }, '✓'),
			].map((child) => child || undefined),
			selected: chosen.has(value),
			pick: () => toggle(value),
		}));
	}

	function open(
		at = Math.max(
			0,
			options.findIndex(({ value }) => chosen.has(value)),
		),
	): void {
		const { top, bottom } = face.getBoundingClientRect();
		element.classList.toggle('upwards', innerHeight - bottom < ROOM_PX && top > innerHeight - bottom);
		list.show(items(), at);
	}

	/** Several choices are sent when the list closes, a single choice at once. */
	function close(): void {
		if (!list.isOpen) return;
		list.hide();
		const values = [...chosen];
		const changed = most === 1 || values.length !== before.length || values.some((value) => !before.includes(value));
		if (changed && values.length >= least && values.length > 0) choose(customId, values);
	}

	function cancel(): void {
		chosen.clear();
		for (const value of before) chosen.add(value);
		showChosen();
		list.hide();
	}

	face.addEventListener('click', () => (list.isOpen ? leave() : open()));
	face.addEventListener('blur', () => list.isOpen && leave());
	face.addEventListener('keydown', (event) => {
		if (!handleKey(event.key)) return;
		event.preventDefault();
		event.stopPropagation();
	});

	function leave(): void {
		if (most === 1) cancel();
		else close();
	}

	function handleKey(key: string): boolean {
		if (!list.isOpen) {
			if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
			open();
			return true;
		}
		switch (key) {
			case 'ArrowDown':
			case 'ArrowUp':
				list.move(key === 'ArrowDown' ? 1 : -1);
				return true;
			case 'Home':
				list.goTo(0);
				return true;
			case 'End':
				list.goTo(options.length - 1);
				return true;
			case 'Enter':
			case ' ':
				list.active()?.pick();
				return true;
			case 'Escape':
				cancel();
				return true;
		}
		const starting = options.findIndex(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()));
		if (key.length === 1 && starting !== -1) list.goTo(starting);
		return key.length === 1;
	}

	showChosen();
	return element;
}
