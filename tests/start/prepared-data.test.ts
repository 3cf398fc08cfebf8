import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.js';
import { readData } from '../../src/catalog/load.js';
import { QuestionKind } from '../../src/quiz/question.js';
import * as questions from '../../src/quiz/questions.js';
import { prepareData, preparedCatalog } from '../../src/start/prepared-data.js';
import { aFolder, aSeasonFile, sound } from '../catalog/a-folder.js';

const YEAR = 'competitions/copa/2000.json';

/** A data folder, and the file that it was prepared into. */
function aPrepared() {
	const folder = aFolder(sound);
	const file = join(aFolder({}), 'data.json');
	expect(prepareData([folder], file)).toEqual([]);
	return { folder, file };
}

describe('prepared data', () => {
	it('is what reading and checking the bot’s own data gives, with the questions that would be worked out', () => {
		const file = join(aFolder({}), 'data.json');
		expect(prepareData(['data'], file)).toEqual([]);
		const { data } = readData(['data']);
		expect(data.seasons.length).toBeGreaterThan(200);
		expect(JSON.parse(readFileSync(file, 'utf8')).data).toStrictEqual(data);
		expect(readFileSync(file, 'latin1')).toMatch(/^[ -~]+$/);
		const prepared = preparedCatalog(['data'], file) ?? expect.fail();
		const worked = createCatalog(data);
		expect(prepared.seasons).toStrictEqual(worked.seasons);
		for (const { id } of worked.competitions) {
			expect(questions.askable(prepared, id)).toStrictEqual(questions.askable(worked, id));
		}
	});

	it('brings its questions without working them out', () => {
		const { folder, file } = aPrepared();
		const prepared = JSON.parse(readFileSync(file, 'utf8'));
		const one = {
			id: 'champion:copa:2000',
			kind: 'champion',
			competition: 'copa',
			subject: { year: 2000 },
			hardness: 0,
		};
		writeFileSync(file, JSON.stringify({ ...prepared, questions: { copa: [one] } }));
		const catalog = preparedCatalog([folder], file) ?? expect.fail();
		expect([...questions.workOutAskable(catalog)]).toHaveLength(QuestionKind.options.length);
		expect(questions.askable(catalog, catalog.competitions[0]?.id ?? expect.fail())).toEqual([one]);
	});

	it.each<[what: string, change: (folder: string) => void]>([
		['a season is corrected', (folder) => write(folder, YEAR, aSeasonFile(2000, { sources: [{ name: 'Gazette' }] }))],
		['a season is broken', (folder) => writeFileSync(join(folder, YEAR), '{')],
		['a season is added', (folder) => write(folder, 'competitions/copa/2001.json', aSeasonFile(2001))],
		['a season is gone', (folder) => rmSync(join(folder, YEAR))],
		[
			'a file has another name',
			(folder) => renameSync(join(folder, YEAR), join(folder, 'competitions/copa/1999.json')),
		],
		[
			'a folder is added',
			(folder) => {
				mkdirSync(join(folder, 'competitions/liga'));
				write(folder, 'competitions/liga/1912.json', {});
			},
		],
	])('does not hold any more once %s', (_, change) => {
		const { folder, file } = aPrepared();
		expect(preparedCatalog([folder], file)?.seasons).toHaveLength(1);
		change(folder);
		expect(preparedCatalog([folder], file)).toBeUndefined();
	});

	it('does not hold for other folders, nor for more of them', () => {
		const { folder, file } = aPrepared();
		const other = aFolder({ ...sound, [YEAR]: aSeasonFile(2000, { sources: [{ name: 'Gazette' }] }) });
		for (const folders of [[other], [folder, other], [folder, aFolder({})], [], [join(folder, 'nowhere')]]) {
			expect(preparedCatalog(folders, file)).toBeUndefined();
		}
	});

	it('does not hold once a folder is added whose files are links', () => {
		const { folder, file } = aPrepared();
		const linked = aFolder({});
		const clubs = join(aFolder({ 'clubs.json': [{ id: 'este', name: 'Este' }] }), 'clubs.json');
		symlinkSync(clubs, join(linked, 'clubs.json'));
		expect(preparedCatalog([folder, linked], file)).toBeUndefined();
		expect(prepareData([folder, linked], file)).toEqual([]);
		expect(preparedCatalog([folder, linked], file)?.clubs).toHaveLength(3);
		writeFileSync(clubs, JSON.stringify([{ id: 'oeste', name: 'Oeste' }]));
		expect(preparedCatalog([folder, linked], file)).toBeUndefined();
	});

	it('is not made of a folder that is not there, and that of before goes', () => {
		const { folder, file } = aPrepared();
		expect(prepareData([join(folder, 'nowhere')], file)).toHaveLength(1);
		expect(existsSync(file)).toBe(false);
	});

	it.each([
		['not there', undefined],
		['cut short', '{"fingerprint":"'],
		['of another form', '{"data":{}}'],
	])('is not used where its file is %s', (_, content) => {
		const { folder, file } = aPrepared();
		rmSync(file);
		if (content !== undefined) writeFileSync(file, content);
		expect(preparedCatalog([folder], file)).toBeUndefined();
	});

	it('of data with a problem is not kept, and that of before goes', () => {
		const { folder, file } = aPrepared();
		write(folder, YEAR, aSeasonFile(2000, { champion: 'nobody' }));
		expect(prepareData([folder], file)).not.toEqual([]);
		expect(existsSync(file)).toBe(false);
	});
});

function write(folder: string, path: string, content: unknown): void {
	writeFileSync(join(folder, path), JSON.stringify(content));
}
