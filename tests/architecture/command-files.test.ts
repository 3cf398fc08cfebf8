import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { sourceFiles } from './source-files.js';

it('commands/index.ts lists every command file', () => {
	const files = sourceFiles();
	const defining = files.filter(({ path, text }) => path.startsWith('commands/') && /\bdefineCommand\(/.test(text));
	const index = files.find(({ path }) => path === 'commands/index.ts');
	const listed = index?.imports.filter(({ typeOnly }) => !typeOnly).map(({ of }) => of) ?? [];
	expect(listed.toSorted()).toEqual(defining.map(({ path }) => path).toSorted());
	// A message command has a name of several words; its file is named after the first.
	const named = [...commands.keys()].map((name) => name.split(' ')[0]?.toLowerCase());
	expect(named.toSorted()).toEqual(defining.map(({ path }) => basename(path, '.ts')).toSorted());
});
