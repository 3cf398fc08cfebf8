import {
	type APIChannelSelectComponent,
	type APIComponentInLabel,
	type APILabelComponent,
	type APIModalInteractionResponseCallbackData,
	type APIStringSelectComponent,
	ComponentType,
} from 'discord-api-types/v10';
import { duplicates, selectProblems } from './component-problems.js';
import { type Problem, required, tooLong, under } from './problem.js';

const MAX_ROWS = 5;
const TITLE = 45;
const LABEL = 45;
const DESCRIPTION = 100;

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
	if (modal.title.length > TITLE) problems.push(tooLong(['title'], TITLE));
	problems.push(...modal.components.flatMap(partProblems));
	for (const [index, field] of modalFields(modal).entries()) {
		if (field.type !== ComponentType.TextInput) continue;
		if ((field.min_length ?? 0) > (field.max_length ?? Number.POSITIVE_INFINITY)) {
			const message = 'min_length exceeds max_length.';
			problems.push({ path: ['components', index, 'min_length'], code: 'NUMBER_TYPE_MAX', message });
		}
	}
	return problems;
}

type Part = APIModalInteractionResponseCallbackData['components'][number];

/** What Discord's documentation says of labels, and of the rows that they replace. */
function partProblems(part: Part, index: number): Problem[] {
	if (part.type === ComponentType.ActionRow) {
		const message = 'A text input in an action row is deprecated: put it into a Label.';
		return [{ path: ['components', index, 'type'], code: 'COMPONENT_DEPRECATED', message, tolerated: true }];
	}
	if (part.type !== ComponentType.Label) return [];
	return under(['components', index], labelProblems(part));
}

function labelProblems({ label, description, component }: APILabelComponent): Problem[] {
	const own = [
		...(label.trim() === '' ? [required(['label'])] : []),
		...(label.length > LABEL ? [tooLong(['label'], LABEL)] : []),
		...((description?.length ?? 0) > DESCRIPTION ? [tooLong(['description'], DESCRIPTION)] : []),
	];
	return [...own, ...under(['component'], fieldProblems(component))];
}

function fieldProblems(field: APIComponentInLabel): Problem[] {
	if (field.type === ComponentType.TextInput && field.label !== undefined) {
		return [{ path: ['label'], code: 'BASE_TYPE_BAD', message: 'The Label says what the field is.' }];
	}
	if (field.type === ComponentType.StringSelect) return [...selectProblems(field, []), ...choiceProblems(field)];
	return field.type === ComponentType.ChannelSelect ? choiceProblems(field) : [];
}

function choiceProblems(field: APIStringSelectComponent | APIChannelSelectComponent): Problem[] {
	const problems: Problem[] = [];
	if (field.disabled) {
		const message = 'A menu of a modal cannot be disabled.';
		problems.push({ path: ['disabled'], code: 'COMPONENT_DISABLED_IN_MODAL', message });
	}
	if (field.min_values === 0 && (field.required ?? true)) {
		const message = 'A menu that may stay empty is not required.';
		problems.push({ path: ['required'], code: 'COMPONENT_REQUIRED_MIN_VALUES', message });
	}
	const preselected = 'default_values' in field ? (field.default_values?.length ?? 0) : 0;
	if (preselected > (field.max_values ?? 1)) {
		const message = 'More values are preselected than may be selected.';
		problems.push({ path: ['default_values'], code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message });
	}
	return problems;
}
