import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Locale } from '../../text/locale.js';
import type { OptionProblem } from '../option-problem.js';
import { previewPlace } from '../preview-place.js';
import { nameIn, type Option, type OptionValue } from '../usage.js';
import { plain } from './command-search.js';
import { fill, type Strings } from './strings.js';

/** One of the values that an option is limited to. */
export type FixedChoice = { readonly name: string; readonly value: OptionValue };

/** The values that an option is limited to, as they are shown; none if it takes any value. */
export function fixedChoices(option: Option, locale: Locale, strings: Strings): readonly FixedChoice[] {
	if (option.type === ApplicationCommandOptionType.Boolean) {
		return [
			{ name: strings.yes, value: true },
			{ name: strings.no, value: false },
		];
	}
	if (option.type === ApplicationCommandOptionType.Channel) {
		return [{ name: `#${strings.channel}`, value: previewPlace.channelId }];
	}
	const choices = 'choices' in option ? (option.choices ?? []) : [];
	return choices.map((choice) => ({ name: nameIn(locale, choice), value: choice.value }));
}

/** The choices whose name contains the typed text. */
export function matchingChoices(typed: string, choices: readonly FixedChoice[]): readonly FixedChoice[] {
	return choices.filter(({ name }) => plain(name).includes(plain(typed)));
}

/** The value that a typed text stands for; if there is none, the text itself, which the check will refuse. */
export function valueOfText(typed: string, option: Option, choices: readonly FixedChoice[]): OptionValue | undefined {
	const text = typed.trim();
	if (text === '') return undefined;
	if (choices.length > 0) {
		const matching = matchingChoices(text, choices);
		const exact = matching.find(({ name }) => plain(name) === plain(text));
		return (exact ?? (matching.length === 1 ? matching[0] : undefined))?.value ?? text;
	}
	const takesNumber =
		option.type === ApplicationCommandOptionType.Integer || option.type === ApplicationCommandOptionType.Number;
	return takesNumber && /^[-+]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

/** The message about a problem with an option's value. */
export function problemText(option: string, problem: OptionProblem, strings: Strings): string {
	return 'limit' in problem
		? fill(strings[`problem.${problem.code}`], { option, limit: problem.limit })
		: fill(strings[`problem.${problem.code}`], { option });
}

/** The option that takes the text after a command's name: the first that can hold it. */
export function optionForText(text: string, options: readonly Option[]): Option | undefined {
	const isNumber = /^[-+]?\d+$/.test(text);
	return options.find(
		({ type }) =>
			type === ApplicationCommandOptionType.String || (isNumber && type === ApplicationCommandOptionType.Integer),
	);
}

/** Options written with their names, as Discord takes a pasted command: `competitions: laliga seconds: 10`. */
export function namedOptions(
	text: string,
	options: readonly Option[],
	locale: Locale,
): readonly { readonly option: Option; readonly text: string }[] {
	const named = (name: string) =>
		options.find((each) => [each.name, nameIn(locale, each)].some((one) => plain(one) === plain(name)));
	const words = text.trim().split(/(?:^|\s+)([^\s:]+):\s*/);
	const pairs = words.flatMap((name, index) =>
		index % 2 === 1 ? [{ option: named(name), text: words[index + 1] ?? '' }] : [],
	);
	const found = pairs.flatMap(({ option, text: value }) => (option ? [{ option, text: value.trim() }] : []));
	return words[0] === '' && found.length === pairs.length ? found : [];
}
