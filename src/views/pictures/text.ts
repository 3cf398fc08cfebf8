import widths from './font-widths.json' with { type: 'json' };
import { type Family, firstWith, measureName } from './name-fonts.js';
import { WARNING, warningSign } from './sign.js';
import { el, escapeXml, type Svg } from './svg.js';

/** The fonts by use: running text, emphasis in it, and headings. */
const fonts = {
	text: { 'font-family': 'Barlow', 'font-weight': 500 },
	strong: { 'font-family': 'Barlow', 'font-weight': 700 },
	display: { 'font-family': 'Barlow Condensed', 'font-weight': 700 },
} as const;
export type Font = keyof typeof fonts;

/** How a text looks: `size` in pixels, `fill` a colour. */
export type Style = { readonly font: Font; readonly size: number; readonly fill: string };
/** Where a text stands: `y` is its baseline, `x` its start, middle or end. */
export type Spot = { readonly x: number; readonly y: number; readonly anchor?: 'start' | 'middle' | 'end' | undefined };

const widthOf = new Map<Font, ReadonlyMap<string, number>>(
	(['text', 'strong', 'display'] as const).map((font) => [font, new Map(Object.entries(widths[font]))]),
);

/** How wide a text is, in pixels. */
export function measure(text: string, { font, size }: Pick<Style, 'font' | 'size'>): number {
	return runsOf(text, font).reduce((sum, run) => sum + widthOfRun(run, font, size), 0);
}

/** Whether a font has every letter of a text. */
export function hasLetters(text: string, font: Font): boolean {
	return [...text].every((character) => widthOf.get(font)?.has(character));
}

/** A line of text, cut with an ellipsis where it is longer than `room` pixels. */
export function textLine(text: string, spot: Spot, style: Style, room = Number.POSITIVE_INFINITY): Svg {
	const { x, y, anchor = 'start' } = spot;
	const { font, size, fill } = style;
	const shown = cut(text, style, room);
	if (shown === '') return '';
	const runs = runsOf(shown, font);
	const line = { 'font-size': size, fill };
	if (runs.every(({ by }) => by === 'own')) {
		const attributes = { x, y, ...fonts[font], ...line };
		return el('text', anchor === 'start' ? attributes : { ...attributes, 'text-anchor': anchor }, escapeXml(shown));
	}
	let at = x - measure(shown, style) * { start: 0, middle: 0.5, end: 1 }[anchor];
	return runs
		.map((run) => {
			const said = run.text.trimStart();
			const start = at + widthOfRun({ ...run, text: run.text.slice(0, run.text.length - said.length) }, font, size);
			at += widthOfRun(run, font, size);
			if (run.by === 'sign') return warningSign({ x: at - widthOfRun(run, font, size), y }, size, fill);
			if (said === '') return '';
			const family = run.by === 'own' ? fonts[font] : { 'font-family': run.by, 'font-weight': 500 };
			return el('text', { x: start, y, ...family, ...line }, escapeXml(said.trimEnd()));
		})
		.join('');
}

/** A piece of a line: in the line's own font, in another that has its letters, or a sign drawn as a shape. */
type Run = { text: string; readonly by: 'own' | 'sign' | Family };

/**
 * A line split by font, each piece to be drawn by itself: where a font lacks one letter of a line, the renderer may
 * take other letters from the fallback font, too.
 */
function runsOf(text: string, font: Font): readonly Run[] {
	const own = widthOf.get(font);
	const runs: Run[] = [];
	for (const character of text) {
		const run = runs.at(-1);
		const by =
			character === WARNING.sign
				? 'sign'
				: own?.has(character) || /\p{C}/u.test(character)
					? 'own'
					: (firstWith(character) ?? 'own');
		if (run && run.by === by && by !== 'sign') run.text += character;
		else runs.push({ text: character, by });
	}
	return runs;
}

function widthOfRun({ text, by }: Run, font: Font, size: number): number {
	if (by === 'sign') return (WARNING.width * size) / 1_000;
	if (by !== 'own') return measureName(text, by, size);
	const own = widthOf.get(font);
	return ([...text].reduce((sum, character) => sum + (own?.get(character) ?? 1_050), 0) * size) / 1_000;
}

/** The largest of some sizes at which a text fits; the smallest if none does. Sizes are given largest first. */
export function sizeThatFits(text: string, font: Font, room: number, sizes: readonly number[]): number {
	return sizes.find((size) => measure(text, { font, size }) <= room) ?? sizes.at(-1) ?? 0;
}

/** A text cut to so many pixels. */
export function cut(text: string, style: Pick<Style, 'font' | 'size'>, room: number): string {
	if (measure(text, style) <= room) return text;
	const characters = [...text];
	while (characters.length > 1 && measure(`${characters.join('')}…`, style) > room) characters.pop();
	return `${characters.join('').trimEnd()}…`;
}

/** A text wrapped between words into at most `lines` lines; an ellipsis stands for what does not fit. */
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
