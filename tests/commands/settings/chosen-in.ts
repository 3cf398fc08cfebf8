import type { Told } from '../../support/a-bot.js';

/** The current values of a form's fields, by field id. */
export function chosenIn({ asked }: Told): Readonly<Record<string, readonly string[]>> {
	const fields = (asked?.components ?? []).flatMap((part) => ('component' in part ? [part.component] : []));
	return Object.fromEntries(
		fields.map((field) => {
			const options = 'options' in field ? field.options : [];
			const defaults = 'default_values' in field ? (field.default_values ?? []) : [];
			const chosen = options.flatMap((each) => ('default' in each && each.default ? [each.value] : []));
			return [field.custom_id, [...chosen, ...defaults.map(({ id }) => id)]];
		}),
	);
}
