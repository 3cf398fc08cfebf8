import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { StandIn } from '../support/discord/stand-in.js';
import { aFolder, aProgram, botEnv } from './a-process.js';

// Each test starts processes, which takes its time under load.
vi.setConfig({ testTimeout: 20_000 });

const WRONG = `${'a'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(27)}`;

/** Starts the bot, which must end with 1 and nothing on stdout worse than silence; returns what it wrote to stderr. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
	const program = aProgram('main.js', { env });
	expect(await program.ended).toBe(1);
	for (const token of [env.DISCORD_TOKEN, WRONG]) {
		if (token) expect(program.stdout + program.stderr).not.toContain(token);
	}
	expect(program.stdout).not.toContain('Copero is');
	return program.stderr;
}

describe('one clear line and exit code 1', () => {
	const troubles: [what: string, fault: (standIn: StandIn) => void, line: RegExp][] = [
		[
			'an API that answers 500',
			({ faults }) => void faults.always('GET /gateway/bot', 'serverError'),
			/^Discord has trouble of its own \(status 500\)\. .*\n$/,
		],
		['an API that breaks off', ({ faults }) => void faults.always(/./, 'close'), /^Discord cannot be reached\. .*\n$/],
		[
			'commands that Discord refuses',
			({ faults }) => void faults.always('PUT /applications/:application/commands', 'invalidForm'),
			/^Discord does not take the bot’s commands \(status 400\): Invalid Form Body\n$/,
		],
		[
			'messages that Discord does not let the bot read',
			({ faults }) => {
				faults.disallowedIntents = GatewayIntentBits.MessageContent;
			},
			/^Discord does not let the bot read messages\. Tick Message Content Intent .*TYPED_ANSWERS=off\.\n$/,
		],
		[
			'an address where no Discord is',
			({ faults }) => void faults.always(/./, 'unknownRoute'),
			/^.*DISCORD_API_URL.*\n$/,
		],
	];

	test.each(troubles)('for %s', async (_, fault, line) => {
		const standIn = await aStandIn();
		fault(standIn);
		expect(await refusal({ ...botEnv(standIn), TYPED_ANSWERS: 'on' })).toMatch(line);
	});

	test('for a server that the bot is not in', async () => {
		const standIn = await aStandIn();
		const stderr = await refusal({ ...botEnv(standIn), DISCORD_GUILD_ID: '123456789012345678' });
		expect(stderr).toMatch(/^The bot may not register commands in the server DISCORD_GUILD_ID names: .*\n$/);
	});

	test('for a wrong token, which is not repeated', async () => {
		const standIn = await aStandIn();
		const stderr = await refusal(botEnv({ token: WRONG, apiUrl: standIn.apiUrl }));
		expect(stderr).toMatch(/^Discord does not accept DISCORD_TOKEN\. .*\n$/);
	});

	test('for an address where nothing listens', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const address = server.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		server.close();
		await once(server, 'close');
		const stderr = await refusal(botEnv({ token: WRONG, apiUrl: `http://127.0.0.1:${port}/api` }));
		expect(stderr).toMatch(/^Discord cannot be reached\. .*\n$/);
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
