import {
	type APIModalInteractionResponseCallbackData,
	type APIModalSubmission,
	type APIModalSubmissionComponent,
	type APIModalSubmitTextInputComponent,
	type APITextInputComponent,
	ComponentType,
} from 'discord-api-types/v10';
import { modalFields } from './checks/modal-problems.js';

type Values = Readonly<Record<string, string>>;

/** A modal with its text fields filled in, as Discord sends it. */
export function modalSubmission(
	modal: APIModalInteractionResponseCallbackData,
	values: Values,
	isForged = false,
): APIModalSubmission {
	if (!isForged) checkValues(modal, values);
	let id = 0;
	const nextId = () => {
		id += 1;
		return id;
	};
	const filledIn = (field: APITextInputComponent): APIModalSubmitTextInputComponent => ({
		type: ComponentType.TextInput,
		id: nextId(),
		custom_id: field.custom_id,
		value: values[field.custom_id] ?? field.value ?? '',
	});
	const components = modal.components.map((component): APIModalSubmissionComponent => {
		if (component.type === ComponentType.ActionRow) {
			return { type: component.type, id: nextId(), components: component.components.map(filledIn) };
		}
		if (component.type === ComponentType.TextDisplay) return { type: component.type, id: nextId() };
		if (component.component.type === ComponentType.TextInput) {
			return { type: component.type, id: nextId(), component: filledIn(component.component) };
		}
		throw new Error('The stand-in fills in only the text fields of a modal.');
	});
	return { custom_id: modal.custom_id, components };
}

function checkValues(modal: APIModalInteractionResponseCallbackData, values: Values): void {
	const fields = modalFields(modal).filter(
		(field): field is APITextInputComponent => field.type === ComponentType.TextInput,
	);
	for (const key of Object.keys(values)) {
		if (!fields.some((field) => field.custom_id === key)) throw new Error(`The modal has no field "${key}".`);
	}
	for (const field of fields) {
		const { length } = values[field.custom_id] ?? field.value ?? '';
		const isLeftEmpty = length === 0 && field.required === false;
		const fits =
			length >= Math.max(field.min_length ?? 0, field.required === false ? 0 : 1) &&
			length <= (field.max_length ?? 4_000);
		if (!fits && !isLeftEmpty)
			throw new Error(`Discord does not let a person put ${length} characters into "${field.custom_id}".`);
	}
}
