import type { Choice } from '../../views/choices.js';
import { descriptionIn, nameIn, pathIn, type Usage } from '../usage.js';
import type { Use } from './api.js';
import { type CommandForm, createCommandForm } from './command-form.js';
import { readUsage, searchUsages } from './command-search.js';
import { handleKey } from './composer-keys.js';
import { composerLine, refusal } from './composer-line.js';
import { h, icon, iconPath, isFocusFree } from './dom.js';
import type { Item } from './listbox.js';
import { createOffers } from './offers.js';
import type { OptionField } from './option-field.js';
import type { Reading } from './reading.js';

/** The debounce of requests to the bot while somebody types, in milliseconds. */
const PAUSE_MS = 80;

/**
 * The line at the bottom, where commands are written: first as text, then as a form once the command is known. Where
 * the chat is open, other text is sent as it is.
 */
export type Composer = { readonly element: HTMLElement; focus(): void };

export function createComposer(
	reading: Reading,
	on: {
		/** @returns Whether the command was sent. */
		run(use: Use): Promise<boolean>;
		/** @returns Whether the text was sent. */
		say(text: string): Promise<boolean>;
		suggest(typing: { command: string; option: string; typed: string }): Promise<readonly Choice[]>;
	},
): Composer {
	const { strings, locale, usages, isChatOpen } = reading;
	const line = composerLine(reading);
	const offers = createOffers(() => {
		const active = document.activeElement;
		return active instanceof HTMLInputElement && element.contains(active) ? active : undefined;
	});
	const trouble = h('div', { class: 'problem', role: 'alert' });
	const slash = h(
		'button',
		{ type: 'button', class: 'slash', 'aria-label': strings.commands, title: strings.commands },
		'/',
	);
	const send = h('button', { type: 'submit', class: 'send', 'aria-label': strings.send }, icon(iconPath.send));
	const place = h('div', { class: 'place' }, line);
	const bar = h('div', { class: 'bar' }, slash, place, send);
	const element = h('form', { class: 'composer' }, offers.element, trouble, bar);

	let form: CommandForm | undefined;
	let sending = false;

	/** Goes back to plain text, and to the line, but for a person who has gone elsewhere while something was being sent. */
	function write(text: string): void {
		form = undefined;
		line.value = text;
		place.replaceChildren(line);
		trouble.textContent = '';
		if (isFocusFree() || element.contains(document.activeElement)) line.focus();
		offerCommands();
	}

	function choose(usage: Usage, rest = ''): void {
		form = createCommandForm(usage, reading, {
			suggest: (option, typed) => on.suggest({ command: usage.command.name, option, typed }),
			changed: offer,
			cleared: () => write(''),
		});
		trouble.textContent = '';
		place.replaceChildren(form.element);
		if (rest) form.take(rest);
		form.focus();
		offer();
	}

	/** Offers what fits the field with the focus. */
	function offer(): void {
		const field = form?.fieldOf(document.activeElement);
		if (!form) offerCommands();
		else if (field) void offers.showLater(headingOf(field), field.offers());
		else offerOptions(form);
	}

	function offerCommands(): void {
		if (!line.value.startsWith('/')) {
			offers.hide();
			return;
		}
		const found = searchUsages(line.value.slice(1), usages, locale);
		offers.show([found.length > 0 ? strings.commands : strings.noMatches], found.map(itemOf), 0);
	}

	function itemOf(usage: Usage): Item {
		return {
			content: [
				h('strong', {}, `/${pathIn(locale, usage)}`),
				h('span', { class: 'parameters' }, usage.options.map((option) => nameIn(locale, option)).join(' · ')),
				h('span', { class: 'detail' }, descriptionIn(locale, usage.subcommand ?? usage.command)),
			],
			pick: () => choose(usage),
		};
	}

	function offerOptions({ usage, moreOffers }: CommandForm): void {
		const items = moreOffers();
		const about = descriptionIn(locale, usage.subcommand ?? usage.command);
		offers.show([items.length > 0 ? strings.moreOptions : about], items);
	}

	function headingOf({ option }: OptionField): readonly (Node | string)[] {
		return [h('strong', {}, nameIn(locale, option)), ' ', descriptionIn(locale, option)];
	}

	async function submit(): Promise<void> {
		trouble.textContent = '';
		if (!form) {
			const read = line.value.startsWith('/') ? readUsage(line.value, usages, locale) : undefined;
			const text = line.value.trim();
			if (read) choose(read.usage, read.rest);
			else if (isChatOpen && text !== '' && !text.startsWith('/')) return say(text);
			else {
				offers.hide();
				trouble.textContent = refusal(text, strings);
			}
		}
		if (!form || sending) return;
		const wrong = form.problem();
		if (wrong) {
			if (wrong.field) form.focus(wrong.field);
			offers.hide();
			trouble.textContent = wrong.text;
			return;
		}
		sending = true;
		const sent = await on.run(form.use());
		sending = false;
		if (sent) write('');
		else trouble.textContent = strings.failed;
	}

	/** Empties the line at once for the next message; a text that could not be sent comes back. */
	async function say(text: string): Promise<void> {
		write('');
		if (await on.say(text)) return;
		if (!form && line.value === '') write(text);
		trouble.textContent = strings.failed;
	}

	function isComplete(): boolean {
		const read = readUsage(line.value, usages, locale);
		return read !== undefined && (read.rest !== '' || read.usage.options.every(({ required }) => !required));
	}

	const keyboard = {
		offers,
		form: () => form,
		isComplete,
		submit: () => void submit(),
		clear: () => write(''),
		backToText: () => write(form ? `/${pathIn(locale, form.usage)}` : ''),
	};
	element.addEventListener('keydown', (event) => {
		if (event.isComposing || !(event.target instanceof HTMLInputElement) || !handleKey(event, keyboard)) return;
		event.preventDefault();
		event.stopPropagation();
	});
	element.addEventListener('submit', (event) => {
		event.preventDefault();
		void submit();
	});
	let pause: ReturnType<typeof setTimeout> | undefined;
	element.addEventListener('input', () => {
		trouble.textContent = '';
		clearTimeout(pause);
		if (form) {
			pause = setTimeout(offer, PAUSE_MS);
			return;
		}
		const read = line.value.startsWith('/') ? readUsage(line.value, usages, locale) : undefined;
		if (read && (read.rest !== '' || /\s$/.test(line.value))) choose(read.usage, read.rest);
		else offerCommands();
	});
	element.addEventListener('focusin', ({ target }) => {
		if (target instanceof HTMLInputElement) offer();
	});
	element.addEventListener('focusout', ({ relatedTarget }) => {
		if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) offers.hide();
	});
	slash.addEventListener('pointerdown', (event) => event.preventDefault());
	slash.addEventListener('click', () => {
		write('/');
		line.focus();
	});

	return { element, focus: () => (form ? form.focus() : line.focus()) };
}
