import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { aProgram } from './discord/a-process.js';
import { aFolderOf, aLeague } from './import/made-up-results.js';

vi.setConfig({ testTimeout: 20_000 });

const clubs = ['Cumbre', 'Duna', 'Estero'];

test('the program writes a folder that data:check accepts, and says who won', async () => {
	const folder = aFolderOf({ 'in/2001-02/li.1.json': aLeague('Liga Austral 2001/02', clubs) });
	const to = join(folder, 'leagues');
	const program = aProgram('data-import.js', { args: [join(folder, 'in'), '--to', to] });
	expect([program.stderr, await program.ended]).toEqual(['', 0]);
	expect(program.stdout).toContain('Liga Austral:\n  2001/02  Cumbre\n');
	expect(await aProgram('data-check.js', { args: [to] }).ended).toBe(0);
});

test('what is left out is told with its file, and the exit code is 1', async () => {
	const folder = aFolderOf({ 'in/2001/li.1.json': aLeague('Liga 2001', clubs), 'in/2002/li.1.json': '{' });
	const program = aProgram('data-import.js', { args: [join(folder, 'in'), '--to', join(folder, 'leagues')] });
	expect(await program.ended).toBe(1);
	expect(program.stderr).toMatch(/^Left out:\n {2}.+in\/2002\/li\.1\.json: JSON \(.+\)\n$/);
	expect(readdirSync(join(folder, 'leagues'))).toContain('clubs.json');
});

test('without a folder to write to it says how it is used', async () => {
	const program = aProgram('data-import.js', { args: ['in'] });
	expect(await program.ended).toBe(1);
	expect(program.stderr).toMatch(/^Usage: npm run data:import/);
});
