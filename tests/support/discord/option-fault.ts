import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';

/** Why Discord's client would not take a value for an option; undefined when it would. */
export function optionFault(
	option: APIApplicationCommandBasicOption,
	value: string | number | boolean | object,
): string | undefined {
	const choices = 'choices' in option ? option.choices : undefined;
	if (choices?.length && !choices.some((choice) => String(choice.value) === String(value))) {
		return `it takes ${choices.map((choice) => choice.value).join(', ')}`;
	}
	switch (option.type) {
		case ApplicationCommandOptionType.String: {
			const { length } = String(value);
			if (typeof value !== 'string') return 'it takes text';
			if ('min_length' in option && length < (option.min_length ?? 0))
				return `at least ${option.min_length} characters`;
			if ('max_length' in option && length > (option.max_length ?? 6_000))
				return `at most ${option.max_length} characters`;
			return length > 6_000 ? 'at most 6000 characters' : undefined;
		}
		case ApplicationCommandOptionType.Integer:
		case ApplicationCommandOptionType.Number: {
			const number = Number(value);
			const isWhole = option.type === ApplicationCommandOptionType.Number || Number.isInteger(number);
			if (Number.isNaN(number) || !isWhole) return 'it takes a number';
			if ('min_value' in option && number < (option.min_value ?? number)) return `at least ${option.min_value}`;
			if ('max_value' in option && number > (option.max_value ?? number)) return `at most ${option.max_value}`;
			return undefined;
		}
		case ApplicationCommandOptionType.Boolean:
			return typeof value === 'boolean' ? undefined : 'it takes true or false';
		case ApplicationCommandOptionType.User:
		case ApplicationCommandOptionType.Channel:
		case ApplicationCommandOptionType.Mentionable:
			return typeof value === 'object' ? undefined : 'it takes a person or a channel';
		case ApplicationCommandOptionType.Role:
		case ApplicationCommandOptionType.Attachment:
			return 'the stand-in knows no such options';
	}
}
