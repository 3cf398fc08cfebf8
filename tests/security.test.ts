import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { LEAD_IN_MS } from '../src/app/quiz/quiz-host.js';
import { sourceFiles } from './architecture/source-files.js';
import { aBot } from './support/a-bot.js';

const review = readFileSync('docs/security.md', 'utf8');
const page = sourceFiles().filter(({ path }) => path.startsWith('src/preview/page/'));
/** Ways to turn text into elements or code. */
const FROM_TEXT =
	/\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML|srcdoc|unsafeHTML|document\.write)\b|\beval\(|new Function\(/;

test('the review names only files that are there', () => {
	const named = [...review.matchAll(/`((?:src|commands|tests)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
	expect(named.length).toBeGreaterThan(40);
	expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('the review says of every dependency why it is there', () => {
	const named = (name: string) => review.includes(`\`${name}\``) || review.includes(`\`${name.split('/')[0]}/*\``);
	expect(Object.keys(packageFile.dependencies).filter((name) => !named(name))).toEqual([]);
});

test('the lockfile pins every package by a checksum', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
	const installed = Object.entries<{ readonly integrity?: string }>(packages).filter(([path]) => path !== '');
	expect(installed.length).toBeGreaterThan(200);
	expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

test('the preview page never makes HTML or a program out of text', () => {
	expect(page.length).toBeGreaterThan(20);
	expect(page.filter(({ text }) => FROM_TEXT.test(text)).map(({ path }) => path)).toEqual([]);
	expect(FROM_TEXT.test('element.innerHTML = text')).toBe(true);
});

test('a person’s name stands in no text and is not stored, whatever they do', async () => {
	const { ask, press, clock, channels, store } = aBot();
	const from = { person: { name: 'Nombre Muy Propio' } };
	await ask('quiz daily', {}, from);
	await ask('quiz start', { questions: 1 }, from);
	await clock.advance(LEAD_IN_MS);
	const [button = expect.fail('no question is open')] = channels.last().buttons;
	expect((await press(button.custom_id, from)).text).toContain('Anotado');
	await clock.advance(60_000);
	const kept: unknown[] = [];
	for (const name of ['settings', 'scores', 'games', 'bags', 'dailies', 'reviews']) {
		for await (const entry of store.collection(name).iterator?.(undefined) ?? []) kept.push(entry);
	}
	expect(kept.length).toBeGreaterThan(3);
	expect(JSON.stringify([kept, channels.messages])).not.toContain('Propio');
	expect(JSON.stringify([kept, channels.messages])).toContain('11');
});
