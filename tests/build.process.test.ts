import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { fontFiles } from '../src/raster/font-files.js';

/** Packages with binaries or threads of their own: they cannot be bundled. */
const OUTSIDE = ['@resvg/resvg-js', 'lmdb', 'piscina'];
const programs = ['main', 'doctor', 'data-check', 'render-worker'];

/** The files of a built program: those it starts with, or those that it may load later on. */
function filesOf(file: string, how: 'at once' | 'later', seen = new Set<string>()): ReadonlySet<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	const text = readFileSync(`dist/${file}`, 'utf8');
	const pattern = how === 'at once' ? /(?:from|import)\s*"\.\/([^"]+)"/g : /(?:from|import)\s*\(?"\.\/([^"]+)"/g;
	for (const [, part = ''] of text.matchAll(pattern)) filesOf(part, how, seen);
	return seen;
}

/** The packages that a built program loads when it starts, by itself or by the parts it shares with others. */
function loadedBy(file: string, seen = new Set<string>()): string[] {
	if (seen.has(file)) return [];
	seen.add(file);
	const text = readFileSync(`dist/${file}`, 'utf8');
	const found = [...text.matchAll(/(?:^|;|\n)(?:import|export)\s*(?:[\w*{][^"';()]*?from\s*)?"([^"]+)"/g)];
	const names = found
		.map(([, name = '']) => name)
		.filter((name) => !/^node:/.test(name) && !builtinModules.includes(name));
	const parts = names.filter((name) => name.startsWith('./')).flatMap((name) => loadedBy(name.slice(2), seen));
	return [...new Set([...names.filter((name) => !name.startsWith('./')), ...parts])].toSorted();
}

describe('the build', () => {
	it.each(programs)(
		'dist/%s.js holds every package it needs, but for those with binaries or threads of their own',
		(name) => {
			expect(loadedBy(`${name}.js`).filter((each) => !OUTSIDE.includes(each))).toEqual([]);
			expect(existsSync(`dist/${name}.js.map`)).toBe(true);
		},
	);

	it('npm installs those that no program holds', () => {
		expect(OUTSIDE.filter((name) => !(name in packageFile.dependencies))).toEqual([]);
	});

	it('dist/package.json needs only those and the fonts', () => {
		const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
			readFileSync('dist/package.json', 'utf8'),
		);
		const fonts = Object.keys(packageFile.dependencies).filter((name) => name.startsWith('@expo-google-fonts/'));
		expect(Object.keys(dependencies).toSorted()).toEqual([...fonts, ...OUTSIDE].toSorted());
		expect(packageFile.dependencies).toMatchObject(dependencies);
	});

	it.each([
		['all of discord.js', 'ShardingManager'],
		['the server of the preview page', 'The preview page is not built'],
		['metrics', 'copero_interactions_total'],
		['the embedded store', 'overlappingSync'],
		['Redis', 'RedisClient'],
		['PostgreSQL', 'ConnectionParameters'],
	])('dist/main.js loads %s when it is needed, not at the start', (_, sign) => {
		const has = (how: 'at once' | 'later') =>
			[...filesOf('main.js', how)].some((file) => readFileSync(`dist/${file}`, 'utf8').includes(sign));
		expect(has('later')).toBe(true);
		expect(has('at once')).toBe(false);
	});

	it('ships the licence that each font names, word for word', () => {
		const text = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
		const sections = text.split(/\n\n(?=\S+ \d+\.\d+\.\d+\n=+\n)/);
		const words = {
			'SIL Open Font License': 'PERMISSION & CONDITIONS',
			'Apache License': 'TERMS AND CONDITIONS FOR USE',
		};
		for (const path of Object.values(fontFiles())) {
			const font = openSync(path);
			const named = 'getName' in font ? (font.getName('license', 'en') ?? '') : '';
			const [, body] = Object.entries(words).find(([licence]) => named.includes(licence)) ?? [];
			const [, name = ''] = /node_modules\/(@[^/]+\/[^/]+)\//.exec(path) ?? [];
			const section = sections.find((each) => each.startsWith(`${name} `));
			expect([name, section]).toEqual([name, expect.stringContaining(body ?? expect.fail(`${path}: ${named}`))]);
		}
	});

	it('credits where it is from where towns lie', () => {
		expect(readFileSync('dist/THIRD-PARTY.txt', 'utf8')).toMatch(/^GeoNames\n=+\n[^=]*CC BY 4\.0/m);
	});

	it('names every package that is bundled, with its licence', () => {
		const text = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
		for (const name of [
			'discord.js',
			'@discordjs/ws',
			'@discordjs/rest',
			'zod',
			'undici',
			'ws',
			'pino',
			'prom-client',
			'hono',
			'i18next',
			'keyv',
		]) {
			expect(text).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d+\\.\\d+\\.\\d+\\n=+\\n\\nLicence: \\S`, 'm'));
		}
		expect(text).toContain('Permission is hereby granted');
		for (const name of OUTSIDE) expect(text).not.toMatch(new RegExp(`^${name} \\d`, 'm'));
	});
});
