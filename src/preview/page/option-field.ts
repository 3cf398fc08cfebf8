import type { Choice } from '../../views/choices.js';
import { type OptionProblem, optionProblem } from '../option-problem.js';
import { descriptionIn, nameIn, type Option, type OptionValue } from '../usage.js';
import { h } from './dom.js';
import type { Item } from './listbox.js';
import { fixedChoices, matchingChoices, valueOfText } from './option-text.js';
import type { Reading } from './reading.js';

/** An option being filled in. */
export type OptionField = {
	readonly option: Option;
	readonly element: HTMLElement;
	readonly input: HTMLInputElement;
	value(): OptionValue | undefined;
	problem(): OptionProblem | undefined;
	setText(text: string): void;
	/** What to offer for the current text. */
	offers(): Promise<readonly Item[]>;
	/** Marks the field as wrong, or not. */
	mark(wrong: boolean): void;
};

/** The width of an empty field, and the greatest one, in characters. */
const WIDTH = { least: 4, most: 34 } as const;

/**
 * A field for one option, as a chip in the line.
 *
 * @param on.suggest Asks the bot what to offer.
 * @param on.picked Called when an offer was taken.
 */
export function createOptionField(
	option: Option,
	{ locale, strings }: Reading,
	on: { suggest(option: string, typed: string): Promise<readonly Choice[]>; picked(): void },
): OptionField {
	const name = nameIn(locale, option);
	const choices = fixedChoices(option, locale, strings);
	const input = h('input', {
		type: 'text',
		role: 'combobox',
		autocomplete: 'off',
		autocapitalize: 'none',
		spellcheck: 'false',
		enterkeyhint: 'send',
		'aria-label': `${name}: ${descriptionIn(locale, option)} (${option.required ? strings.required : strings.optional})`,
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': 'offers',
		'aria-required': option.required ?? false,
		inputmode: 'min_value' in option && choices.length === 0 ? 'numeric' : 'text',
	});
	const element = h('label', { class: 'option' }, h('span', { class: 'option-name' }, name), input);
	/** The offer that was taken, for as long as its text is unchanged. */
	let taken: { readonly text: string; readonly value: OptionValue } | undefined;

	const value = () => (taken?.text === input.value ? taken.value : valueOfText(input.value, option, choices));

	function resize(): void {
		input.style.width = `${Math.min(WIDTH.most, Math.max(WIDTH.least, input.value.length + 1))}ch`;
		input.scrollLeft = input.scrollWidth;
	}

	function setText(text: string): void {
		input.value = text;
		resize();
	}

	function itemOf(choice: { readonly name: string; readonly value: OptionValue }): Item {
		return {
			content: [choice.name],
			pick() {
				taken = { text: choice.name, value: choice.value };
				setText(choice.name);
				on.picked();
			},
		};
	}

	input.addEventListener('input', resize);
	resize();

	return {
		option,
		element,
		input,
		value,
		problem: () => optionProblem(option, value()),
		setText,
		async offers() {
			const settled = taken?.text === input.value;
			if (choices.length > 0) return (settled ? choices : matchingChoices(input.value, choices)).map(itemOf);
			if (!('autocomplete' in option && option.autocomplete) || settled) return [];
			return (await on.suggest(option.name, input.value)).map(itemOf);
		},
		mark(wrong) {
			element.classList.toggle('wrong', wrong);
			if (wrong) input.setAttribute('aria-invalid', 'true');
			else input.removeAttribute('aria-invalid');
		},
	};
}
