import runs from './name-widths.json' with { type: 'json' };

/** The fonts for people's names, in order of preference. */
export const families = [
	'Barlow',
	'Noto Sans',
	'Noto Sans Arabic',
	'Noto Sans Hebrew',
	'Noto Sans Thai',
	'MotoyaLCedar',
	'Do Hyeon',
	'ZCOOL XiaoWei',
	'Noto Emoji',
] as const satisfies readonly (keyof typeof runs)[];
export type Family = (typeof families)[number];

/** Joiners and the emoji selector: they shape their neighbours and draw nothing themselves. */
const UNSEEN = /^(?:\u200C|\u200D|\uFE0F)$/u;

/** An emoji of several characters for which the font has a single glyph. Other adjacent emoji stay apart. */
const SEVERAL = ['RGI_Emoji_ZWJ_Sequence', 'RGI_Emoji_Modifier_Sequence', 'Emoji_Keycap_Sequence']
	.map((kind) => `\\p{${kind}}`)
	.join('|');
const ONE_EMOJI = new RegExp(SEVERAL, 'gv');
const ONLY_ONE_EMOJI = new RegExp(`^(?:${SEVERAL})$`, 'v');

/** The widest space of the fonts for letters; the emoji font's own is wider. */
const SPACE = 300;

/** Some Arabic letters are wider joined than alone. */
const STRETCH: Readonly<Partial<Record<Family, number>>> = { 'Noto Sans Arabic': 1.1 };

const known = new Map<Family, ReadonlyMap<number, number>>();

/** The characters that a font lacks. */
export function missingIn(family: Family, text: string): readonly string[] {
	const widths = widthsOf(family);
	return [...text].filter((each) => !UNSEEN.test(each) && !widths.has(each.codePointAt(0) ?? 0));
}

/** The font for a name: one that has all its letters, else the one that lacks fewest; others supply the rest. */
export function familyFor(text: string): Family {
	const [first] = families
		.map((family) => ({ family, missing: missingIn(family, text).length }))
		.toSorted((a, b) => a.missing - b.missing);
	return first?.family ?? 'Barlow';
}

/** The first font that has all of some characters, the preferred one first; undefined when none has. */
export function firstWith(text: string, preferred: Family = 'Barlow'): Family | undefined {
	return [preferred, ...families].find((family) => missingIn(family, text).length === 0);
}

/** Whether a text is one emoji of several characters. */
export function isOneEmoji(text: string): boolean {
	return ONLY_ONE_EMOJI.test(text);
}

/** The greatest width of a name, in pixels; letters that join mostly take less. */
export function measureName(text: string, family: Family, size: number): number {
	const own = widthsOf(family);
	const thousandths = [...text.replace(ONE_EMOJI, '⚽')].reduce((sum, character) => {
		if (UNSEEN.test(character)) return sum;
		if (character === ' ') return sum + SPACE;
		const code = character.codePointAt(0) ?? 0;
		return sum + (own.get(code) ?? Math.max(...families.map((other) => widthsOf(other).get(code) ?? 0)));
	}, 0);
	return (thousandths * size * (STRETCH[family] ?? 1)) / 1_000;
}

/** Widths by code point, in thousandths of the font size; parsed on first use. */
function widthsOf(family: Family): ReadonlyMap<number, number> {
	const before = known.get(family);
	if (before) return before;
	const widths = new Map<number, number>();
	for (const run of runs[family].split(' ')) {
		const [range = '', width = ''] = run.split(':');
		const [first = '', last = first] = range.split('-');
		for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++)
			widths.set(code, Number(width));
	}
	known.set(family, widths);
	return widths;
}
