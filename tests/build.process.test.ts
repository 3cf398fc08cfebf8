import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import process from 'node:process';
import { build, type Metafile } from 'esbuild';
import { openSync } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { fontFiles } from '../src/raster/font-files.js';

/** Packages with binaries or threads of their own: they cannot be bundled. */
const OUTSIDE = ['@resvg/resvg-js', 'lmdb', 'piscina'];
/** Optional dependencies of packages. */
const OPTIONAL = ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack', 'pg-native', 'pg-cloudflare'];
const programs = ['main', 'doctor', 'data-check', 'render-worker'];

/** What each file of the bot imports. */
async function importsOfTheBot(): Promise<Metafile['inputs']> {
	const { metafile } = await build({
		entryPoints: ['src/bot.ts'],
		outdir: 'dist',
		bundle: true,
		write: false,
		metafile: true,
		platform: 'node',
		format: 'esm',
		packages: 'external',
		logLevel: 'silent',
	});
	return metafile.inputs;
}

/** The packages that the bot loads at its start, or may load later. */
function packagesOfTheBot(how: 'at once' | 'later', inputs: Metafile['inputs']): readonly string[] {
	const seen = new Set<string>();
	const packages = new Set<string>();
	follow('src/bot.ts');
	return [...packages];

	function follow(file: string): void {
		if (seen.has(file)) return;
		seen.add(file);
		for (const { path, kind, external } of inputs[file]?.imports ?? []) {
			if (how === 'at once' && kind !== 'import-statement') continue;
			if (external) packages.add(path);
			else follow(path);
		}
	}
}

/** The packages that a built program loads at its start, directly or through shared chunks. */
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

	describe('the bot loads, when it is needed and not at the start,', () => {
		let inputs: Metafile['inputs'] = {};
		beforeAll(async () => {
			inputs = await importsOfTheBot();
		});

		it.each([
			['all of discord.js', 'discord.js'],
			['the server of the preview page', '@hono/node-server'],
			['metrics', 'prom-client'],
			['the embedded store', 'lmdb'],
			['Redis', '@keyv/redis'],
			['PostgreSQL', '@keyv/postgres'],
			['drawing', 'piscina'],
		])('%s', (_, name) => {
			expect(packagesOfTheBot('later', inputs)).toContain(name);
			expect(packagesOfTheBot('at once', inputs)).not.toContain(name);
		});
	});

	it('the bot is a strict script of one file, of ASCII alone, with what V8 has compiled of it', () => {
		const script = readFileSync('dist/bot.cjs', 'latin1');
		expect(script).toMatch(/^['"]use strict['"];/);
		expect(/[\x80-\xff]/.test(script)).toBe(false);
		const load = `import { runProgram } from './src/start/compiled-program.ts';
			const { exports, isPrecompiled } = runProgram(process.cwd() + '/dist/bot.cjs');
			console.log(typeof exports.run, isPrecompiled);`;
		const args = ['--import', 'tsx', '--input-type=module', '--eval', load];
		expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('function true\n');
	});

	it('what few bots use of packages is no part of that script, but whole in a file of its own', () => {
		const script = readFileSync('dist/bot.cjs', 'latin1');
		const apart = [...script.matchAll(/require\("(\.[^"]*)"\)/g)].map(([, path = '']) => path);
		expect([...new Set(apart)].toSorted()).toEqual([
			'./apart/@redis/client.cjs',
			'./apart/discord.js.cjs',
			'./apart/pg.cjs',
		]);
		const load = `[require('./dist/apart/discord.js.cjs').ShardingManager,
			require('./dist/apart/@redis/client.cjs').createClient, require('./dist/apart/pg.cjs').Pool].map((each) => typeof each).join()`;
		const loaded = execFileSync(process.execPath, ['--print', load], { encoding: 'utf8' });
		expect(loaded).toBe('function,function,function\n');
		for (const path of apart) {
			const names = [...readFileSync(`dist/${path}`, 'utf8').matchAll(/require\("([^"]*)"\)/g)].map(
				([, name = '']) => name,
			);
			const others = names.filter((name) => !/^node:/.test(name) && !builtinModules.includes(name));
			expect(others.filter((name) => !OPTIONAL.includes(name))).toEqual([]);
		}
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
