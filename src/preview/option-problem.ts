import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Option, OptionValue } from './usage.js';

/** Why Discord would not send a command with this value. */
export type OptionProblem =
	| { readonly code: 'missing' | 'not-a-number' | 'not-whole' | 'not-a-choice' | 'wrong-kind' }
	| { readonly code: 'too-small' | 'too-large' | 'too-short' | 'too-long'; readonly limit: number };

/** The longest text that Discord takes in an option, in characters. */
const LONGEST = 6000;

/** What Discord's own client would find wrong with a value; undefined if it can be sent. */
export function optionProblem(option: Option, value: OptionValue | undefined): OptionProblem | undefined {
	if (value === undefined || value === '') return option.required ? { code: 'missing' } : undefined;
	if ('choices' in option && option.choices && option.choices.length > 0) {
		return option.choices.some((choice) => choice.value === value) ? undefined : { code: 'not-a-choice' };
	}
	switch (option.type) {
		case ApplicationCommandOptionType.String:
			return typeof value === 'string'
				? lengthProblem(value.length, option.min_length ?? 0, option.max_length ?? LONGEST)
				: { code: 'wrong-kind' };
		case ApplicationCommandOptionType.Integer:
		case ApplicationCommandOptionType.Number:
			if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not-a-number' };
			if (option.type === ApplicationCommandOptionType.Integer && !Number.isSafeInteger(value)) {
				return { code: 'not-whole' };
			}
			return sizeProblem(value, option.min_value ?? -Infinity, option.max_value ?? Infinity);
		case ApplicationCommandOptionType.Boolean:
			return typeof value === 'boolean' ? undefined : { code: 'wrong-kind' };
		case ApplicationCommandOptionType.User:
		case ApplicationCommandOptionType.Mentionable:
		case ApplicationCommandOptionType.Channel:
			return typeof value === 'string' && /^\d+$/.test(value) ? undefined : { code: 'wrong-kind' };
		case ApplicationCommandOptionType.Role:
		case ApplicationCommandOptionType.Attachment:
			return { code: 'wrong-kind' };
	}
}

function lengthProblem(length: number, least: number, most: number): OptionProblem | undefined {
	if (length < least) return { code: 'too-short', limit: least };
	return length > most ? { code: 'too-long', limit: most } : undefined;
}

function sizeProblem(value: number, least: number, most: number): OptionProblem | undefined {
	if (value < least) return { code: 'too-small', limit: least };
	return value > most ? { code: 'too-large', limit: most } : undefined;
}
