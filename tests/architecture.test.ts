import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import packageFile from '../package.json' with { type: 'json' };
import programs from '../scripts/programs.json' with { type: 'json' };
import { circlesAmong } from './architecture/circles.js';
import { type Import, importsOf, type SourceFile, sourceFiles } from './architecture/source-files.js';

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));
const PAGE = 'src/preview/page/';
const START = 'src/start/';

/** What a layer may import: layers, layers whose types it may name, packages. */
type Rule = {
	readonly layers: readonly string[];
	readonly types?: readonly string[];
	readonly packages: readonly string[];
};

const facts = ['domain', 'catalog'] as const;
const rules: Readonly<Record<string, Rule>> = {
	errors: { layers: [], packages: [] },
	pause: { layers: [], packages: [] },
	'abort-upon': { layers: [], packages: [] },
	domain: { layers: [], packages: ['zod'] },
	catalog: { layers: ['domain'], packages: ['zod', 'node:'] },
	quiz: { layers: facts, packages: ['zod'] },
	store: {
		layers: ['domain', 'quiz', 'pause'],
		packages: ['keyv', '@keyv/redis', '@keyv/postgres', 'pg', 'lmdb', 'p-retry', 'zod', 'node:'],
	},
	text: { layers: [], packages: ['i18next'] },
	views: {
		layers: [...facts, 'quiz', 'text'],
		types: ['errors', 'store'],
		packages: ['@discordjs/builders', 'discord-api-types', 'lru-cache'],
	},
	app: {
		layers: ['errors', ...facts, 'quiz', 'store', 'text', 'views'],
		packages: ['rate-limiter-flexible', 'zod', 'discord-api-types', 'lru-cache', 'node:'],
	},
	commands: {
		layers: ['app', 'views', 'quiz', 'text', 'errors', ...facts],
		packages: ['@discordjs/builders', 'discord-api-types', 'zod'],
	},
	discord: {
		layers: ['errors', 'pause', 'abort-upon', 'app', 'views', 'text', 'operation/shard-orders', 'start/shards'],
		packages: ['discord.js', '@discordjs/rest', '@discordjs/ws', 'discord-api-types', 'undici', 'zod', 'node:'],
	},
	raster: { layers: ['abort-upon'], packages: ['@resvg/resvg-js', 'piscina', 'node:'] },
	preview: {
		layers: ['app', 'views', 'text', 'start/listen'],
		packages: ['hono', '@hono/node-server', 'lru-cache', 'discord-api-types', 'zod', 'node:'],
	},
	'preview/page': {
		layers: ['text/locale', 'text/en/page', 'text/es/page', 'preview'],
		types: ['app', 'text', 'views'],
		packages: ['@skyra/discord-components-core', 'discord-markdown-parser', 'discord-api-types'],
	},
	operation: {
		layers: ['app', 'start/listen'],
		packages: ['hono', '@hono/node-server', 'prom-client', 'zod', 'node:'],
	},
	'start/listen': { layers: [], packages: ['node:'] },
	'start/shards': { layers: [], packages: [] },
	config: { layers: [], types: ['start/shards'], packages: ['zod'] },
	'start/logger': { layers: [], types: ['app'], packages: ['pino'] },
	'start/start-trouble': { layers: ['errors', 'catalog', 'config', 'store'], packages: [] },
	doctor: {
		layers: [
			'catalog',
			'config',
			'discord/examine-discord',
			'start/data-folders',
			'start/end-process',
			'start/load-env-file',
			'start/start-trouble',
			'store',
			'views/links',
		],
		packages: ['node:'],
	},
	'start/start-operation': {
		layers: ['errors', 'operation'],
		types: ['app', 'config', 'start/shards'],
		packages: [],
	},
	'start/start-watch': {
		layers: ['app', 'config', 'operation', 'start/start-operation', 'store'],
		types: ['start/ending'],
		packages: ['node:'],
	},
	'start/rims': {
		layers: ['errors', 'config', 'discord', 'preview', 'start/shards'],
		types: ['app'],
		packages: [],
	},
	'start/closing-stack': { layers: [], packages: [] },
	'start/ending': { layers: ['start/closing-stack', 'start/end-process'], packages: ['node:'] },
	'start/data-folders': { layers: [], types: ['config'], packages: ['node:'] },
	'start/end-process': { layers: [], packages: ['node:'] },
	'start/load-env-file': { layers: ['config'], packages: ['node:'] },
	'start/uptime': { layers: ['store/process-mark'], types: ['app'], packages: ['node:'] },
	'start/wake': { layers: [], types: ['app'], packages: [] },
	'start/hold-store': { layers: ['store'], types: ['app'], packages: ['node:'] },
	'start/draw-ahead': { layers: ['app', 'text'], types: ['views'], packages: [] },
	'start/careful-raster': { layers: ['raster'], types: ['app'], packages: [] },
	'start/fatal-drawings': { layers: ['raster', 'store'], packages: ['node:'] },
	'start/open-pictures': {
		layers: ['app', 'raster', 'start/careful-raster', 'start/draw-ahead', 'start/fatal-drawings', 'store'],
		types: ['config'],
		packages: ['node:'],
	},
	'start/prepared-data': { layers: ['catalog', 'domain', 'quiz'], packages: ['zod', 'node:'] },
	'start/think-ahead': { layers: ['catalog', 'quiz'], packages: ['node:'] },
	import: { layers: facts, packages: ['csv-parse', 'zod', 'node:'] },
	'data-import': { layers: ['catalog', 'import', 'start/end-process'], packages: ['node:'] },
	'data-check': { layers: ['catalog', 'start/end-process'], packages: ['node:'] },
	'prepare-data': {
		layers: ['config', 'start/data-folders', 'start/load-env-file', 'start/prepared-data'],
		packages: ['node:'],
	},
	'start/tool-trouble': { layers: ['config', 'store'], packages: [] },
	reports: {
		layers: ['config', 'domain', 'start/end-process', 'start/load-env-file', 'start/tool-trouble', 'store'],
		packages: ['node:'],
	},
	'start/store-command': { layers: ['config', 'store'], packages: ['node:'] },
	'store-copy': {
		layers: ['start/end-process', 'start/load-env-file', 'start/store-command', 'start/tool-trouble'],
		packages: ['node:'],
	},
	'start/compiled-program': { layers: [], packages: ['node:'] },
	'start/rehearse': { layers: ['config', 'pause'], types: ['app'], packages: ['node:'] },
	main: { layers: ['start/compiled-program', 'bot'], packages: ['node:'] },
	'prepare-code': { layers: ['start/compiled-program', 'bot'], packages: ['node:'] },
	bot: {
		layers: [
			...['app', 'catalog', 'commands', 'config', 'discord', 'start/logger', 'operation', 'start/rims'],
			...[
				'start/data-folders',
				'start/end-process',
				'start/ending',
				'start/load-env-file',
				'start/hold-store',
				'start/open-pictures',
				'start/prepared-data',
				'start/rehearse',
				'start/shards',
				'start/start-operation',
				'start/start-trouble',
				'start/start-watch',
			],
			...['start/uptime', 'start/wake', 'start/think-ahead', 'store'],
		],
		packages: ['node:'],
	},
};

/** `src/views/club/club-view.ts` lies in `views`, `src/bot.ts` is `bot`; the parts of the start stand on many floors. */
function layerOf(path: string): string {
	if (path.startsWith(PAGE)) return 'preview/page';
	if (path.startsWith(START)) return path.replace(/^src\/|\.ts$/g, '');
	const [top = '', below = ''] = path.split('/');
	return top === 'src' ? below.replace(/\.ts$/, '') : top;
}

/** The imports that a file's layer may not have. */
function forbidden({ path, imports }: Pick<SourceFile, 'path' | 'imports'>): readonly string[] {
	const own = layerOf(path);
	const rule = rules[own];
	if (!rule) return [`${path} lies in no layer`];
	return imports
		.filter((each) => {
			if (each.package) return !rule.packages.includes(each.of);
			const layer = layerOf(each.of);
			const exact = each.of.replace(/^src\/|\.ts$/g, '');
			const isAllowed = layer === own || rule.layers.includes(layer) || rule.layers.includes(exact);
			return !isAllowed && !(each.typeOnly && rule.types?.includes(layer));
		})
		.map(({ of }) => `${path} imports ${of}`);
}

describe('layers', () => {
	it('every import is one that the file’s layer may have', () => {
		expect(files.length).toBeGreaterThan(100);
		expect(files.flatMap(forbidden)).toEqual([]);
	});

	it.each([
		['a layer below', 'src/domain/club.ts', "import { fold } from '../catalog/fold.js';"],
		['a package of another layer', 'src/views/a.ts', "import { Client } from 'discord.js';"],
		['a dynamic import', 'src/views/a.ts', "const x = await import('../app/dispatch.js');"],
		['a re-export', 'src/text/a.ts', "export { fold } from '../catalog/fold.js';"],
		['an import for its effect', 'src/quiz/a.ts', "import '../store/open-store.js';"],
		['a value where only types are allowed', 'src/views/a.ts', "import { type A, B } from '../store/score-store.js';"],
		['a layer nobody knows', 'src/utils/a.ts', ''],
	])('%s would be noticed', (_, path, text) => {
		expect(forbidden({ path, imports: importsOf(text, path) })).toHaveLength(1);
	});

	it('a type may be named where only types are allowed', () => {
		const path = 'src/views/a.ts';
		const text = "import { type A, type B } from '../store/score-store.js';\nimport type { C } from '../errors.js';";
		expect(forbidden({ path, imports: importsOf(text, path) })).toEqual([]);
	});

	it('what runs at the server is a dependency of the package, not one for developing it', () => {
		const used = files.filter(({ path }) => !path.startsWith(PAGE)).flatMap(({ imports }) => imports);
		const packages = new Set(used.filter((each) => each.package && each.of !== 'node:').map(({ of }) => of));
		expect([...packages].filter((name) => !(name in packageFile.dependencies))).toEqual([]);
	});
});

describe('circles', () => {
	it('no file leads back to itself by imports, of types either', () => {
		expect(circlesAmong(files)).toEqual([]);
	});

	it.each([
		['of two files', { 'src/a.ts': "import { b } from './b.js';", 'src/b.ts': "import { a } from './a.js';" }],
		['of types', { 'src/a.ts': "import type { B } from './b.js';", 'src/b.ts': "import { type A } from './a.js';" }],
		['by a dynamic import', { 'src/a.ts': "await import('./b.js');", 'src/b.ts': "export { a } from './a.js';" }],
		['of a file with itself', { 'src/a.ts': "import { a } from './a.js';" }],
	])('one %s would be noticed', (_, texts) => {
		const others = { 'src/c.ts': "import { a } from './a.js';\nimport { d } from './d.js';", 'src/d.ts': '' };
		const planted = Object.entries({ ...others, ...texts }).map(([path, text]) => ({
			path,
			imports: importsOf(text, path),
		}));
		expect(circlesAmong(planted)).toEqual([Object.keys(texts)]);
	});

	it('two that meet are one, and two that do not are two', () => {
		const leads = { a: 'b', b: 'ca', c: 'b', d: 'ea', e: 'd' };
		const planted = Object.entries(leads).map(([path, to]) => ({
			path,
			imports: [...to].map((of) => ({ of, package: false, typeOnly: false })),
		}));
		expect(circlesAmong(planted)).toEqual([
			['a', 'b', 'c'],
			['d', 'e'],
		]);
	});
});

/** What the files of each room of the views may import besides those of their own and those at the root. */
const viewRooms: Readonly<Record<string, readonly string[]>> = {
	'src/views': [],
	'src/views/season': ['src/views/pictures/season'],
	'src/views/club': ['src/views/pictures/club'],
	'src/views/department': ['src/views/pictures/titles'],
	'src/views/champions': ['src/views/pictures/titles'],
	'src/views/quiz': ['src/views/pictures/titles', 'src/views/pictures/quiz'],
	'src/views/cup': ['src/views/pictures/cup'],
	'src/views/share': ['src/views/pictures/share'],
	// The daily is a quiz.
	'src/views/daily': ['src/views/quiz', 'src/views/pictures/quiz'],
	'src/views/club-of-the-day': [],
	'src/views/pictures': [],
	'src/views/pictures/shield': ['src/views/pictures'],
	'src/views/pictures/season': ['src/views/pictures', 'src/views/pictures/shield'],
	'src/views/pictures/club': ['src/views/pictures', 'src/views/pictures/shield'],
	'src/views/pictures/titles': ['src/views/pictures', 'src/views/pictures/shield'],
	'src/views/pictures/quiz': ['src/views/pictures'],
	'src/views/pictures/share': ['src/views/pictures', 'src/views/pictures/titles'],
	'src/views/pictures/cup': ['src/views/pictures', 'src/views/pictures/shield'],
};

/** The imports within the views that lead back up, or from one wing into another. */
function strayIn({ path, imports }: Pick<SourceFile, 'path' | 'imports'>): readonly string[] {
	const own = dirname(path);
	const allowed = viewRooms[own];
	if (!allowed) return [`${path} lies in no room`];
	const places = ['src/views', own, ...allowed];
	return imports
		.filter(({ of }) => of.startsWith('src/views/') && !places.includes(dirname(of)))
		.map(({ of }) => `${path} imports ${of}`);
}

describe('the wings of the views', () => {
	it('none imports from another unless its room says so, and the root from none', () => {
		const views = files.filter(({ path }) => path.startsWith('src/views/'));
		expect(new Set(views.map(({ path }) => dirname(path)))).toEqual(new Set(Object.keys(viewRooms)));
		expect(views.flatMap(strayIn)).toEqual([]);
	});

	it.each([
		['a way back up', 'src/views/a.ts', "import type { A } from './season/b.js';"],
		['a way from wing to wing', 'src/views/club/a.ts', "import { b } from '../season/b.js';"],
		['the pictures of another wing', 'src/views/club/a.ts', "import { b } from '../pictures/season/b.js';"],
		['a way out of the pictures', 'src/views/pictures/club/a.ts', "import { b } from '../../club/b.js';"],
		['a way up within the pictures', 'src/views/pictures/a.ts', "import { b } from './club/b.js';"],
		['a wing nobody knows', 'src/views/stand/a.ts', ''],
	])('%s would be noticed', (_, path, text) => {
		expect(strayIn({ path, imports: importsOf(text, path) })).toHaveLength(1);
	});
});

describe('Discord’s builders', () => {
	/** Where a view names one other than to import or make it, such as in what a function takes or returns. */
	const handedOn = ({ text }: Pick<SourceFile, 'text'>) =>
		withoutComments(text)
			.replaceAll(/^import\s[^;]*;$/gm, '')
			.split('\n')
			.filter((line) => /(?<!\bnew )\b[A-Z]\w*Builder\b/.test(line));

	it('none leaves the function of a view that made it: what is handed on is Discord’s JSON', () => {
		const views = files.filter(({ path }) => path.startsWith('src/views/'));
		expect(views.filter(({ text }) => text.includes('new EmbedBuilder')).length).toBeGreaterThan(5);
		expect(views.flatMap((file) => handedOn(file).map((line) => `${file.path}: ${line.trim()}`))).toEqual([]);
	});

	it.each([
		['returns', 'export function box(): EmbedBuilder {\n\treturn new EmbedBuilder();\n}'],
		['returns, after long parameters,', 'function box(\n\ta: string,\n): EmbedBuilder {\n}'],
		['takes', 'export function fill(embed: EmbedBuilder): Embed {\n}'],
	])('one that a function %s would be noticed', (_, text) => {
		expect(handedOn({ text: `import { EmbedBuilder } from '@discordjs/builders';\n${text}` })).toHaveLength(1);
	});
});

describe('what is named in one place only', () => {
	const server = files.filter(({ path }) => !path.startsWith(PAGE));

	it.each([
		[
			'the environment',
			/process\.env\b/,
			['src/bot.ts', 'src/doctor.ts', 'src/prepare-data.ts', 'src/reports.ts', 'src/store-copy.ts'],
		],
		['chance', /Math\.random\b/, ['src/bot.ts']],
		['the time', /Date\.now\b|new Date\(\)|performance\.now\b/, ['src/bot.ts']],
		[
			'a timer',
			/\bsetTimeout\(|\bsetInterval\(/,
			[
				'src/bot.ts',
				'src/start/end-process.ts',
				'src/start/ending.ts',
				'src/discord/callbacks.ts',
				'src/preview/event-stream.ts',
				'src/preview/server.ts',
			],
		],
		[
			'the console',
			/\bconsole\./,
			[
				'src/data-check.ts',
				'src/data-import.ts',
				'src/doctor.ts',
				'src/bot.ts',
				'src/prepare-code.ts',
				'src/reports.ts',
				'src/store-copy.ts',
			],
		],
	])('%s', (_, pattern, places) => {
		const found = server.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
		expect(places).toEqual(expect.arrayContaining(found));
		expect(found).toContain('src/bot.ts');
	});

	it('AbortSignal.any, in none: with the next clearing of memory it forgets a timeout that nothing else refers to', () => {
		const found = server.filter(({ text }) => /AbortSignal\.any\b/.test(withoutComments(text)));
		expect(found.map(({ path }) => path)).toEqual([]);
	});
});

describe('files', () => {
	it('none is longer than 200 lines', () => {
		const long = files.filter(({ text }) => text.split('\n').length > 201);
		expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([]);
	});

	it('no style sheet of the page is longer, either', () => {
		const sheets = readdirSync(`${PAGE}styles`).map((name) => `${PAGE}styles/${name}`);
		const long = sheets.filter((path) => readFileSync(path, 'utf8').split('\n').length > 201);
		expect(sheets.length).toBeGreaterThan(10);
		expect(long).toEqual([]);
	});

	it('each is named after what it holds, in small letters', () => {
		const names = files.map(({ path }) => basename(path, '.ts'));
		const drawers =
			/^(?:utils?|helpers?|types?|constants?|common|misc|shared)$|-(?:utils?|helpers?|types?|constants?)$/;
		expect(names.filter((name) => drawers.test(name) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
	});

	it('each is reached from where a program begins', () => {
		const reached = reachedFrom([...programs, `${PAGE}page.ts`], () => true);
		expect(reached.filter((path) => !byPath.has(path) && !existsSync(path))).toEqual([]);
		expect(files.map(({ path }) => path).filter((path) => !reached.includes(path))).toEqual([]);
	});

	it('what the page loads needs nothing but a browser', () => {
		const loaded = reachedFrom([`${PAGE}page.ts`], ({ typeOnly }) => !typeOnly);
		const packages = loaded.flatMap((path) =>
			byPath.get(path)?.imports.filter((each) => each.package && !each.typeOnly),
		);
		const allowed = rules['preview/page']?.packages ?? [];
		expect(loaded.length).toBeGreaterThan(20);
		expect(packages.flatMap((each) => (each && !allowed.includes(each.of) ? [each.of] : []))).toEqual([]);
	});
});

it('commands/index.ts lists every command file', () => {
	const defining = files.filter(({ path, text }) => path.startsWith('commands/') && /\bdefineCommand\(/.test(text));
	const index = files.find(({ path }) => path === 'commands/index.ts');
	const listed = index?.imports.filter(({ typeOnly }) => !typeOnly).map(({ of }) => of) ?? [];
	expect(listed.toSorted()).toEqual(defining.map(({ path }) => path).toSorted());
	// A command of a message's menu has a name of several words; its file has the first.
	const named = [...commands.keys()].map((name) => name.split(' ')[0]?.toLowerCase());
	expect(named.toSorted()).toEqual(defining.map(({ path }) => basename(path, '.ts')).toSorted());
});

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** Every file that these lead to by imports of a sort, themselves too. */
function reachedFrom(starts: readonly string[], follows: (each: Import) => boolean): readonly string[] {
	const waiting = [...starts];
	const reached = new Set<string>();
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (reached.has(path)) continue;
		reached.add(path);
		const imports = byPath.get(path)?.imports.filter(follows) ?? [];
		waiting.push(...imports.flatMap((each) => (each.package ? [] : [each.of])));
	}
	return [...reached];
}
