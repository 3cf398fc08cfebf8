import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';

/** Rehearses a small program with its own folder for temporary files; `left` lists what remains there. */
function aRehearsal(program: string) {
	const folder = mkdtempSync(join(tmpdir(), 'copero-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const temporary = join(folder, 'temporary');
	const file = join(folder, 'program.cjs');
	writeFileSync(
		file,
		`require('node:fs').writeFileSync(process.env.REHEARSAL_STORE_URL.replace('file:', '') + '/data', 'x');${program}`,
	);
	const run = `import { mkdirSync } from 'node:fs';
		import { compileAhead } from './scripts/compile-ahead.js';
		mkdirSync('${temporary}');
		await compileAhead('${file}').catch((error) => console.log(error.message));`;
	const env = { ...process.env, TMPDIR: temporary };
	const build = spawn(process.execPath, ['--input-type=module', '--eval', run], { env });
	const said: string[] = [];
	build.stdout.on('data', (text) => said.push(`${text}`));
	return {
		build,
		said,
		ended: once(build, 'exit'),
		left: () => readdirSync(temporary),
		/** Resolves when the program has written `begun`. */
		begun: () => expect.poll(() => said.join(), { timeout: 10_000 }).toContain('begun'),
	};
}
const BEGUN = "console.log('begun');";
const FOR_EVER = 'setInterval(() => {}, 1_000);';

describe('of a rehearsal', () => {
	it.each([
		['that ends well', 'process.exit(0);', ''],
		['that fails', 'process.exit(3);', 'The rehearsal ended with 3\n'],
		['that is killed', "process.kill(process.pid, 'SIGKILL');", 'The rehearsal ended with SIGKILL\n'],
	])('%s no temporary file is left', async (_, program, message) => {
		const { said, ended, left } = aRehearsal(program);
		expect(await ended).toEqual([0, null]);
		expect([said.join(), left()]).toEqual([message, []]);
	});

	it.each(['SIGINT', 'SIGTERM'] as const)('none is left by %s to the build either, nor does it go on', async (name) => {
		const { build, begun, ended, left, said } = aRehearsal(`${BEGUN}console.log(process.pid);${FOR_EVER}`);
		await begun();
		expect(left()).toHaveLength(1);
		build.kill(name);
		expect(await ended).toEqual([null, name]);
		expect(left()).toEqual([]);
		const [, pid] = said.join('').split('\n');
		expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
	});
});
