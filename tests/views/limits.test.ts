import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/text/words.js';
import { customId, parseCustomId } from '../../src/views/custom-id.js';
import { fitFields, fitNames, fitText } from '../../src/views/fit-fields.js';
import { clip, fitLines } from '../../src/views/limits.js';

const words = wordsIn('en');
const lines = fc.array(
	fc.string({ minLength: 1, maxLength: 1_500 }).map((text) => text.replaceAll('\n', ' ')),
	{ minLength: 1, maxLength: 60 },
);

it.each([
	['abcdef', 6, 'abcdef'],
	['abcdef', 5, 'abcd…'],
	['ab🏆cd', 4, 'ab…'],
	['ab🏆cd', 5, 'ab🏆…'],
	['', 5, ''],
])('“%s” in %i characters is “%s”, never half a character', (text, length, clipped) => {
	expect(clip(text, length)).toBe(clipped);
});

describe('lines in a room', () => {
	it.each([
		[['ab', 'cd'], 5, 'ab\ncd', 0],
		[['ab', 'cd'], 4, 'ab', 1],
		[['abcdef', 'x'], 3, '', 2],
		[[], 3, '', 0],
	])('%o in %i: “%s”, %i left', (some, room, text, left) => {
		expect(fitLines(some, room)).toEqual({ text, left });
	});

	it('are whole ones, and a last one says how many are missing', () => {
		const all = Array.from({ length: 50 }, (_, index) => `line ${index}`);
		const text = fitText(all, words, 200);
		const shown = text.split('\n').length - 1;
		expect(text).toBe([...all.slice(0, shown), `-# … and ${50 - shown} more lines`].join('\n'));
		expect(shown).toBeGreaterThan(10);
	});

	it('fit, whatever they are, and are unchanged when all do', () => {
		fc.assert(
			fc.property(lines, fc.integer({ min: 100, max: 6_000 }), (some, room) => {
				const text = fitText(some, words, room);
				expect(text.length).toBeLessThanOrEqual(room);
				if (some.join('\n').length <= room) expect(text).toBe(some.join('\n'));
				else expect(text).toMatch(/… and \d+ more line/);
			}),
		);
	});
});

describe('parts as fields', () => {
	it('stay one field each while they are short', () => {
		const parts = [
			{ name: 'A', lines: ['one', 'two'] },
			{ name: 'B', lines: ['three'] },
		];
		expect(fitFields(parts, words, 1_000)).toEqual([
			{ name: 'A', value: 'one\ntwo' },
			{ name: 'B', value: 'three' },
		]);
	});

	it('go on in a further field without a name of its own', () => {
		const long = Array.from({ length: 3 }, (_, index) => `${index}`.repeat(500));
		const fields = fitFields([{ name: 'A', lines: long }], words, 6_000);
		expect(fields.map(({ name }) => name)).toEqual(['A', '\u200B']);
		expect(fields.map(({ value }) => value).join('\n')).toBe(long.join('\n'));
	});

	it('keep a block of code whole, and closed when it must be cut', () => {
		const block = ['```', ...Array.from({ length: 60 }, () => 'x'.repeat(30)), '```'].join('\n');
		const [field] = fitFields([{ name: 'A', lines: [block] }], words, 6_000);
		expect(field?.value).toHaveLength(1_024);
		expect(field?.value).toMatch(/…\n```$/);
	});

	it('keep within Discord’s limits and the room, whatever they are, and say what is left out', () => {
		const part = fc.record({ name: fc.string({ minLength: 1, maxLength: 400 }), lines });
		fc.assert(
			fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 200, max: 6_000 }), (parts, room) => {
				const fields = fitFields(parts, words, room);
				expect(fields.length).toBeLessThanOrEqual(25);
				expect(fields.every(({ name, value }) => name.length <= 256 && value.length <= 1_024)).toBe(true);
				expect(fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0)).toBeLessThanOrEqual(room);
				const shown = fields.map(({ value }) => value).join('\n');
				const all = parts.flatMap((each) => each.lines);
				if (!all.every((line) => shown.includes(line.slice(0, 1_000)))) expect(shown).toMatch(/… and \d+ more line/);
			}),
			{ numRuns: 60 },
		);
	});
});

it('names that do not fit a field are counted', () => {
	const names = Array.from({ length: 200 }, (_, index) => `Club ${index}`);
	const text = fitNames(names, ', ', words);
	const shown = text.replace(/ and \d+ more$/, '').split(', ').length;
	expect(text.length).toBeLessThanOrEqual(1_024);
	expect(text).toBe(`${names.slice(0, shown).join(', ')} and ${200 - shown} more`);
	expect(fitNames(names.slice(0, 3), ' · ', words)).toBe('Club 0 · Club 1 · Club 2');
});

describe('a custom id', () => {
	it('comes back as it was made', () => {
		expect(customId('season', ['overview', 'copa-peru', 2008])).toBe('season:overview:copa-peru:2008');
		expect(parseCustomId('season:overview:copa-peru:2008')).toMatchObject({
			command: 'season',
			args: ['overview', 'copa-peru', '2008'],
		});
	});

	it('that Discord would refuse is a bug, and throws', () => {
		expect(() => customId('season', ['x'.repeat(94)])).toThrow(RangeError);
		expect(customId('season', ['x'.repeat(93)])).toHaveLength(100);
	});
});
