import {
	type APIChannelSelectComponent,
	type APILabelComponent,
	type APIStringSelectComponent,
	type APITextInputComponent,
	ComponentType,
	TextInputStyle,
} from 'discord-api-types/v10';
import type { Frozen } from '../../views/frozen.js';
import { previewPlace } from '../preview-place.js';
import { h } from './dom.js';
import type { Reading } from './reading.js';

/** A field of a form, and its value. */
export type FormField = {
	readonly id: string;
	readonly elements: readonly HTMLElement[];
	value(): string | readonly string[];
};

/** A form's field with its label; undefined for a kind that Copero does not use. */
export function formField(
	{ label, description, component }: Frozen<APILabelComponent>,
	reading: Reading,
): FormField | undefined {
	const control = controlOf(component, reading);
	if (!control) return undefined;
	const id = `field-${component.custom_id}`;
	const hint = h('small', { id: `${id}-hint` }, description ?? '');
	control.id = id;
	if (description !== undefined) control.setAttribute('aria-describedby', hint.id);
	return {
		id: component.custom_id,
		elements: [h('label', { for: id }, label), ...(description === undefined ? [] : [hint]), control],
		value: () =>
			control instanceof HTMLSelectElement
				? [...control.selectedOptions].flatMap(({ value }) => (value === '' ? [] : value))
				: control.value,
	};
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf(component: Frozen<APILabelComponent>['component'], reading: Reading): Control | undefined {
	if (component.type === ComponentType.TextInput) return textControl(component);
	if (component.type === ComponentType.StringSelect) return menuControl(component);
	return component.type === ComponentType.ChannelSelect ? channelControl(component, reading) : undefined;
}

function textControl(input: Frozen<APITextInputComponent>): Control {
	const attributes = {
		name: input.custom_id,
		required: input.required ?? true,
		minlength: input.min_length,
		maxlength: input.max_length ?? 4_000,
		placeholder: input.placeholder,
		autocomplete: 'off',
	};
	const isLong = input.style === TextInputStyle.Paragraph;
	return isLong ? h('textarea', { ...attributes, rows: 4 }) : h('input', attributes);
}

function menuControl({ custom_id: name, options, required = true }: Frozen<APIStringSelectComponent>): Control {
	return h(
		'select',
		{ name, required },
		...options.map((option) => h('option', { value: option.value, selected: option.default }, option.label)),
	);
}

/** A menu of channels; the page has only one. */
function channelControl(
	{ custom_id: name, default_values: chosen = [], max_values: most = 1 }: Frozen<APIChannelSelectComponent>,
	{ strings }: Reading,
): Control {
	const { channelId: value } = previewPlace;
	const selected = chosen.some(({ id }) => id === value);
	const channel = h('option', { value, selected }, `# ${strings.channel}`);
	if (most > 1) return h('select', { name, multiple: true, size: 2 }, channel);
	return h('select', { name }, h('option', { value: '' }, '–'), channel);
}
