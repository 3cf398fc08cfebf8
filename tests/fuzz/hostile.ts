import fc from 'fast-check';

/** Somebody who must never be pinged. */
export const VICTIM = '123456789012345678';

const SCRIPTS = [
	'Ñandú',
	'Ελλάδα',
	'Зенит',
	'הפועל',
	'الأهلي',
	'浦和',
	'さくら',
	'전북',
	'ไทย',
	'हिन्दी',
	'ქართული',
	'አማርኛ',
	'🏴󠁧󠁢󠁥󠁮󠁧󠁿',
];
const MARKS = ['\u0300', '\u0336', '\u0489', '\u20DD', '\uFE0F', '\u200D'];
const CONTROLS = [
	'\u0000',
	'\u0007',
	'\u001B[31m',
	'\r\n',
	'\u2028',
	'\u202E',
	'\u2066',
	'\u200B',
	'\uFEFF',
	'\uD800',
	'\uDC00',
];
const MARKDOWN = ['**', '__', '~~', '||', '`', '```js\n', '# ', '> ', '- ', '[a](https://evil.example)', '\\', '-# '];
const PINGS = ['@everyone', '@here', `<@${VICTIM}>`, `<@!${VICTIM}>`, `<@&${VICTIM}>`, `<#${VICTIM}>`, '</season:1>'];
const CODE = [
	'__proto__',
	'constructor',
	'toString',
	'$t(error.incident)',
	'%s',
	'$1',
	"' OR 1=1 --",
	'<script>',
	'../..',
];
const NUMBERS = ['-0', '1e308', '9'.repeat(400), '0x7e0', '٢٠٠٨', '²⁰⁰⁸', '20 08', "'08", '2008.5', '-2008'];
/** Texts that a search finds something for, so that hostile text also meets the code behind a hit. */
const KNOWN = [
	'2008',
	'utc',
	'santos',
	'copa-peru',
	'primera 1999',
	'piura',
	'#utc',
	'1990',
	'Atlético Grau',
	'los 90',
];

const piece = fc.constantFrom(...SCRIPTS, ...CONTROLS, ...MARKDOWN, ...PINGS, ...CODE, ...NUMBERS, ...KNOWN);
const patchwork = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const zalgo = fc
	.tuple(piece, fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 200 }))
	.map(([text, marks]) => [...text].map((letter) => letter + marks.join('')).join(''));
const long = fc
	.tuple(piece, fc.constantFrom(100, 101, 256, 2_000, 4_000, 6_000))
	.map(([text, length]) => text.repeat(Math.ceil(length / text.length)).slice(0, length));
/** Far longer than Discord accepts. */
const endless = fc
	.tuple(piece, fc.constantFrom('', ' ', '-'))
	.map(([text, joint]) => `${text}${joint}`.repeat(100_000).slice(0, 100_000));

/** Text as nobody should type it: every script, control characters, zalgo, markdown, pings, far too long. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 30, arbitrary: patchwork },
	{ weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
	{ weight: 10, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
	{ weight: 5, arbitrary: fc.constantFrom('', ' ', '\t\n', ...KNOWN) },
	{ weight: 5, arbitrary: zalgo },
	{ weight: 5, arbitrary: long },
	{ weight: 1, arbitrary: endless },
);

/** Not a number, too large, too small, or not whole. */
export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
	fc.constantFrom(Number.NaN, 1e308, -1e308, -0, 0.5, 2 ** 53, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1),
	fc.double(),
	fc.integer(),
);

/** Anything in place of a value: text, numbers, lists, objects, nothing. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 6, arbitrary: hostileText },
	{ weight: 3, arbitrary: hostileNumber },
	{ weight: 1, arbitrary: fc.constantFrom<unknown>(null, undefined, true, false, [], {}, [[]], { length: 1e9 }) },
	{ weight: 2, arbitrary: fc.anything({ maxDepth: 3 }) },
);
