import {
	type APIButtonComponent,
	type APIComponentInMessageActionRow,
	type APIMessageTopLevelComponent,
	type APIStringSelectComponent,
	ButtonStyle,
	ComponentType,
} from 'discord-api-types/v10';
import { type Problem, required } from './problem.js';

const MAX_ROWS = 5;

/** A button or menu of a message and where it stands. */
export interface PlacedComponent {
	component: APIComponentInMessageActionRow;
	path: PropertyKey[];
}

/** What is wrong with the components of a message beyond what the schema checks. */
export function componentProblems(components: APIMessageTopLevelComponent[], isV2: boolean): Problem[] {
	const placed = interactiveComponents(components);
	return [
		...(isV2 ? [] : layoutProblems(components)),
		...components.flatMap(rowProblems),
		...placed.flatMap(oneComponent),
		...duplicateIds(placed),
	];
}

/** Every button and menu of a message, however deep it lies. */
export function interactiveComponents(
	components: APIMessageTopLevelComponent[],
	above: PropertyKey[] = ['components'],
): PlacedComponent[] {
	return components.flatMap((component, index) => {
		const path = [...above, index];
		if (component.type === ComponentType.ActionRow) {
			return component.components.map((inner, at) => ({ component: inner, path: [...path, 'components', at] }));
		}
		if (component.type === ComponentType.Container) {
			return interactiveComponents(component.components, [...path, 'components']);
		}
		if (component.type === ComponentType.Section && component.accessory.type === ComponentType.Button) {
			return [{ component: component.accessory, path: [...path, 'accessory'] }];
		}
		return [];
	});
}

function layoutProblems(components: APIMessageTopLevelComponent[]): Problem[] {
	const problems: Problem[] = components.flatMap(({ type }, index) => {
		if (type === ComponentType.ActionRow) return [];
		const message = `A component of type ${type} needs the IS_COMPONENTS_V2 flag.`;
		return [{ path: ['components', index, 'type'], code: 'UNION_TYPE_CHOICES', message }];
	});
	if (components.length > MAX_ROWS) {
		const message = `Must be between 1 and ${MAX_ROWS} in length.`;
		problems.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
	}
	return problems;
}

function rowProblems(row: APIMessageTopLevelComponent, index: number): Problem[] {
	if (row.type !== ComponentType.ActionRow || row.components.length < 2) return [];
	if (row.components.every(({ type }) => type === ComponentType.Button)) return [];
	const message = 'A menu takes a whole row.';
	return [{ path: ['components', index, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function oneComponent({ component, path }: PlacedComponent): Problem[] {
	if (component.type === ComponentType.Button) return buttonProblems(component, path);
	if (component.type === ComponentType.StringSelect) return selectProblems(component, path);
	return [];
}

function buttonProblems(button: APIButtonComponent, path: PropertyKey[]): Problem[] {
	if (button.style === ButtonStyle.Premium) return [];
	const problems: Problem[] = [];
	if (!button.label?.trim() && !button.emoji) problems.push(required([...path, 'label']));
	const key = button.style === ButtonStyle.Link ? 'url' : 'custom_id';
	if (!(key in button)) problems.push(required([...path, key]));
	if ('url' in button && 'custom_id' in button) {
		const message = 'A custom id and url cannot both be specified';
		problems.push({ path: [...path, 'custom_id'], code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message });
	}
	return problems;
}

/** What is wrong with a menu beyond what the schema checks. */
export function selectProblems(menu: APIStringSelectComponent, path: PropertyKey[]): Problem[] {
	const problems: Problem[] = duplicates(menu.options.map(({ value }) => value)).map((index) => ({
		path: [...path, 'options', index, 'value'],
		code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
		message: 'The specified option value is already used',
	}));
	const max = menu.max_values ?? 1;
	if (max > menu.options.length) {
		const message = 'max_values exceeds the number of options.';
		problems.push({ path: [...path, 'max_values'], code: 'SELECT_COMPONENT_MAX_VALUES_OUT_OF_RANGE', message });
	}
	if ((menu.min_values ?? 1) > max) {
		const message = 'min_values exceeds max_values.';
		problems.push({ path: [...path, 'min_values'], code: 'SELECT_COMPONENT_MIN_VALUES_OUT_OF_RANGE', message });
	}
	if (menu.options.filter((option) => option.default).length > max) {
		const message = 'More options are preselected than may be selected.';
		problems.push({ path: [...path, 'options'], code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message });
	}
	return problems;
}

function duplicateIds(placed: PlacedComponent[]): Problem[] {
	const named = placed.flatMap(({ component, path }) =>
		'custom_id' in component ? [{ id: component.custom_id, path: [...path, 'custom_id'] }] : [],
	);
	const code = 'COMPONENT_CUSTOM_ID_DUPLICATED';
	const message = 'Component custom id cannot be duplicated';
	return duplicates(named.map(({ id }) => id)).map((index) => ({ path: named[index]?.path ?? [], code, message }));
}

/** The places of values that already stand before. */
export function duplicates(values: string[]): number[] {
	return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
