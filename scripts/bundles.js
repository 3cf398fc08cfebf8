// What is bundled, and how: the programs, with the packages they use, and the preview page.
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { apiValues } from './api-values.js';

const root = new URL('../', import.meta.url);

/** @param {string} path From the project's folder. */
export const at = (path) => fileURLToPath(new URL(path, root));

/** Each a file of its own in dist/. */
const entries = JSON.parse(await readFile(at('scripts/programs.json'), 'utf8'));
const pageFolder = 'src/preview/page/';

/** Packages that stay outside: those with binaries or threads of their own. */
export const outside = ['lmdb', '@resvg/resvg-js', 'piscina'];
/** What others only try to load stays outside, too. */
const external = [...outside, 'bufferutil', 'utf-8-validate', 'zlib-sync', 'erlpack', 'pg-native', 'pg-cloudflare'];
/** Packages in the older format load Node's own modules by `require`, which the newer format does not have. */
const requires =
	"import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);";
/** msgpackr comes with lmdb, which uses it for what is no text: as there is none of that, its add-on is not loaded. */
const noAddOn = "process.env.MSGPACKR_NATIVE_ACCELERATION_DISABLED ??= 'true';";

/** What packages bring along for older Node.js versions or for browsers, at a cost to every start. */
const shims = [
	// To name what Node.js has had for years makes it load its `fetch`.
	[/@discordjs[\\/]rest[\\/]dist[\\/]index\.mjs$/, /^globalThis\.(FormData|Blob) \?\?= .*$/gm, ''],
	// A copy of Node's own `util.inspect`.
	[
		/async_event_emitter[\\/]dist[\\/]index\.mjs$/,
		/__toESM\(require_inspect\(\), 1\)/,
		"{ default: require('node:util') }",
	],
	// Only for HTTP/2, which nobody asks it for.
	[/undici[\\/]lib[\\/]dispatcher[\\/]client-h2\.js$/, /require\('node:http2'\)/, '{ constants: {} }'],
];
const withoutShims = {
	name: 'without-shims',
	setup({ onLoad }) {
		for (const [filter, shim, instead] of shims) {
			onLoad({ filter }, async ({ path }) => {
				const text = await readFile(path, 'utf8');
				const contents = text.replace(shim, instead);
				return contents === text ? { errors: [{ text: `There is no ${shim} in ${path} any more.` }] } : { contents };
			});
		}
	},
};

/** esbuild's options for programs. */
const program = {
	outdir: at('dist'),
	entryNames: '[name]',
	bundle: true,
	external,
	plugins: [withoutShims],
	platform: 'node',
	target: 'node20',
	minifySyntax: true,
	minifyWhitespace: true,
	sourcemap: true,
	metafile: true,
	logLevel: 'warning',
};

/** What few bots use of packages (shards, stores on servers) is a file of its own: a start reads, and keeps, the less. */
const seldom = ['discord.js', '@redis/client', 'pg'];
const apart = {
	name: 'apart',
	setup({ onResolve }) {
		const isSeldom = new RegExp(`^(${seldom.join('|')})$`);
		onResolve({ filter: isSeldom }, ({ path }) => ({ path: `./apart/${path}.cjs`, external: true }));
	},
};

/** The bot is a script of one file, which V8 can compile ahead (`src/start/compiled-program.ts`): no module can be. */
export const bot = {
	...program,
	plugins: [...program.plugins, apart],
	entryPoints: [at('src/bot.ts')],
	outExtension: { '.js': '.cjs' },
	format: 'cjs',
	// As strict as modules are, which its sources and most packages were.
	banner: { js: `'use strict';const fileUrl = require('node:url').pathToFileURL(__filename).href;${noAddOn}` },
	define: {
		'import.meta.dirname': '__dirname',
		'import.meta.filename': '__filename',
		'import.meta.url': 'fileUrl',
	},
	// What is imported when it is needed is run then only. A script compiled ahead cannot import, but require.
	supported: { 'dynamic-import': false },
};

/** esbuild's options for everything that is bundled. */
export const bundles = [
	bot,
	...seldom.map((name) => ({
		...program,
		stdin: { contents: `module.exports = require('${name}');`, resolveDir: at('.') },
		entryNames: `apart/${name}`,
		outExtension: { '.js': '.cjs' },
		format: 'cjs',
	})),
	{
		...program,
		entryPoints: entries.map(at),
		banner: { js: requires + noAddOn },
		// What is imported when it is needed, such as the kinds of stores, is a file of its own.
		splitting: true,
		format: 'esm',
	},
	{
		entryPoints: ['page.ts', 'messages.ts', 'page.css'].map((name) => at(pageFolder + name)),
		outdir: at('dist/page'),
		bundle: true,
		plugins: [apiValues],
		// It comes once the page has been seen; the little that both need is in both.
		external: ['./messages.js'],
		platform: 'browser',
		format: 'esm',
		target: 'es2022',
		minify: true,
		legalComments: 'eof',
		metafile: true,
		logLevel: 'warning',
	},
];

/** What lies in the page's folder as it is. */
export const copyPageFiles = () =>
	Promise.all(['index.html', 'copero.svg'].map((name) => cp(at(pageFolder + name), at(`dist/page/${name}`))));
