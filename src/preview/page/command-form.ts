import type { Choice } from '../../views/choices.js';
import { descriptionIn, nameIn, type Option, type OptionValue, pathIn, type Usage } from '../usage.js';
import type { Use } from './api.js';
import { h, icon, iconPath } from './dom.js';
import type { Item } from './listbox.js';
import { createOptionField, type OptionField } from './option-field.js';
import { namedOptions, optionForText, problemText } from './option-text.js';
import type { Reading } from './reading.js';
import { fill } from './strings.js';

/** A chosen command whose options are being filled in, as chips in a line. */
export type CommandForm = {
	readonly element: HTMLElement;
	readonly usage: Usage;
	/** Focuses a field, such as one with a problem; by default the first empty one. */
	focus(field?: OptionField): void;
	/** The field of an input; undefined for the input that adds further options. */
	fieldOf(input: EventTarget | null): OptionField | undefined;
	isFirst(input: EventTarget | null): boolean;
	/**
	 * Puts a text into the option that takes it.
	 *
	 * @returns Whether there is one.
	 */
	take(text: string): boolean;
	/** Offers of further options that match what is typed into the input that adds them. */
	moreOffers(): readonly Item[];
	/** The first problem that keeps the command from being sent. */
	problem(): { readonly field?: OptionField; readonly text: string } | undefined;
	use(): Use;
};

/** @param on.changed Called when the offers may have changed. */
export function createCommandForm(
	usage: Usage,
	reading: Reading,
	on: {
		suggest(option: string, typed: string): Promise<readonly Choice[]>;
		changed(): void;
		cleared(): void;
	},
): CommandForm {
	const { locale, strings } = reading;
	const fields: OptionField[] = [];
	const more = h('input', {
		type: 'text',
		class: 'more',
		role: 'combobox',
		autocomplete: 'off',
		spellcheck: 'false',
		enterkeyhint: 'send',
		'aria-label': strings.moreOptions,
		'aria-expanded': 'false',
		'aria-controls': 'offers',
	});
	const clear = h(
		'button',
		{ type: 'button', class: 'clear', 'aria-label': strings.clearCommand },
		icon(iconPath.close),
	);
	clear.addEventListener('click', on.cleared);
	const path = h('span', { class: 'command-name' }, `/${pathIn(locale, usage)}`);
	const element = h('div', { class: 'form' }, path, more, clear);

	function left(): readonly Option[] {
		return usage.options.filter((option) => !fields.some((field) => field.option === option));
	}

	function add(option: Option): OptionField {
		const field = createOptionField(option, reading, { suggest: on.suggest, picked: on.changed });
		fields.push(field);
		more.before(field.element);
		const count = left().length;
		more.placeholder = count > 0 ? `+${count}` : '';
		more.title = left()
			.map((further) => nameIn(locale, further))
			.join(', ');
		more.readOnly = count === 0;
		more.tabIndex = count === 0 ? -1 : 0;
		more.classList.toggle('none-left', count === 0);
		return field;
	}

	function focus(field = fields.find((candidate) => candidate.input.value === '')): void {
		const input = field?.input ?? (fields.length === 0 ? more : fields.at(-1)?.input);
		input?.focus();
	}

	function take(text: string): boolean {
		const named = namedOptions(text, usage.options, locale);
		for (const { option, text: value } of named) {
			(fields.find((field) => field.option === option) ?? add(option)).setText(value);
		}
		if (named.length > 0) {
			more.value = '';
			return true;
		}
		const empty = fields.find((field) => field.input.value === '' && optionForText(text, [field.option]));
		const option = empty ? empty.option : optionForText(text, left());
		more.value = option ? '' : text;
		if (!option) return false;
		(empty ?? add(option)).setText(text);
		return true;
	}

	for (const option of usage.options.filter(({ required }) => required)) add(option);
	if (fields.length === 0) {
		more.placeholder = usage.options.length > 0 ? `+${usage.options.length}` : '';
		more.classList.toggle('none-left', usage.options.length === 0);
	}

	return {
		element,
		usage,
		focus,
		fieldOf: (input) => fields.find((field) => field.input === input),
		isFirst: (input) => input === (fields[0]?.input ?? more),
		take,
		moreOffers() {
			return left()
				.filter((option) => nameIn(locale, option).toLowerCase().includes(more.value.trim().toLowerCase()))
				.map((option) => ({
					content: [
						h('strong', {}, nameIn(locale, option)),
						h('span', { class: 'detail' }, descriptionIn(locale, option)),
					],
					pick() {
						more.value = '';
						add(option).input.focus();
						on.changed();
					},
				}));
		},
		problem() {
			const rest = more.value.trim();
			if (rest && !take(rest)) return { text: fill(strings.noOption, { typed: rest }) };
			for (const field of fields) field.mark(false);
			for (const field of fields) {
				const problem = field.problem();
				if (!problem) continue;
				field.mark(true);
				return { field, text: problemText(nameIn(locale, field.option), problem, strings) };
			}
			return undefined;
		},
		use() {
			const filled = fields.flatMap((field): readonly [string, OptionValue][] => {
				const value = field.value();
				return value === undefined ? [] : [[field.option.name, value]];
			});
			return {
				command: usage.command.name,
				subcommand: usage.subcommand?.name,
				options: Object.fromEntries(filled),
			};
		},
	};
}
