import widths from './font-widths.json' with { type: 'json' };
import { el, escapeXml, type Svg } from './svg.js';

/** The fonts, by what they are for: running text, what stands out in it, and headings. */
const fonts = {
	text: { 'font-family': 'Barlow', 'font-weight': 500 },
	strong: { 'font-family': 'Barlow', 'font-weight': 700 },
	display: { 'font-family': 'Barlow Condensed', 'font-weight': 700 },
} as const;
export type Font = keyof typeof fonts;

/** How a text looks: `size` in pixels, `fill` a colour. */
export type Style = { readonly font: Font; readonly size: number; readonly fill: string };
/** Where it stands: `y` is its baseline, `x` its start, middle or end. */
export type Spot = { readonly x: number; readonly y: number; readonly anchor?: 'start' | 'middle' | 'end' | undefined };

const widthOf = new Map<Font, ReadonlyMap<string, number>>(
	(['text', 'strong', 'display'] as const).map((font) => [font, new Map(Object.entries(widths[font]))]),
);

/** How wide a text is, in pixels. Characters of other scripts count as wide ones. */
export function measure(text: string, { font, size }: Pick<Style, 'font' | 'size'>): number {
	const known = widthOf.get(font);
	const thousandths = [...text].reduce((sum, character) => sum + (known?.get(character) ?? 1_050), 0);
	return (thousandths * size) / 1_000;
}

/** A line of text. If it is longer than `room` pixels, it is cut and ends in an ellipsis. */
export function textLine(text: string, spot: Spot, style: Style, room = Number.POSITIVE_INFINITY): Svg {
	const { x, y, anchor = 'start' } = spot;
	const { font, size, fill } = style;
	const attributes = { x, y, ...fonts[font], 'font-size': size, fill };
	return el(
		'text',
		anchor === 'start' ? attributes : { ...attributes, 'text-anchor': anchor },
		escapeXml(cut(text, style, room)),
	);
}

/** The largest of some sizes at which a text fits; the smallest where none does. Sizes are given largest first. */
export function sizeThatFits(text: string, font: Font, room: number, sizes: readonly number[]): number {
	return sizes.find((size) => measure(text, { font, size }) <= room) ?? sizes.at(-1) ?? 0;
}

/** A text cut to fit into some pixels. */
export function cut(text: string, style: Pick<Style, 'font' | 'size'>, room: number): string {
	if (measure(text, style) <= room) return text;
	const characters = [...text];
	while (characters.length > 1 && measure(`${characters.join('')}…`, style) > room) characters.pop();
	return `${characters.join('').trimEnd()}…`;
}

/** A text broken between words into a number of lines at most; an ellipsis stands for what does not fit. */
export function wrap(
	text: string,
	style: Pick<Style, 'font' | 'size'>,
	room: number,
	lines: number,
): readonly string[] {
	const rows: string[] = [];
	let row = '';
	const words = text.split(' ');
	for (const [index, word] of words.entries()) {
		const longer = row === '' ? word : `${row} ${word}`;
		if (row !== '' && measure(longer, style) > room) {
			if (rows.length === lines - 1) return [...rows, cut([row, ...words.slice(index)].join(' '), style, room)];
			rows.push(row);
			row = word;
		} else row = longer;
	}
	return [...rows, cut(row, style, room)];
}
