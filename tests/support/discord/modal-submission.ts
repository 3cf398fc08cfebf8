import {
	type APIComponentInLabel,
	type APIInteractionDataResolved,
	type APIModalInteractionResponseCallbackData,
	type APIModalSubmission,
	type APIModalSubmissionComponent,
	type APIModalSubmitTextInputComponent,
	type APITextInputComponent,
	ComponentType,
	type ModalSubmitComponent,
} from 'discord-api-types/v10';
import { Channel } from './channel.js';
import { modalFields } from './checks/modal-problems.js';

/** What a person puts into the fields, by custom id: a text, the values of a menu, or channels. */
export type ModalValues = Readonly<Record<string, string | readonly (string | Channel)[]>>;

/** A modal with its fields filled in, as Discord sends it. A field that is left alone keeps what is preselected. */
export function modalSubmission(
	modal: APIModalInteractionResponseCallbackData,
	values: ModalValues,
	isForged = false,
): APIModalSubmission {
	if (!isForged) checkValues(modal, values);
	let id = 0;
	const nextId = () => {
		id += 1;
		return id;
	};
	const text = (field: APITextInputComponent): APIModalSubmitTextInputComponent => ({
		type: ComponentType.TextInput,
		id: nextId(),
		custom_id: field.custom_id,
		value: textOf(field, values),
	});
	const filledIn = (field: APIComponentInLabel): ModalSubmitComponent => {
		if (field.type === ComponentType.TextInput) return text(field);
		if (field.type !== ComponentType.StringSelect && field.type !== ComponentType.ChannelSelect) {
			throw new Error('The stand-in fills in only texts, menus and channels.');
		}
		return { type: field.type, id: nextId(), custom_id: field.custom_id, values: chosenIn(field, values) };
	};
	const components = modal.components.map((component): APIModalSubmissionComponent => {
		if (component.type === ComponentType.ActionRow) {
			return { type: component.type, id: nextId(), components: component.components.map(text) };
		}
		if (component.type === ComponentType.TextDisplay) return { type: component.type, id: nextId() };
		return { type: component.type, id: nextId(), component: filledIn(component.component) };
	});
	const resolved = resolvedIn(values);
	return { custom_id: modal.custom_id, components, ...(resolved && { resolved }) };
}

function textOf(field: APITextInputComponent, values: ModalValues): string {
	const value = values[field.custom_id] ?? field.value ?? '';
	return typeof value === 'string' ? value : '';
}

type Menu = Extract<APIComponentInLabel, { type: ComponentType.StringSelect | ComponentType.ChannelSelect }>;

function chosenIn(field: Menu, values: ModalValues): string[] {
	const given = values[field.custom_id];
	if (given !== undefined) return [...given].map((each) => (typeof each === 'string' ? each : each.id));
	if (field.type === ComponentType.ChannelSelect) return field.default_values?.map(({ id }) => id) ?? [];
	return field.options.filter((option) => option.default).map(({ value }) => value);
}

/** Channels come with what the person who chose them may do there, not the bot. */
function resolvedIn(values: ModalValues): APIInteractionDataResolved | undefined {
	const channels = Object.values(values).flatMap((value) =>
		typeof value === 'string' ? [] : value.filter((each): each is Channel => each instanceof Channel),
	);
	if (channels.length === 0) return undefined;
	const shown = channels.map((channel) => [channel.id, { ...channel.data, name: channel.name, permissions: '0' }]);
	return { channels: Object.fromEntries(shown) };
}

function checkValues(modal: APIModalInteractionResponseCallbackData, values: ModalValues): void {
	const fields = modalFields(modal);
	for (const key of Object.keys(values)) {
		if (!fields.some((field) => field.custom_id === key)) throw new Error(`The modal has no field "${key}".`);
	}
	for (const field of fields) {
		const fault = faultIn(field, values);
		if (fault) throw new Error(`Discord does not let a person put ${fault} into "${field.custom_id}".`);
	}
}

function faultIn(field: APIComponentInLabel, values: ModalValues): string | undefined {
	if (field.type === ComponentType.TextInput) {
		const { length } = textOf(field, values);
		const isOptional = field.required === false;
		const least = Math.max(field.min_length ?? 0, isOptional ? 0 : 1);
		const fits = length >= least && length <= (field.max_length ?? 4_000);
		return fits || (length === 0 && isOptional) ? undefined : `${length} characters`;
	}
	if (field.type !== ComponentType.StringSelect && field.type !== ComponentType.ChannelSelect) return undefined;
	const chosen = chosenIn(field, values);
	const { options } = field.type === ComponentType.StringSelect ? field : { options: undefined };
	const unknown = chosen.find((value) => options && !options.some((option) => option.value === value));
	if (unknown !== undefined) return `"${unknown}"`;
	const least = field.required === false ? 0 : (field.min_values ?? 1);
	const fits = chosen.length >= least && chosen.length <= (field.max_values ?? 1);
	return fits ? undefined : `${chosen.length} values`;
}
