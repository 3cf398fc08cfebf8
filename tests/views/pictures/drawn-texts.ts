import { families, measureName } from '../../../src/views/pictures/name-fonts.js';
import { WARNING } from '../../../src/views/pictures/sign.js';
import { measure } from '../../../src/views/pictures/text.js';

/** A line of text in a picture, with its bounding box. */
export type DrawnText = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly fill: string;
};

/** Every text of a picture, in drawing order. */
export function drawnTexts(svg: string): readonly DrawnText[] {
	return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>|<path aria-label="⚠" ([^>]*)>/g)].map((found) => {
		const [, attributes = '', content = '', sign] = found;
		if (sign !== undefined) return drawnSign(sign);
		const values = new Map([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
		const value = (name: string) => values.get(name) ?? '';
		const text = content.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
		const size = Number(value('font-size'));
		const width = widthOf(text, value('font-family'), value('font-weight'), size);
		const share = { start: 0, middle: 0.5, end: 1 }[value('text-anchor') || 'start'] ?? Number.NaN;
		const left = Number(value('x')) - share * width;
		const baseline = Number(value('y'));
		return { text, left, right: left + width, top: baseline - size * 0.72, bottom: baseline, fill: value('fill') };
	});
}

/** The warning sign for disputed facts is drawn as a path. */
function drawnSign(attributes: string): DrawnText {
	const [, x = Number.NaN, y = Number.NaN, scale = Number.NaN] = (
		/translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)\)/.exec(attributes) ?? []
	).map(Number);
	const box = { left: x, right: x + 100 * scale, top: y, bottom: y + 95 * scale };
	return { text: WARNING.sign, ...box, fill: /fill="([^"]*)"/.exec(attributes)?.[1] ?? '' };
}

/** People's names may use fonts of other scripts. */
function widthOf(text: string, family: string, weight: string, size: number): number {
	const other = families.find((each) => each === family);
	if (other && other !== 'Barlow') return measureName(text, other, size);
	const font = family.endsWith('Condensed') ? 'display' : weight === '700' ? 'strong' : 'text';
	return measure(text, { font, size });
}

/** Problems of a picture's texts: outside the picture, overlapping, or cut. */
export function textProblems(svg: string, texts = drawnTexts(svg)): readonly string[] {
	const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
	const inside = ({ left, right, top, bottom }: DrawnText) =>
		left >= 0 && right <= width && top >= 0 && bottom <= height;
	const overlap = (a: DrawnText, b: DrawnText) =>
		a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
	return [
		...(texts.length === 0 ? ['no text'] : []),
		...texts.filter((each) => !inside(each)).map(({ text }) => `“${text}” leaves the picture`),
		...texts.filter(({ text }) => text.endsWith('…')).map(({ text }) => `“${text}” is cut`),
		...texts.flatMap((a, index) =>
			texts
				.slice(index + 1)
				.filter((b) => overlap(a, b))
				.map((b) => `“${a.text}” lies over “${b.text}”`),
		),
	];
}
