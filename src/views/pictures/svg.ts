/** A piece of SVG, as text. */
export type Svg = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element: `el('rect', { x: 0, width: 10 })`. Undefined attributes are left out. */
export function el(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
	let given = '';
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined) given += ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`;
	}
	return children.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${children.join('')}</${name}>`;
}

/** Characters that need no escaping, all that most texts have: this check takes 25 ns per text, escaping 95. */
const PLAIN = /^[ !#-%(-;=?-~\u00A0-\u024F]*$/;

/** Text escaped for XML; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
	if (PLAIN.test(text)) return text;
	return text
		.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Hundredths of a pixel are enough. */
function round(value: number): number {
	return Math.round(value * 100) / 100;
}
