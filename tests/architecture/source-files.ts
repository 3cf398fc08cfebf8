import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import of a file: of a package by its name, or of another file by its path from the root. */
export type Import = { readonly of: string; readonly package: boolean; readonly typeOnly: boolean };
export type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly Import[] };

/** The folder of the code that runs in a browser. */
export const PAGE = 'src/preview/page/';

let read: readonly SourceFile[] | undefined;

/** Every TypeScript file of the bot, with its imports. Read once for all test files of a worker. */
export function sourceFiles(): readonly SourceFile[] {
	read ??= ['src', 'commands'].flatMap(filesIn).map(fileAt);
	return read;
}

/** Every file of code beside the bot, with what it imports: of tests, benches and scripts. */
export function filesBeside(): readonly SourceFile[] {
	return ['tests', 'bench', 'scripts'].flatMap(filesIn).map(fileAt);
}

function fileAt(path: string): SourceFile {
	const text = readFileSync(path, 'utf8');
	return { path, text, imports: importsOf(text, path) };
}

/** What a file imports: `import … from`, `export … from`, `import '…'` and `import('…')`. */
export function importsOf(text: string, path: string): readonly Import[] {
	const named = [...text.matchAll(/^(?:import|export)\s([^'"`;]*?)\bfrom\s+['"]([^'"]+)['"]/gm)].map(
		([, what = '', of = '']) => ({ of, typeOnly: isTypeOnly(what) }),
	);
	const bare = [...text.matchAll(/^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)['"`]/gm)].map(
		([, alone, dynamic = '']) => ({ of: alone ?? dynamic, typeOnly: false }),
	);
	return [...named, ...bare].map(({ of, typeOnly }) =>
		of.startsWith('.')
			? { of: fileOf(normalize(join(dirname(path), of))), package: false, typeOnly }
			: { of: packageName(of), package: true, typeOnly },
	);
}

function isTypeOnly(what: string): boolean {
	if (/^type\s/.test(what)) return true;
	const names = /^\{([^}]*)\}\s*$/
		.exec(what)?.[1]
		?.split(',')
		.filter((name) => name.trim() !== '');
	return names?.every((name) => /^\s*type\s/.test(name)) ?? false;
}

/** `.js` stands for `.ts`, but where the file itself is JavaScript, as most scripts are. */
function fileOf(path: string): string {
	return existsSync(path) ? path : path.replace(/\.js$/, '.ts');
}

/** `discord-api-types/v10` is `discord-api-types`; all of Node is `node:`. */
function packageName(specifier: string): string {
	if (specifier.startsWith('node:')) return 'node:';
	return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The paths of the code files in a folder and below, in alphabetical order. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.[cm]?[jt]s$/.test(path))
		.map((path) => join(folder, path))
		.toSorted();
}

/** A file's text without its comments. */
export function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
