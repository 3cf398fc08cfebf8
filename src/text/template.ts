/** A text with its gaps, taken apart once: `You have {{count}} points` is filled in thousands of times. */
export type Template = (values: Readonly<Record<string, string | number>>) => string;

/** Takes a text apart at its `{{name}}` gaps. A gap for which there is no value stays empty. */
export function templateOf(text: string): Template {
	// At odd places, the names of the gaps.
	const parts = text.split(/\{\{(\w+)\}\}/);
	if (parts.length === 1) return () => text;
	return (values) => parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? ''))).join('');
}
