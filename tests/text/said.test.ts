import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { page } from '../../src/text/en/page.js';
import { en } from '../../src/text/en.js';

/** All code in a folder, but for the texts themselves. */
function codeIn(folder: string): string {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !/(?:^|\/)text\/e[ns]\b/.test(join(folder, name)))
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.join('\n');
}

const code = codeIn('src') + codeIn('commands');
/** Keys that are put together, such as `settings.right.${right}`. */
const puzzled = [...code.matchAll(/`([a-z][\w.-]*(?:\$\{[^}]*\}[\w.-]*)+)`/g)]
	.map(([, text = '']) => text)
	.filter((text) => !text.startsWith('command.'))
	.map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+')}$`));
/** What the keys of choices begin with. */
const chosen = [...code.matchAll(/\bchoices\(.*?, '([\w.-]+)'\)/g)].map(([, start = '']) => start);

/** What stands in quotation marks, of what may be a key. */
const quoted = new Set([...code.matchAll(/'([\w.-]+)(?=')/g)].map(([, text]) => text));

/** Whether anything says a text: by its key, one that is put together, or the start of one. */
function isSaid(key: string): boolean {
	const start = key.replace(/\.[^.]+$/, '');
	if (start.startsWith('command.')) return quoted.has(start.slice('command.'.length));
	return quoted.has(key) || chosen.includes(start) || puzzled.some((pattern) => pattern.test(key));
}

it('no text of the bot is left that nothing says', () => {
	const keys = new Set(Object.keys(en).map((key) => key.replace(/_(?:one|other)$/, '')));
	expect([...keys].filter((key) => !isSaid(key))).toEqual([]);
});

it('nor one of the preview page', () => {
	const shown = codeIn('src/preview/page');
	const isShown = (key: string) => isSaid(key) || new RegExp(`\\b${key}\\b`).test(shown);
	expect(Object.keys(page).filter((key) => !isShown(key))).toEqual([]);
});
