import { expect, test } from 'vitest';
import { ConfigError, linksOf, readConfig, shardsOf } from '../src/config.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.abcdef.abcdefghijklmnopqrstuvwxyz0';

test('every setting may be left out, or be empty', () => {
	const usual = {
		STORE_URL: 'file:./store',
		DATA_DIR: ['data'],
		TYPED_ANSWERS: false,
		PORT: 3000,
		HOST: '127.0.0.1',
		LOG_LEVEL: 'info',
	};
	expect(readConfig({})).toEqual(usual);
	expect(readConfig({ DISCORD_TOKEN: '', DISCORD_API_URL: '  ', PORT: '', DATA_DIR: '', HOME: '/root' })).toEqual(
		usual,
	);
});

test.each([
	['DISCORD_TOKEN', TOKEN, TOKEN],
	['DISCORD_API_URL', 'https://discord.example/api/', 'https://discord.example/api'],
	['DISCORD_API_URL', 'http://127.0.0.1:4000/api', 'http://127.0.0.1:4000/api'],
	['DISCORD_GUILD_ID', '123456789012345678', '123456789012345678'],
	['STORE_URL', 'file:/var/lib/copero', 'file:/var/lib/copero'],
	['STORE_URL', 'redis://127.0.0.1', 'redis://127.0.0.1'],
	['STORE_URL', 'rediss://user:pass@host:6380/2', 'rediss://user:pass@host:6380/2'],
	['STORE_URL', 'postgres://user:pass@host:5432/copero', 'postgres://user:pass@host:5432/copero'],
	['STORE_URL', 'postgresql://host/copero?sslmode=verify-full', 'postgresql://host/copero?sslmode=verify-full'],
	['DATA_DIR', 'data, ../liga ,', ['data', '../liga']],
	['TYPED_ANSWERS', 'on', true],
	['TYPED_ANSWERS', ' True ', true],
	['TYPED_ANSWERS', 'off', false],
	['TYPED_ANSWERS', 'FALSE', false],
	['PORT', '0', 0],
	['PORT', '65535', 65_535],
	['HOST', '::1', '::1'],
	['METRICS_PORT', '9464', 9464],
	['LOG_LEVEL', 'debug', 'debug'],
] as const)('%s=%s is understood', (name, given, read) => {
	expect(readConfig({ [name]: given })[name]).toEqual(read);
});

test.each([
	['DISCORD_TOKEN', 'my-secret-value'],
	['DISCORD_TOKEN', 'Bot my.secret.value'],
	['DISCORD_API_URL', 'discord.example'],
	['DISCORD_API_URL', 'ftp://secret.example'],
	['DISCORD_GUILD_ID', 'my server'],
	['DISCORD_GUILD_ID', '12345'],
	['STORE_URL', 'mysql://secret@host'],
	['STORE_URL', 'redis://:secret@'],
	['STORE_URL', 'redis://user:sec/ret@host:port'],
	['STORE_URL', 'postgres:///secret'],
	['STORE_URL', 'http://secret@host'],
	['STORE_URL', './my-store'],
	['TYPED_ANSWERS', 'perhaps'],
	['TYPED_ANSWERS', '17'],
	['PORT', '-1'],
	['PORT', '65536'],
	['PORT', '30.5'],
	['PORT', 'http'],
	['METRICS_PORT', '70000'],
	['SHARDS', '0'],
	['SHARDS', 'many'],
	['SHARD_COUNT', '1.5'],
	['SHARD_LIST', '0-3'],
	['LOG_LEVEL', 'loud'],
	['DATA_DIR', ' , '],
] as const)('%s=%s is refused by its name, without its value', (name, given) => {
	const rest = name.startsWith('SHARD') ? { DISCORD_TOKEN: TOKEN } : {};
	const pair = { SHARD_COUNT: { SHARD_LIST: '0' }, SHARD_LIST: { SHARD_COUNT: '4' } };
	const read = () => readConfig({ ...rest, ...(name in pair && pair[name as keyof typeof pair]), [name]: given });
	expect(read).toThrow(ConfigError);
	expect(read).toThrow(`  ${name}: `);
	expect(messageOf(read)).not.toContain(given);
	expect(messageOf(read).split('\n')).toHaveLength(2);
	// In plain words, not those of the validation library.
	expect(messageOf(read)).not.toMatch(/Invalid|Too (big|small)|NaN|received/);
});

test('the shards of a process are all there is, or those that are listed, or the one a managed process is given', () => {
	const shards = (env: Readonly<Record<string, string>>) => shardsOf(readConfig({ DISCORD_TOKEN: TOKEN, ...env }));
	expect(shards({})).toEqual({ list: [0], count: 1 });
	expect(shards({ SHARD_LIST: '0, 2,2', SHARD_COUNT: '4' })).toEqual({ list: [0, 2], count: 4 });
	expect(shards({ SHARDING_MANAGER: 'true', SHARDS: '3', SHARD_COUNT: '4' })).toEqual({ list: [3], count: 4 });
	expect(readConfig({ DISCORD_TOKEN: TOKEN, SHARDS: 'auto' }).SHARDS).toBe('auto');
	expect(readConfig({ DISCORD_TOKEN: TOKEN, SHARDS: '4' }).SHARDS).toBe(4);
});

test.each([
	[{ SHARDS: '2', SHARD_LIST: '0', SHARD_COUNT: '2' }, ['SHARDS: cannot be combined with SHARD_LIST and SHARD_COUNT']],
	[{ SHARD_LIST: '0' }, ['SHARD_COUNT: needed with SHARD_LIST: the total number of shards']],
	[{ SHARD_COUNT: '2' }, ['SHARD_LIST: needed with SHARD_COUNT: which shards this process serves']],
	[{ SHARD_LIST: '1,2', SHARD_COUNT: '2' }, ['SHARD_LIST: shards are counted from 0 and stay below SHARD_COUNT']],
	[{ SHARDS: 'auto', DISCORD_TOKEN: '' }, ['SHARDS: only a bot on Discord has shards; set DISCORD_TOKEN, too']],
])('shard settings that do not go together are refused: %j', (env, problems) => {
	const message = messageOf(() => readConfig({ DISCORD_TOKEN: TOKEN, ...env }));
	expect(message.split('\n').slice(1)).toEqual(problems.map((problem) => `  ${problem}`));
});

test('all that is wrong is said at once', () => {
	const message = messageOf(() => readConfig({ DISCORD_TOKEN: 'x', PORT: 'x', LOG_LEVEL: 'x', STORE_URL: 'x' }));
	const names = message
		.split('\n')
		.slice(1)
		.map((line) => line.trim().split(':')[0]);
	expect(names.sort()).toEqual(['DISCORD_TOKEN', 'LOG_LEVEL', 'PORT', 'STORE_URL']);
});

function messageOf(act: () => unknown): string {
	try {
		act();
	} catch (error) {
		if (error instanceof ConfigError) return error.message;
		throw error;
	}
	return '';
}

test('the addresses that are shown come with the API that is used, of which no invitation is known', () => {
	const given = { SUPPORT_URL: 'https://s.example', DISCORD_API_URL: 'https://chat.example/api' };
	expect(linksOf(readConfig(given))).toMatchObject({
		support: 'https://s.example',
		apiUrl: 'https://chat.example/api',
	});
	expect(linksOf(readConfig({})).apiUrl).toBeUndefined();
});
