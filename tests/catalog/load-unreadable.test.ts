import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog, readData } from '../../src/catalog/load.js';
import { aFolder, aSeasonFile, cup, sound } from './a-folder.js';

describe('what is there and cannot be read is told, and nothing of it is passed over', () => {
	const links = (name: string, leads: string) => (folder: string) => symlinkSync(leads, join(folder, name));
	const files = (name: string) => (folder: string) => writeFileSync(join(folder, name), '');

	it.each<[what: string, place: (folder: string) => void, file: string, reason: RegExp]>([
		['a file where the competitions should be', files('competitions'), 'competitions', /folder.+ENOTDIR/],
		['a link to nothing in its place', links('competitions', 'nowhere'), 'competitions', /folder.+ENOENT/],
		['a link in a circle in its place', links('competitions', 'competitions'), 'competitions', /folder.+ELOOP/],
		['a list that leads nowhere', links('clubs.json', 'nowhere'), 'clubs.json', /JSON file.+ENOENT/],
	])('%s', (_, place, file, reason) => {
		const folder = aFolder({});
		place(folder);
		const { problems } = readData([aFolder(sound), folder]);
		expect(problems).toEqual([{ file: join(folder, file), path: '', expected: expect.stringMatching(reason) }]);
	});

	it('a description that leads nowhere, also of a competition that another folder describes', () => {
		const folder = aFolder({ 'competitions/copa/2001.json': aSeasonFile(2001) });
		symlinkSync('nowhere', join(folder, cup));
		expect(readData([aFolder(sound), folder]).problems).toEqual([
			{ file: join(folder, cup), path: '', expected: expect.stringMatching(/JSON file.+ENOENT/) },
		]);
	});

	it('a folder with nothing of what is read, as one too high or too deep', () => {
		const folder = aFolder({ 'my-leagues/clubs.json': [] });
		expect(readData([aFolder(sound), folder]).problems).toEqual([
			{ file: folder, path: '', expected: expect.stringMatching(/^at least one of competitions, clubs\.json, /) },
		]);
	});

	it('a competition that leads nowhere', () => {
		const folder = aFolder(sound);
		symlinkSync('nowhere', join(folder, 'competitions/liga'));
		expect(readData([folder]).problems).toEqual([
			{ file: join(folder, 'competitions/liga'), path: '', expected: expect.stringMatching(/folder.+ENOENT/) },
		]);
	});
});

it('a competition whose folder lies elsewhere is read through a link', () => {
	const folder = aFolder(sound);
	renameSync(join(folder, 'competitions/copa'), join(folder, 'elsewhere'));
	symlinkSync('../elsewhere', join(folder, 'competitions/copa'));
	expect(loadCatalog([folder]).season('copa', 2000)?.status).toBe('played');
});
