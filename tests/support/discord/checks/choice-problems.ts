import {
	type APIApplicationCommandInteractionDataOption,
	type APIApplicationCommandOptionChoice,
	type APIInteraction,
	ApplicationCommandOptionType,
	InteractionType,
} from 'discord-api-types/v10';
import { type Problem, required, tooLong } from './problem.js';

const MAX_NAME = 100;
const MAX_STRING_VALUE = 100;

/** What is wrong with what autocomplete offers beyond what the schema checks. */
export function choiceProblems(choices: APIApplicationCommandOptionChoice[], interaction: APIInteraction): Problem[] {
	const wanted = isNumberWanted(interaction) ? 'number' : 'string';
	return choices.flatMap(({ name, value }, index) => [
		...(name.trim() === '' ? [required([index, 'name'])] : []),
		...(name.length > MAX_NAME ? [tooLong([index, 'name'], MAX_NAME)] : []),
		...(typeof value === 'string' && value.length > MAX_STRING_VALUE
			? [tooLong([index, 'value'], MAX_STRING_VALUE)]
			: []),
		...(typeof value === wanted
			? []
			: [{ path: [index, 'value'], code: 'BASE_TYPE_CONVERT', message: `The option takes a ${wanted}.` }]),
	]);
}

function isNumberWanted(interaction: APIInteraction): boolean {
	if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) return false;
	const type = focusedType(interaction.data.options ?? []);
	return type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number;
}

function focusedType(
	options: APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommandAutocomplete>[],
): ApplicationCommandOptionType | undefined {
	for (const option of options) {
		if ('focused' in option && option.focused) return option.type;
		const inner = 'options' in option ? focusedType(option.options ?? []) : undefined;
		if (inner !== undefined) return inner;
	}
	return undefined;
}
