/**
 * Discord's limits, in characters or items. Source: Discord's API reference, "Create Message", "Embed Limits",
 * "Component Reference" and "Application Command Object".
 */
export const Limit = {
	choices: 25,
	choiceName: 100,
	customId: 100,
	buttonLabel: 80,
	buttonsInRow: 5,
	rows: 5,
	selectOptions: 25,
	optionLabel: 100,
	optionDescription: 100,
	placeholder: 150,
	/** The text of a message, above its embeds. */
	content: 2000,
	formTitle: 45,
	formLabel: 45,
	formHint: 100,
	embedTitle: 256,
	embedDescription: 4096,
	embedFields: 25,
	fieldName: 256,
	fieldValue: 1024,
	footer: 2048,
	/** In total over all embeds of a message: titles, descriptions, field names and values, footers, authors. */
	embedsTotal: 6000,
	/** The description of a picture for those who cannot see it. */
	altText: 1024,
} as const;

/** A text cut to a length, with an ellipsis if something was cut off. It never splits a surrogate pair. */
export function clip(text: string, length: number): string {
	if (text.length <= length) return text;
	const kept = text.slice(0, length - 1);
	return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** As many whole lines as fit, and how many are left out. */
export function fitLines(lines: readonly string[], length: number): { readonly text: string; readonly left: number } {
	let used = 0;
	const kept = lines.findIndex((line, index) => {
		used += line.length + (index > 0 ? 1 : 0);
		return used > length;
	});
	return kept === -1
		? { text: lines.join('\n'), left: 0 }
		: { text: lines.slice(0, kept).join('\n'), left: lines.length - kept };
}
