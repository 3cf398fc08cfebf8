import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { diagnose } from '../../src/doctor/diagnose.js';
import { reportOf } from '../../src/doctor/finding.js';
import { aFolder, aProgram, botEnv, OWN_DATA, SMALL_CUP } from '../discord/a-process.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { StandIn } from '../support/discord/stand-in.js';

// Some tests start a process, which takes its time under load.
vi.setConfig({ testTimeout: 30_000 });

const WRONG = `${'a'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(27)}`;

type Env = Readonly<Record<string, string>>;

/** What the doctor prints, and how it ends. */
async function doctor(env: Env) {
	const program = aProgram('doctor.js', { env });
	const code = await program.ended;
	expect(program.stderr).toBe('');
	return { code, ...read(program.stdout, env) };
}

/** What it finds of the settings and all that they decide, as it would print it. */
async function found(env: Env) {
	return read(reportOf(await diagnose({ DATA_DIR: SMALL_CUP, ...env }, '/')).text, env);
}

/** The lines of a report; one that is wrong takes what mends it along. It tells no secret. */
function read(report: string, env: Env) {
	for (const secret of [env.DISCORD_TOKEN, WRONG, 'hunter2']) if (secret) expect(report).not.toContain(secret);
	const lines = report.trimEnd().split('\n').filter(Boolean);
	return {
		well: lines.filter((line) => line.startsWith('✓')),
		wrong: lines.filter((line) => line.startsWith('✗')),
		lines,
	};
}

test('a bot that is well set up: every check is said, and the exit code is 0', async () => {
	const { code, well, wrong, lines } = await doctor({ ...botEnv(await aStandIn()), ...OWN_DATA });
	expect([code, wrong, lines.at(-1)]).toEqual([0, [], 'All is well.']);
	expect(well.map((line) => line.replace(/\d[\d.]*/g, 'N'))).toEqual([
		expect.stringMatching(/^✓ Node\.js N( \(N is recommended\))?$/),
		'✓ Settings',
		'✓ Data: N seasons, N clubs',
		'✓ The store opens and takes a write',
		'✓ Discord can be reached, and takes the token',
		'✓ No privileged intent is needed',
		'✓ Shards: N',
		'✓ The bot may connect N more times today',
	]);
});

test('without a token the preview page is named, and Discord is not asked', async () => {
	const { well, lines } = await found({ STORE_URL: `file:${aFolder()}` });
	expect(lines.at(-1)).toBe('All is well.');
	expect(well.at(-1)).toBe('✓ No DISCORD_TOKEN: the preview page opens instead of Discord');
});

test('settings that cannot be used are named, without their values, and the rest is looked at all the same', async () => {
	const STORE_URL = `file:${aFolder()}`;
	const { code, well, wrong, lines } = await doctor({ DISCORD_TOKEN: 'hunter2', PORT: 'hunter2', STORE_URL });
	expect([code, wrong]).toEqual([1, ['✗ Settings that cannot be used (see .env.example)']]);
	expect(lines.filter((line) => /^ {4}(DISCORD_TOKEN|PORT): /.test(line))).toHaveLength(2);
	expect(well.slice(1)).toEqual([expect.stringMatching(/^✓ Data: /), '✓ The store opens and takes a write']);
});

test.each<[what: string, breaks: (standIn: StandIn) => Readonly<Record<string, string>>, wrong: RegExp, mend: RegExp]>([
	['a token that Discord refuses', () => ({ DISCORD_TOKEN: WRONG }), /Discord does not let/, /^ {4}.*DISCORD_TOKEN/m],
	[
		'a Discord that is not there',
		() => ({ DISCORD_API_URL: 'http://127.0.0.1:9/api' }),
		/Discord does not let/,
		/cannot be reached/,
	],
	[
		'something else at that address',
		({ apiUrl }) => ({ DISCORD_API_URL: `${apiUrl}/nothing` }),
		/Discord does not let/,
		/DISCORD_API_URL/,
	],
	[
		'a store whose folder is a file',
		() => ({ STORE_URL: `file:${aFile()}/store` }),
		/The store cannot be used/,
		/STORE_URL/,
	],
	['a data folder that is not there', () => ({ DATA_DIR: '/nowhere' }), /The data has \d+ problem/, /^ {4}.*nowhere/m],
])('%s is one thing to mend', async (_, breaks, wrong, mend) => {
	const standIn = await aStandIn({ allowsViolations: true });
	const broken = await found({ ...botEnv(standIn), ...breaks(standIn) });
	expect(broken.wrong).toEqual([expect.stringMatching(wrong)]);
	expect(broken.lines.join('\n')).toMatch(mend);
	expect(broken.lines.at(-1)).toBe('1 thing(s) to mend.');
});

test('too few shards are said with the number that Discord recommends', async () => {
	const standIn = await aStandIn({ shards: 4 });
	expect((await found(botEnv(standIn))).wrong).toEqual(['✗ Discord recommends 4 shards, the settings say 1']);
	expect((await found({ ...botEnv(standIn), SHARDS: 'auto' })).wrong).toEqual([]);
});

function aFile(): string {
	const file = join(aFolder(), 'taken');
	writeFileSync(file, '');
	return file;
}
