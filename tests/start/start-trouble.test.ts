import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import { expect, test } from 'vitest';
import { DataError } from '../../src/catalog/data-problem.js';
import { ConfigError } from '../../src/config.js';
import { StartError } from '../../src/errors.js';
import { startTrouble } from '../../src/start/start-trouble.js';

const URL = 'https://discord.com/api/v10/gateway/bot';
const coded = (code: string | number, more: object = {}) => Object.assign(new Error('Some words'), { code, ...more });
const caused = (cause: unknown) => new TypeError('fetch failed', { cause });
const refused = (code: number, status: number) =>
	new DiscordAPIError({ code, message: 'No' }, code, status, 'GET', URL, { files: undefined, body: undefined });
const failed = (status: number) => new HTTPError(status, 'No', 'GET', URL, { files: undefined, body: undefined });
const aborted = new DOMException('This operation was aborted', 'AbortError');

const UNREACHABLE = /^Discord cannot be reached\./;

test.each<[what: string, error: unknown, line: RegExp]>([
	['a token that Discord refuses', refused(0, 401), /DISCORD_TOKEN/],
	['messages that Discord does not let the bot read', coded(4014), /Message Content Intent.*TYPED_ANSWERS=off/],
	['too few shards', coded(4011), /SHARDS/],
	['an address without Discord', refused(0, 404), /DISCORD_API_URL/],
	['a page in front of Discord', refused(0, 403), /status 403/],
	['a rate limit', refused(0, 429), /status 429/],
	['a failure of Discord', failed(500), /status 500/],
	['an outage of Discord', failed(503), /status 503/],
	['a closed port', coded('ECONNREFUSED'), UNREACHABLE],
	['an unknown host', coded('ENOTFOUND'), UNREACHABLE],
	['a connection that broke', coded('UND_ERR_SOCKET'), UNREACHABLE],
	['a connection that was never made', coded('UND_ERR_CONNECT_TIMEOUT'), UNREACHABLE],
	['a server that never answers', aborted, UNREACHABLE],
	['a certificate out of date', coded('CERT_HAS_EXPIRED'), UNREACHABLE],
	['a certificate made by oneself', coded('DEPTH_ZERO_SELF_SIGNED_CERT'), UNREACHABLE],
	['a server without encryption', coded('ERR_SSL_WRONG_VERSION_NUMBER'), UNREACHABLE],
	['a closed port hidden in a cause', caused(coded('ECONNREFUSED')), UNREACHABLE],
	['closed ports of several addresses', caused(new AggregateError([coded('ECONNREFUSED')])), UNREACHABLE],
])('%s is one line that says what to do', (_, error, line) => {
	expect(startTrouble(error)).toMatch(line);
	expect(startTrouble(error)).not.toMatch(/\n/);
});

test('what is wrong with settings, data, the page and the store is said in their own words', () => {
	const problems = [
		{ file: 'data/clubs.json', path: '[3].name', expected: 'text' },
		{ file: 'data/x', path: '', expected: 'a folder' },
	];
	expect(startTrouble(new DataError(problems))).toBe(
		'The data has 2 problem(s):\n  data/clubs.json → [3].name: text\n  data/x: a folder',
	);
	expect(startTrouble(new ConfigError('  PORT: no'))).toBe('  PORT: no');
	expect(startTrouble(new StartError('The store cannot be opened'))).toBe('The store cannot be opened');
});

test.each([
	['a bug', new TypeError('x is undefined')],
	['something that is no error', 'x'],
	['nothing', undefined],
])('%s is not explained away', (_, error) => {
	expect(startTrouble(error)).toBeUndefined();
});
