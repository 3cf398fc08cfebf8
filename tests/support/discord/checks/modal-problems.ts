import {
	type APIComponentInLabel,
	type APIModalInteractionResponseCallbackData,
	ComponentType,
} from 'discord-api-types/v10';
import { duplicates } from './component-problems.js';
import type { Problem } from './problem.js';

const MAX_ROWS = 5;

/** Every field of a modal, whether in a row of its own or under a label. */
export function modalFields(modal: APIModalInteractionResponseCallbackData): APIComponentInLabel[] {
	return modal.components.flatMap((component) => {
		if (component.type === ComponentType.ActionRow) return component.components;
		return component.type === ComponentType.Label ? [component.component] : [];
	});
}

/** What is wrong with a modal beyond what the schema checks. */
export function modalProblems(modal: APIModalInteractionResponseCallbackData): Problem[] {
	const problems: Problem[] = duplicates(modalFields(modal).map((field) => field.custom_id)).map((index) => ({
		path: ['components', index],
		code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
		message: 'Component custom id cannot be duplicated',
	}));
	if (modal.components.length > MAX_ROWS) {
		const message = `Must be between 1 and ${MAX_ROWS} in length.`;
		problems.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
	}
	for (const [index, field] of modalFields(modal).entries()) {
		if (field.type !== ComponentType.TextInput) continue;
		if ((field.min_length ?? 0) > (field.max_length ?? Number.POSITIVE_INFINITY)) {
			const message = 'min_length exceeds max_length.';
			problems.push({ path: ['components', index, 'min_length'], code: 'NUMBER_TYPE_MAX', message });
		}
	}
	return problems;
}
