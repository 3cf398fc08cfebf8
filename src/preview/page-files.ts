import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The files that the page loads, by path. Nothing else is served. */
const FILES = {
	'/page.js': { name: 'page.js', type: 'text/javascript; charset=utf-8' },
	'/messages.js': { name: 'messages.js', type: 'text/javascript; charset=utf-8' },
	'/page.css': { name: 'page.css', type: 'text/css; charset=utf-8' },
	'/copero.svg': { name: 'copero.svg', type: 'image/svg+xml' },
	/** Browsers request it for a picture that is opened in a tab of its own. */
	'/favicon.ico': { name: 'copero.svg', type: 'image/svg+xml' },
} as const;

/** The built page is beside the bundle, or in `dist` when the program runs from its source. */
const FOLDERS = ['./page/', '../../dist/page/'].map((folder) => new URL(folder, import.meta.url));

export type PageFile = { readonly path: string; readonly type: string; readonly content: Uint8Array<ArrayBuffer> };
/** The page, still without its start data, and the files that it loads. */
export type Page = { readonly html: string; readonly files: readonly PageFile[] };

/** @throws {Error} When the page was not built. */
export async function loadPage(): Promise<Page> {
	const folder = FOLDERS.find((candidate) => existsSync(new URL('page.js', candidate)));
	if (!folder) throw new Error('The preview page is not built: run "npm run build" first');
	const files = Object.entries(FILES).map(async ([path, { name, type }]) => ({
		path,
		type,
		content: new Uint8Array(await readFile(new URL(name, folder))),
	}));
	return { html: await readFile(new URL('index.html', folder), 'utf8'), files: await Promise.all(files) };
}
