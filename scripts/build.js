// Bundles the programs, with the packages they use, and the preview page into dist/.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { at, bundles, copyPageFiles, outside } from './bundles.js';
import { compileAhead } from './compile-ahead.js';
import { thirdPartyText } from './third-party.js';

// Nothing is deleted first, so that programs running from dist/ meanwhile find every file.
await mkdir(at('dist/page'), { recursive: true });
const [built] = await Promise.all([Promise.all(bundles.map(build)), copyPageFiles()]);
const fonts = Object.keys(JSON.parse(await readFile(at('package.json'), 'utf8')).dependencies).filter(isFont);
const inputs = [
	...built.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
	...fonts.map((name) => `node_modules/${name}/package.json`),
];
await writeFile(at('dist/THIRD-PARTY.txt'), await thirdPartyText(inputs, at('.')));
await writeFile(at('dist/bot.cjs'), asciiOnly(await readFile(at('dist/bot.cjs'), 'utf8')));
await writeFile(at('dist/package.json'), JSON.stringify(await builtPackage(), undefined, '\t'));
await import(at('dist/prepare-data.js'));
await compileAhead(at('dist/prepare-code.js')).catch((error) => {
	console.warn('The bot could not be compiled ahead, so that its starts take longer:', error);
});

/** V8 stores ASCII text in half the memory; esbuild leaves other characters in regular expressions only. */
function asciiOnly(text) {
	return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isFont(name) {
	return name.startsWith('@expo-google-fonts/');
}

/**
 * The package.json of the build: it depends on the packages outside the bundles, and the fonts, which are read as
 * files.
 */
async function builtPackage() {
	const { name, version, license, engines, dependencies } = JSON.parse(await readFile(at('package.json'), 'utf8'));
	const needed = Object.entries(dependencies).filter(([each]) => outside.includes(each) || isFont(each));
	return { name, version, license, private: true, type: 'module', engines, dependencies: Object.fromEntries(needed) };
}
