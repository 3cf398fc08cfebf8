import {
	type APIComponentInLabel,
	type APILabelComponent,
	type ChannelType,
	ComponentType,
	SelectMenuDefaultValueType,
	TextInputStyle,
} from 'discord-api-types/v10';
import type { Frozen } from './frozen.js';
import { clip, Limit } from './limits.js';
import { fitting, type MenuOption } from './menu.js';
import type { Form } from './view.js';

/** What a form's text input and menu have in common. Texts that are too long are cut. */
type Field = {
	/** The value that was filled in comes back under this id. */
	readonly id: string;
	readonly label: string;
	/** Shown between the label and the field. */
	readonly hint?: string | undefined;
	readonly required?: boolean;
};

/** A field of a form under its label, as Discord takes it. */
type FormField = Frozen<APILabelComponent>;

/** A form to fill in: up to five fields. */
export function formOf(id: string, title: string, fields: readonly FormField[]): Form {
	return { custom_id: id, title: clip(title, Limit.formTitle), components: fields };
}

/** A text input for `least` to `most` characters, on several lines if `long`. */
export function textField({
	least,
	most,
	long = false,
	required = true,
	...field
}: Field & { readonly least?: number; readonly most: number; readonly long?: boolean }): FormField {
	return labelled(field, {
		type: ComponentType.TextInput,
		custom_id: field.id,
		style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
		max_length: most,
		required,
		min_length: least,
	});
}

/** A menu of up to 25 options; `chosen` is the value of the current one. */
export function menuField({
	options,
	chosen,
	required = true,
	...field
}: Field & { readonly options: readonly MenuOption[]; readonly chosen: string }): FormField {
	return labelled(field, {
		type: ComponentType.StringSelect,
		custom_id: field.id,
		options: options.map((option) => ({ ...fitting(option), default: option.value === chosen })),
		required,
	});
}

/** A menu of the server's channels from which up to `most` can be chosen; `chosen` are the current ones. */
export function channelsField({
	kinds,
	chosen,
	most = Limit.selectOptions,
	...field
}: Field & {
	readonly kinds: readonly ChannelType[];
	readonly chosen: readonly string[];
	readonly most?: number;
}): FormField {
	return labelled(field, {
		type: ComponentType.ChannelSelect,
		custom_id: field.id,
		channel_types: [...kinds],
		default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
		min_values: 0,
		max_values: most,
		required: false,
	});
}

function labelled({ label, hint }: Omit<Field, 'required'>, component: Frozen<APIComponentInLabel>): FormField {
	return {
		type: ComponentType.Label,
		label: clip(label, Limit.formLabel),
		description: hint === undefined ? undefined : clip(hint, Limit.formHint),
		component,
	};
}
