import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Everything the page is made of beside itself, by path. Nothing else is served. */
const FILES = {
	'/page.js': { name: 'page.js', type: 'text/javascript; charset=utf-8' },
	'/messages.js': { name: 'messages.js', type: 'text/javascript; charset=utf-8' },
	'/page.css': { name: 'page.css', type: 'text/css; charset=utf-8' },
	'/copero.svg': { name: 'copero.svg', type: 'image/svg+xml' },
	/** What a browser asks for beside a picture it shows alone. */
	'/favicon.ico': { name: 'copero.svg', type: 'image/svg+xml' },
} as const;

/** The built page is beside the bundle, or in `dist` when the program runs from its source. */
const FOLDERS = ['./page/', '../../dist/page/'].map((folder) => new URL(folder, import.meta.url));

export type PageFile = { readonly path: string; readonly type: string; readonly content: Uint8Array<ArrayBuffer> };
/** The page, still without what it starts from, and what it asks for then. */
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
