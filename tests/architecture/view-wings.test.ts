import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files.js';

/** For each folder of the views: the other folders its files may import from, besides its own and the root. */
const viewRooms: Readonly<Record<string, readonly string[]>> = {
	'src/views': [],
	'src/views/season': ['src/views/pictures/season'],
	'src/views/club': ['src/views/pictures/club'],
	'src/views/department': ['src/views/pictures/titles'],
	'src/views/champions': ['src/views/pictures/titles'],
	'src/views/quiz': ['src/views/pictures/titles', 'src/views/pictures/quiz'],
	'src/views/cup': ['src/views/pictures/cup'],
	'src/views/share': ['src/views/pictures/share'],
	// The daily is a quiz.
	'src/views/daily': ['src/views/quiz', 'src/views/pictures/quiz'],
	'src/views/club-of-the-day': [],
	'src/views/pictures': [],
	'src/views/pictures/shield': ['src/views/pictures'],
	'src/views/pictures/season': ['src/views/pictures', 'src/views/pictures/shield'],
	'src/views/pictures/club': ['src/views/pictures', 'src/views/pictures/shield'],
	'src/views/pictures/titles': ['src/views/pictures', 'src/views/pictures/shield'],
	'src/views/pictures/quiz': ['src/views/pictures'],
	'src/views/pictures/share': ['src/views/pictures', 'src/views/pictures/titles'],
	'src/views/pictures/cup': ['src/views/pictures', 'src/views/pictures/shield'],
};

/** The imports within the views that are not allowed: back up, or across to an unrelated folder. */
function strayIn({ path, imports }: Pick<SourceFile, 'path' | 'imports'>): readonly string[] {
	const own = dirname(path);
	const allowed = viewRooms[own];
	if (!allowed) return [`${path} lies in no room`];
	const places = ['src/views', own, ...allowed];
	return imports
		.filter(({ of }) => of.startsWith('src/views/') && !places.includes(dirname(of)))
		.map(({ of }) => `${path} imports ${of}`);
}

describe('the wings of the views', () => {
	it('none imports from another unless its room says so, and the root from none', () => {
		const views = sourceFiles().filter(({ path }) => path.startsWith('src/views/'));
		expect(new Set(views.map(({ path }) => dirname(path)))).toEqual(new Set(Object.keys(viewRooms)));
		expect(views.flatMap(strayIn)).toEqual([]);
	});

	it.each([
		['a way back up', 'src/views/a.ts', "import type { A } from './season/b.js';"],
		['a way from wing to wing', 'src/views/club/a.ts', "import { b } from '../season/b.js';"],
		['the pictures of another wing', 'src/views/club/a.ts', "import { b } from '../pictures/season/b.js';"],
		['a way out of the pictures', 'src/views/pictures/club/a.ts', "import { b } from '../../club/b.js';"],
		['a way up within the pictures', 'src/views/pictures/a.ts', "import { b } from './club/b.js';"],
		['a wing nobody knows', 'src/views/stand/a.ts', ''],
	])('%s would be noticed', (_, path, text) => {
		expect(strayIn({ path, imports: importsOf(text, path) })).toHaveLength(1);
	});
});
