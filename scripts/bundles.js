// What is bundled, and how: the programs, with the packages they use, and the preview page.
import { cp, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { apiValues } from './api-values.js';

const root = new URL('../', import.meta.url);

/** @param {string} path Relative to the project's folder. */
export const at = (path) => fileURLToPath(new URL(path, root));

/** Each becomes a file in dist/. */
const entries = JSON.parse(await readFile(at('scripts/programs.json'), 'utf8'));
const pageFolder = 'src/preview/page/';

/** Packages that are not bundled: those with binaries or threads of their own. */
export const outside = ['lmdb', '@resvg/resvg-js', 'piscina'];
/** Optional dependencies of packages are not bundled either. */
const external = [...outside, 'bufferutil', 'utf-8-validate', 'zlib-sync', 'erlpack', 'pg-native', 'pg-cloudflare'];
/** CommonJS packages load Node's modules by `require`, which ES modules lack. */
const requires =
	"import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);";
/** lmdb uses msgpackr for values that are no text. There are none, so msgpackr's add-on is not loaded. */
const noAddOn = "process.env.MSGPACKR_NATIVE_ACCELERATION_DISABLED ??= 'true';";

/** Shims of packages for older Node.js versions or browsers, which slow down every start. */
const shims = [
	// The mere mention of these globals makes Node.js load its `fetch`.
	[/@discordjs[\\/]rest[\\/]dist[\\/]index\.mjs$/, /^globalThis\.(FormData|Blob) \?\?= .*$/gm, ''],
	// A copy of Node's own `util.inspect`.
	[
		/async_event_emitter[\\/]dist[\\/]index\.mjs$/,
		/__toESM\(require_inspect\(\), 1\)/,
		"{ default: require('node:util') }",
	],
	// Needed for HTTP/2 only, which is never used.
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

/**
 * Packages that few bots use (for shards, and stores on servers) get files of their own, so that a start reads less and
 * needs less memory.
 */
const seldom = ['discord.js', '@redis/client', 'pg'];
const apart = {
	name: 'apart',
	setup({ onResolve }) {
		const isSeldom = new RegExp(`^(${seldom.join('|')})$`);
		onResolve({ filter: isSeldom }, ({ path }) => ({ path: `./apart/${path}.cjs`, external: true }));
	},
};

/**
 * The bot is one CommonJS script, because V8 can compile a script ahead (`src/start/compiled-program.ts`), but not a
 * module.
 */
export const bot = {
	...program,
	plugins: [...program.plugins, apart],
	entryPoints: [at('src/bot.ts')],
	outExtension: { '.js': '.cjs' },
	format: 'cjs',
	// Strict mode, as in modules, which its sources and most packages were.
	banner: { js: `'use strict';const fileUrl = require('node:url').pathToFileURL(__filename).href;${noAddOn}` },
	define: {
		'import.meta.dirname': '__dirname',
		'import.meta.filename': '__filename',
		'import.meta.url': 'fileUrl',
	},
	// A script that is compiled ahead cannot `import()`, so dynamic imports become a `require` that runs only when
	// needed.
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
		// Dynamic imports, such as the kinds of stores, get files of their own.
		splitting: true,
		format: 'esm',
	},
	{
		entryPoints: ['page.ts', 'messages.ts', 'page.css'].map((name) => at(pageFolder + name)),
		outdir: at('dist/page'),
		bundle: true,
		plugins: [apiValues],
		// It is loaded after the page has been shown; the little code that both need is in both.
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

/** Copies the page's static files. */
export const copyPageFiles = () =>
	Promise.all(['index.html', 'copero.svg'].map((name) => cp(at(pageFolder + name), at(`dist/page/${name}`))));
