import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { aFolder, aProgram } from './discord/a-process.js';

vi.setConfig({ testTimeout: 20_000 });

const own = join(import.meta.dirname, '../data');

test('data that is fine is said to be so, with exit code 0', async () => {
	const program = aProgram('data-check.js');
	expect(await program.ended).toBe(0);
	const [total, ...coverage] = program.stdout.trimEnd().split('\n');
	expect(total).toMatch(/^All well: \d+ competitions, \d+ seasons, \d+ clubs\.$/);
	expect(coverage).toHaveLength(3);
	expect(coverage[0]).toMatch(/^copa-peru: 60 seasons; champion 52, .+ final 46, qualifiers 10, in part 21$/);
	expect(program.stderr).toBe('');
});

test('another folder is checked on top of the bot’s own: it may name that one’s clubs', async () => {
	const folder = aFolder();
	const cup = join(folder, 'competitions', 'copa-amistad');
	mkdirSync(cup, { recursive: true });
	const copied = (name: string, changes: object) => {
		const text = readFileSync(join(own, 'competitions/copa-peru', name), 'utf8');
		writeFileSync(join(cup, name), JSON.stringify({ ...JSON.parse(text), ...changes }));
	};
	copied('competition.json', { id: 'copa-amistad' });
	copied('1968.json', { competition: 'copa-amistad' });
	const program = aProgram('data-check.js', { args: [folder] });
	expect([program.stderr, await program.ended]).toEqual(['', 0]);
});

test('a broken folder is reported with every problem at once and exit code 1', async () => {
	const folder = aFolder();
	const cup = join(folder, 'competitions', 'copa-rota');
	mkdirSync(cup, { recursive: true });
	writeFileSync(join(folder, 'departments.json'), '{}');
	writeFileSync(join(folder, 'clubs.json'), 'not JSON');
	writeFileSync(join(cup, 'competition.json'), '{ "id": "copa-otra" }');
	writeFileSync(join(cup, '2008.json'), '{ "competition": "copa-rota", "year": 1908, "chamipon": {} }');
	const program = aProgram('data-check.js', { args: [folder] });
	expect(await program.ended).toBe(1);
	expect(program.stdout).toBe('');
	const [head, ...lines] = program.stderr.trimEnd().split('\n');
	expect(head).toBe(`${lines.length} problem(s):`);
	for (const file of ['departments.json', 'clubs.json']) {
		expect(program.stderr).toContain(`  ${join(folder, file)}`);
	}
	for (const file of ['competition.json', '2008.json']) {
		expect(program.stderr).toContain(`  ${join(cup, file)} → `);
	}
	expect(program.stderr).toContain('chamipon');
	expect(program.stderr).not.toMatch(/^\s+at /m);
});

test('thousands of problems come whole through a pipe', async () => {
	const folder = aFolder();
	writeFileSync(join(folder, 'clubs.json'), JSON.stringify(Array.from({ length: 20_000 }, () => ({}))));
	const program = aProgram('data-check.js', { args: [folder] });
	expect(await program.ended).toBe(1);
	const [head = '', ...lines] = program.stderr.trimEnd().split('\n');
	expect(lines.length).toBeGreaterThan(20_000);
	expect(head).toBe(`${lines.length} problem(s):`);
});

test('a folder that does not exist, a pipe and a device in one that does are refused at once, each by its name', async () => {
	const [missing, pipe, device] = [
		join(aFolder(), 'nowhere'),
		join(aFolder(), 'clubs.json'),
		join(aFolder(), 'clubs.json'),
	];
	execFileSync('mkfifo', [pipe]);
	symlinkSync('/dev/zero', device);
	const program = aProgram('data-check.js', { args: [missing, dirname(pipe), dirname(device)] });
	expect(await program.ended).toBe(1);
	expect(program.stderr.split('\n')).toEqual([
		'3 problem(s):',
		`  ${missing}: a folder that exists`,
		`  ${pipe}: a readable JSON file (it is no plain file)`,
		`  ${device}: a readable JSON file (it is no plain file)`,
		'',
	]);
});
