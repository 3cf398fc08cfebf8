// Bundles the bot, its data check and the preview page into dist/.
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

const programs = ['src/main.ts', 'src/data-check.ts', 'src/doctor.ts', 'src/raster/render-worker.ts'].filter((path) =>
	existsSync(at(path)),
);
const pageFolder = 'src/preview/page/';

// Nothing is deleted first: whatever runs from dist/ meanwhile finds every file.
await mkdir(at('dist/page'), { recursive: true });
await Promise.all([
	build({
		entryPoints: programs.map(at),
		outdir: at('dist'),
		entryNames: '[name]',
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'esm',
		target: 'node20',
		sourcemap: true,
		logLevel: 'warning',
	}),
	build({
		entryPoints: [at(`${pageFolder}page.ts`), at(`${pageFolder}page.css`)],
		outdir: at('dist/page'),
		bundle: true,
		platform: 'browser',
		format: 'esm',
		target: 'es2022',
		minify: true,
		legalComments: 'eof',
		logLevel: 'warning',
	}),
	...['index.html', 'copero.svg'].map((name) => cp(at(pageFolder + name), at(`dist/page/${name}`))),
]);
