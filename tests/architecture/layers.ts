import { PAGE, type SourceFile } from './source-files.js';

const START = 'src/start/';

/** What a layer may import: layers, layers of which it may import only types, and packages. */
type Rule = {
	readonly layers: readonly string[];
	readonly types?: readonly string[];
	readonly packages: readonly string[];
};

const facts = ['domain', 'catalog'] as const;
export const rules: Readonly<Record<string, Rule>> = {
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
	'start/logger': { layers: [], types: ['app'], packages: ['node:', 'pino'] },
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
			'app',
			'catalog',
			'commands',
			'config',
			'discord',
			'operation',
			'start/data-folders',
			'start/end-process',
			'start/ending',
			'start/hold-store',
			'start/load-env-file',
			'start/logger',
			'start/open-pictures',
			'start/prepared-data',
			'start/rehearse',
			'start/rims',
			'start/shards',
			'start/start-operation',
			'start/start-trouble',
			'start/start-watch',
			'start/think-ahead',
			'start/uptime',
			'start/wake',
			'store',
		],
		packages: ['node:'],
	},
};

/**
 * `src/views/club/club-view.ts` is in `views`, `src/bot.ts` is `bot`; the files of `src/start` belong to several
 * layers.
 */
function layerOf(path: string): string {
	if (path.startsWith(PAGE)) return 'preview/page';
	if (path.startsWith(START)) return path.replace(/^src\/|\.ts$/g, '');
	const [top = '', below = ''] = path.split('/');
	return top === 'src' ? below.replace(/\.ts$/, '') : top;
}

/** The imports that a file's layer forbids. */
export function forbidden({ path, imports }: Pick<SourceFile, 'path' | 'imports'>): readonly string[] {
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
