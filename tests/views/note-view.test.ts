import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { wordsIn } from '../../src/text/words.js';
import { errorView, incidentView, noteView, quoted } from '../../src/views/note-view.js';
import { anyText } from '../support/any-text.js';
import { sent } from '../support/sent.js';
import { viewProblems } from './view-problems.js';

/** A text as a person sees it, without the escapes that keep Discord from reading it as markdown. */
const seen = (text: string) => text.replaceAll(/\\(?=[^\p{L}\p{N}\s])/gu, '').replaceAll('\u200B', '');

describe('what a person typed, repeated', () => {
	it.each([
		['plain', 'Atlético Grau', 'Atlético Grau'],
		['spaces and lines', '  a \n\n b\tc ', 'a b c'],
		['everyone', '@everyone @here', '@\u200Beveryone @\u200Bhere'],
		['a person', '<@123456789012345678>', '<\u200B@\u200B123456789012345678>'],
		['a role', '<@&1>', '<\u200B@\u200B&1>'],
		['a channel', '<#1>', '<\u200B#1>'],
		['a time', '<t:0:R>', '<\u200Bt:\u200B0:\u200BR>'],
		['an emoji of a server', '<:gol:1>', '<\u200B:\u200Bgol:\u200B1>'],
		['bold', '**bold**', '\\*\\*bold\\*\\*'],
		['underlined', '__u__', '\\_\\_u\\_\\_'],
		['struck', '~~s~~', '\\~\\~s\\~\\~'],
		['hidden', '||h||', '\\|\\|h\\|\\|'],
		['code', '`code`', '\\`code\\`'],
		['a block of code', '```x```', '\\`\\`\\`x\\`\\`\\`'],
		['a heading', '# heading', '\\# heading'],
		['an address', 'https://example.com', 'https:\u200B//example.com'],
		['emoji', '⚽🇵🇪', '⚽🇵🇪'],
		['right to left', 'كأس بيرو', 'كأس بيرو'],
	])('%s', (_, typed, repeated) => {
		expect(quoted(typed)).toBe(repeated);
	});

	it('a link does not become one', () => {
		expect(quoted('[a](http://x)')).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
	});

	it('is at most 60 characters, whole ones, and says that it goes on', () => {
		expect(seen(quoted('x'.repeat(4_000)))).toBe(`${'x'.repeat(59)}…`);
		expect(quoted(`${'x'.repeat(58)}🏆🏆`)).toBe(`${'x'.repeat(58)}…`);
	});

	it('is one line without a mention or address in it, whatever was typed', () => {
		const typed = fc.oneof(
			anyText({ maxLength: 200 }),
			fc
				.array(
					fc.constantFrom('@', '<', '>', ':', '*', '_', '`', '#', '-', '[', ']', '(', ')', '1', 'a', ' ', '\n', '\\'),
					{ maxLength: 80 },
				)
				.map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(typed, (text) => {
				const repeated = quoted(text);
				expect(repeated).not.toMatch(/@(?!\u200B)|<(?!\u200B)|:(?!\u200B)|[\r\n]/);
				expect(repeated.length).toBeLessThanOrEqual(240);
				expect(repeated).toBe(Buffer.from(repeated).toString());
			}),
		);
	});
});

describe.each(['en', 'es'] as const)('in %s', (locale) => {
	const words = wordsIn(locale);

	it('an error repeats what was typed without its markdown, to that person alone', () => {
		const view = errorView(new UserError('unknown-club', { typed: '**@everyone**' }), words);
		expect(view.private).toBe(true);
		expect(viewProblems(view)).toEqual([]);
		expect(sent(view).text).toContain('\\*\\*@\u200Beveryone\\*\\*');
	});

	it('a number in an error stays as it is', () => {
		expect(sent(errorView(new UserError('guarded', { until: 1_700_000_000 }), words)).text).toContain(
			'<t:1700000000:R>',
		);
	});

	it('a bug tells its number and nothing else', () => {
		const view = incidentView('ab12cd34', words);
		expect(view.private).toBe(true);
		expect(sent(view).text).toContain('`ab12cd34`');
	});
});

it('a note is for everyone unless it is private', () => {
	expect(sent(noteView('Hola.'))).toMatchObject({ private: false, text: 'Hola.' });
	expect(noteView('Hola.', { private: true }).private).toBe(true);
});
