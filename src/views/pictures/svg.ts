/** A piece of SVG, as text. */
export type Svg = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element: `el('rect', { x: 0, width: 10 })`. Attributes that are undefined are left out. */
export function el(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
	const given = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? `${round(value)}` : `${value}`)}"`)
		.join('');
	return children.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${children.join('')}</${name}>`;
}

/** Text escaped for XML; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Hundredths of a pixel are enough. */
function round(value: number): number {
	return Math.round(value * 100) / 100;
}
