import { type Family, familyFor, firstWith, isOneEmoji, measureName } from './name-fonts.js';
import { el, escapeXml, type Svg } from './svg.js';
import { hasLetters, measure, type Spot, textLine } from './text.js';

/** A person's name as the pictures can draw it. */
export type PersonName = { readonly text: string; readonly family: Family };
/** How it is written: in the largest of these sizes that fits. */
export type NameLook = { readonly sizes: readonly number[]; readonly fill: string };

/** In graphemes; a longer name is cut before anything else. */
const LONGEST = 40;
/** Marks above and below a letter: no script needs more. */
const MARKS = 3;
/** Accents, which can be stacked without end; a letter keeps one besides a precomposed one. */
const ACCENT = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/u;
const BEARS_ACCENTS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d#*]/u;
/** The narrower font for names that are too long. */
const NARROW = 'display';
/** The most parts of a joined emoji: a family of four has seven. */
const PARTS = 10;

/** Spaces, and letters that look like one. */
const BLANK = /(?:\s|\u115F|\u1160|\u2800|\u3164|\uFFA0)+/gu;
/**
 * Control, direction, private-use and variation characters, except joiners and the emoji selector; and a skin tone that
 * follows no person.
 */
const UNWANTED =
	/(?<!\p{Emoji_Modifier_Base})\p{Emoji_Modifier}|(?!\u200C|\u200D|\uFE0F)(?:\p{C}|\p{Variation_Selector}|\u034F|\u17B4|\u17B5)/gu;
/** Flags of countries and their parts: the colourless font has only a box with letters for each. */
const FLAG = /\p{Regional_Indicator}|\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu;
/** Marks and joiners before the first letter. */
const BARE = /^(?:\p{M}|\u200C|\u200D| )+/u;

/** The first letter is of a right-to-left script, so the pieces of the name run that way too. */
const READS_LEFTWARD = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The first of a person's names that can be drawn, cleaned up; undefined when none can. */
export function personName(names: readonly string[]): PersonName | undefined {
	for (const name of names) {
		const text = cleaned(name);
		if (text !== undefined) return { text, family: familyFor(text) };
	}
	return undefined;
}

/**
 * A name on a line, at the largest of some sizes that fits. If none does, it is set in narrower letters, then with its
 * last words as initials, and only then cut with an ellipsis.
 */
export function nameLine(
	{ text, family }: PersonName,
	{ x, y, anchor = 'start' }: Spot,
	{ sizes, fill }: NameLook,
	room: number,
): Svg {
	const fitting = sizes.find((each) => measureName(text, family, each) <= room);
	if (fitting === undefined && hasLetters(text, NARROW)) {
		return narrowLine(text, { x, y, anchor }, { sizes, fill }, room);
	}
	const size = fitting ?? sizes.at(-1) ?? 0;
	const leftward = READS_LEFTWARD.test(text);
	const said = shorterForms(text).find((form) => measureName(form, family, size) <= room);
	const runs = runsOf(said ?? cutName(text, family, size, room), family);
	const style = { 'font-weight': 700, 'font-size': size, fill };
	const [first] = runs;
	if (first && runs.length === 1) {
		return el('text', { x, y, 'font-family': first.family, ...style, 'text-anchor': anchor }, escapeXml(first.text));
	}
	const pieces = runs.map((run) => ({
		...run,
		room: measureName(run.text, run.family, size),
		drawn: measureName(run.text.trimEnd(), run.family, size),
	}));
	const whole = pieces.reduce((sum, piece) => sum + piece.room, 0);
	let at = x - whole * { start: 0, middle: 0.5, end: 1 }[anchor] + (leftward ? whole : 0);
	return pieces
		.map((piece) => {
			const start = leftward ? at - piece.drawn : at;
			at += leftward ? -piece.room : piece.room;
			const shown = piece.text.trimEnd();
			if (shown === '') return '';
			return el('text', { x: start, y, 'font-family': piece.family, ...style }, escapeXml(shown));
		})
		.join('');
}

function narrowLine(
	text: string,
	spot: Spot,
	{ sizes, fill }: { readonly sizes: readonly number[]; readonly fill: string },
	room: number,
): Svg {
	const forms = shorterForms(text);
	const fits = forms
		.flatMap((said) => sizes.map((size) => ({ said, size })))
		.find(({ said, size }) => measure(said, { font: NARROW, size }) <= room);
	const { said, size } = fits ?? { said: forms.at(-1) ?? text, size: sizes.at(-1) ?? 0 };
	return textLine(said, spot, { font: NARROW, size, fill }, room);
}

/** `El Profe Chumpitaz`, `El Profe C.`, `El P. C.`: the first word stays, since people know someone by it. */
function shorterForms(text: string): readonly string[] {
	const words = text.split(' ');
	const forms = words.map((_, cut) =>
		words.map((word, index) => (index > 0 && index >= words.length - cut ? initialOf(word) : word)).join(' '),
	);
	return [...new Set(forms)];
}

/** An initial, in scripts that abbreviate so; `O’Higgins` and `Pérez-Gil` are one word. */
function initialOf(word: string): string {
	return /^(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'’-]{3,}$/u.test(word)
		? `${[...word][0]}.`
		: word;
}

/** The pieces of a name by font, each drawn by itself: otherwise emoji among letters would be lost. */
function runsOf(text: string, family: Family): readonly { readonly text: string; readonly family: Family }[] {
	const runs: { text: string; readonly family: Family }[] = [];
	for (const letter of lettersOf(text)) {
		const run = runs.at(-1);
		const own = firstWith(letter, family) ?? family;
		const isSpace = letter === ' ';
		// A space beside emoji is drawn by itself: in their font it is as wide as they are.
		if (isSpace && run?.family === 'Noto Emoji') runs.push({ text: letter, family: 'Barlow' });
		else if (run && run.text !== ' ' && (run.family === own || isSpace)) run.text += letter;
		else runs.push({ text: letter, family: own });
	}
	return runs;
}

function cutName(text: string, family: Family, size: number, room: number): string {
	const letters = lettersOf(text);
	while (letters.length > 1 && measureName(`${letters.join('')}…`, family, size) > room) letters.pop();
	// In right-to-left text, the mark behind the ellipsis keeps it at the end.
	return `${letters.join('').trimEnd()}…${READS_LEFTWARD.test(text) ? '\u200F' : ''}`;
}

/**
 * A name without what is invisible, reverses the line or towers over it; undefined when no font has one of its letters.
 */
function cleaned(raw: string): string | undefined {
	const visible = raw.normalize('NFC').replace(FLAG, '').replace(BLANK, ' ').replace(UNWANTED, '');
	// A joiner that makes no known emoji is removed: its parts would be drawn apart but cut as one.
	const apart = lettersOf(visible).map((letter) => (isOneEmoji(letter) ? letter : letter.replaceAll('\u200D', '')));
	const letters = lettersOf(apart.join('')).slice(0, LONGEST).map(drawableLetter);
	if (letters.includes(undefined)) return undefined;
	const text = letters.join('').replace(BARE, '').replace(/ +/g, ' ').trim();
	return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : undefined;
}

/**
 * A letter with the marks that may be drawn; empty for an unknown symbol, undefined for a letter or digit that no font
 * has.
 */
function drawableLetter(letter: string): string | undefined {
	if (letter.startsWith(' ')) return ' ';
	let marks = 0;
	let drawn = '';
	for (const [index, character] of [...letter].slice(0, PARTS).entries()) {
		if (/\p{M}/u.test(character) && character !== '\uFE0F') {
			marks += 1;
			const most = ACCENT.test(character) ? (BEARS_ACCENTS.test(letter) ? 1 : 0) : MARKS;
			if (index === 0 || marks > most) continue;
		}
		const known = knownForm(character);
		if (known === undefined && /[\p{L}\p{N}]/u.test(character)) return undefined;
		drawn += known ?? '';
	}
	return drawn;
}

/** The form of a character that a font has; an ornamental letter becomes a plain one. */
function knownForm(character: string): string | undefined {
	const plain = character.normalize('NFKC');
	const isOrnamental = firstWith(character) !== 'Barlow' && firstWith(plain) === 'Barlow';
	if (isOrnamental && /^[\p{L}\p{N}]+$/u.test(plain)) return plain;
	return [character, plain].find((form) => [...form].every((each) => firstWith(each) !== undefined));
}

/** Created on first use: it takes long. */
let graphemes: Intl.Segmenter | undefined;

/** Characters that are graphemes by themselves: splitting a name by them takes 0.1 µs, by graphemes 4.7. */
const SINGLE = /^[ -~\u00A0-\u00AC\u00AE-\u024F]*$/;

function lettersOf(text: string): string[] {
	if (SINGLE.test(text)) return [...text];
	graphemes ??= new Intl.Segmenter('es', { granularity: 'grapheme' });
	return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
