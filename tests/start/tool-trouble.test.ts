import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError } from '../../src/config.js';
import { toolTrouble } from '../../src/start/tool-trouble.js';
import { StoreRefused, StoreTimeout } from '../../src/store/store-trouble.js';

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each<[what: string, error: unknown, line: RegExp]>([
	['what the store refuses', new StoreRefused('There is no store in /x.'), /^There is no store in \/x\.$/],
	['a wrong setting', new ConfigError('PORT: expected'), /^PORT: expected$/],
	[
		'a folder that is a file',
		caught(() => readdirSync('package.json')),
		/^That did not work: ENOTDIR.+package\.json'$/,
	],
	['a server that is down', coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:9'), /work: connect ECONNREFUSED/],
	[
		'one that is down at each address',
		new AggregateError([coded('X', 'connect ::1')]),
		/^That did not work: connect ::1$/,
	],
	['one that does not answer', new StoreTimeout(), /^That did not work: The store did not answer within/],
	[
		'an address that is told with a password',
		coded('X', 'at redis://me:hunter2@host'),
		/^That did not work: at redis:\/\/host$/,
	],
])('%s is one line', (_, error, line) => {
	expect(toolTrouble(error)).toMatch(line);
});

test.each([
	['one of JavaScript', new TypeError('x is undefined')],
	['one that Node.js has a code for', caught(() => Buffer.from(JSON.parse('1')))],
])('a bug is told as it is, %s', (_, bug) => {
	expect(bug).toBeInstanceOf(TypeError);
	expect(toolTrouble(bug)).toBe(bug);
});

function caught(act: () => unknown): unknown {
	try {
		return act();
	} catch (error) {
		return error;
	}
}
