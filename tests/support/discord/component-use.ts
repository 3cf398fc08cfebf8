import { type APIButtonComponent, type APIMessageComponentInteraction, ComponentType } from 'discord-api-types/v10';
import type { Message } from './message.js';
import type { Person } from './person.js';

type ComponentData = APIMessageComponentInteraction['data'];

/** A press on the button of a message, which is named by its custom id or its label. */
export function buttonPress(user: Person, message: Message, customIdOrLabel: string, isForged = false): ComponentData {
	const buttons = message.components.filter((each): each is APIButtonComponent => each.type === ComponentType.Button);
	const button = buttons.find((each) => namesOf(each).includes(customIdOrLabel));
	if (!isForged) checkUsable(user, message, button, customIdOrLabel, buttons.flatMap(namesOf));
	const custom_id = button && 'custom_id' in button ? button.custom_id : customIdOrLabel;
	return { component_type: ComponentType.Button, custom_id };
}

/** A choice from the menu of a message, by the values or labels of its options. */
export function menuChoice(
	user: Person,
	message: Message,
	customId: string,
	chosen: readonly string[],
	isForged = false,
): ComponentData {
	const menu = message.components.find((each) => 'custom_id' in each && each.custom_id === customId);
	const offered = menu?.type === ComponentType.StringSelect ? menu : undefined;
	const values = chosen.map((each) => offered?.options.find((option) => option.label === each)?.value ?? each);
	if (!isForged) {
		const ids = message.components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []));
		checkUsable(user, message, offered, customId, ids);
		const unknown = values.find((value) => !offered?.options.some((option) => option.value === value));
		if (unknown !== undefined) throw new Error(`The menu "${customId}" does not offer "${unknown}".`);
		const [min, max] = [offered?.min_values ?? 1, offered?.max_values ?? 1];
		if (values.length < min || values.length > max) throw new Error(`The menu "${customId}" takes ${min} to ${max}.`);
	}
	return { component_type: ComponentType.StringSelect, custom_id: customId, values };
}

function checkUsable(
	user: Person,
	message: Message,
	component: object | undefined,
	wanted: string,
	there: string[],
): void {
	if (!component) throw new Error(`The message has no "${wanted}"; it has ${there.join(', ') || 'nothing to use'}.`);
	if ('disabled' in component && component.disabled) throw new Error(`"${wanted}" is disabled.`);
	if ('url' in component) throw new Error(`"${wanted}" is a link.`);
	if (message.isDeleted) throw new Error('The message was deleted.');
	if (message.onlyFor && message.onlyFor !== user) throw new Error(`${user.name} does not see the message.`);
}

function namesOf(button: APIButtonComponent): string[] {
	return [
		...('custom_id' in button ? [button.custom_id] : []),
		...('label' in button && button.label ? [button.label] : []),
	];
}
