import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aFolder, aProgram, botEnv } from './a-process.js';

// Each test starts processes, which takes its time under load.
vi.setConfig({ testTimeout: 20_000 });

const WRONG = `${'a'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(27)}`;

/** Starts the bot, which must end with 1 and write nothing to stdout. Returns its stderr. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
	const program = aProgram('main.js', { env });
	expect([await program.ended, program.stdout]).toEqual([1, '']);
	expect(program.stderr).not.toContain(env.DISCORD_TOKEN);
	return program.stderr;
}

describe('one clear line and exit code 1', () => {
	test('for a wrong token, which is not repeated', async () => {
		const standIn = await aStandIn();
		const stderr = await refusal(botEnv({ token: WRONG, apiUrl: standIn.apiUrl }));
		expect(stderr).toMatch(/^Discord does not accept DISCORD_TOKEN\. .*\n$/);
	});

	test('for a server that the bot is not in, as it turns out once the bot is connected', async () => {
		const standIn = await aStandIn();
		const stderr = await refusal({ ...botEnv(standIn), DISCORD_GUILD_ID: '123456789012345678' });
		expect(stderr).toMatch(/^The bot may not register commands in the server DISCORD_GUILD_ID names: .*\n$/);
		expect(standIn.gateway.identifies).toHaveLength(1);
	});
});

describe('a Discord that cannot be reached at the start is waited for, with one line for each reason', () => {
	const reasonsIn = (stdout: string) =>
		stdout
			.split('\n')
			.filter((line) => line.includes('Waiting for Discord'))
			.map((line) => JSON.parse(line).reason);

	test('one that answers 500 and then breaks off; once it is there the bot is ready', async () => {
		const standIn = await aStandIn();
		const [trouble, cut] = [
			'Discord has trouble of its own (status 500)',
			'Discord cannot be reached (UND_ERR_SOCKET)',
		] as const;
		standIn.faults.always(/./, 'serverError');
		const program = aProgram('main.js', { env: botEnv(standIn) });
		await program.said(/Waiting for Discord/);
		standIn.faults.clear();
		standIn.faults.always(/./, 'close');
		await program.said(/UND_ERR_SOCKET/);
		standIn.faults.clear();
		await program.said(/Copero is ready/);
		expect(reasonsIn(program.stdout)).toEqual([trouble, cut]);
	});

	test('one that lets nothing through for an hour; the bot stops at once all the same', async () => {
		const standIn = await aStandIn();
		standIn.faults.always(/./, { retryAfterMs: 3_600_000 });
		const program = aProgram('main.js', { env: botEnv(standIn) });
		await program.said(/Waiting for Discord/);
		program.signal('SIGTERM');
		expect([await program.ended, program.stderr]).toEqual([0, '']);
		expect(reasonsIn(program.stdout)).toEqual(['Discord refuses requests for now (status 429)']);
	});
});

test('settings that are wrong are listed all at once, without their values', async () => {
	const secret = 'hunter2-hunter2';
	const stderr = await refusal({
		DISCORD_TOKEN: secret,
		DISCORD_API_URL: `ftp://${secret}`,
		DISCORD_GUILD_ID: secret,
		STORE_URL: `mysql://${secret}`,
		TYPED_ANSWERS: secret,
		PORT: secret,
		LOG_LEVEL: secret,
	});
	const listed = [...stderr.matchAll(/^ {2}([A-Z_]+): .+$/gm)].map(([, name]) => name);
	expect(listed.sort()).toEqual([
		'DISCORD_API_URL',
		'DISCORD_GUILD_ID',
		'DISCORD_TOKEN',
		'LOG_LEVEL',
		'PORT',
		'STORE_URL',
		'TYPED_ANSWERS',
	]);
	expect(stderr).not.toContain(secret);
	expect(stderr).not.toMatch(/^\s+at /m);
});

test('a broken data folder is reported whole, with file, path and what was expected, and nothing is started', async () => {
	const standIn = await aStandIn();
	const folder = aFolder();
	const own = join(folder, 'competitions', 'copa-test');
	mkdirSync(own, { recursive: true });
	writeFileSync(join(folder, 'clubs.json'), '[{ "id": "no name" }');
	writeFileSync(join(own, 'competition.json'), '{ "id": "another", "nmae": {} }');
	writeFileSync(join(own, '2008.json'), '{ "competition": "copa-test", "year": "2008" }');
	writeFileSync(join(own, 'last-year.json'), '{}');
	const stderr = await refusal({ ...botEnv(standIn), DATA_DIR: `data,${folder}` });
	const [head, ...lines] = stderr.trimEnd().split('\n');
	expect(head).toBe(`The data has ${lines.length} problem(s):`);
	expect(lines.every((line) => line.startsWith(`  ${folder}`) && /: \S/.test(line))).toBe(true);
	expect(stderr).toContain(`${folder}/clubs.json: `);
	expect(stderr).toContain(`${own}/2008.json → year: `);
	expect(stderr).toContain(`${own}/competition.json → `);
	expect(stderr).toContain(`${own}/last-year.json: a name such as 2008.json`);
	expect(standIn.requests).toEqual([]);
});
