import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { HeldStore } from '../../src/start/hold-store.js';
import { startTrouble } from '../../src/start/start-trouble.js';
import { aFolder } from '../discord/a-process.js';
import { aClock } from '../support/a-clock.js';
import { aFreePort } from '../support/servers/a-free-port.js';

/** A store being opened by a bot that is stopped right after it logs that it waits. */
function anOpening(url: string) {
	const stopping = new AbortController();
	const logged: (readonly [fields: object, message: string])[] = [];
	const warn = (fields: object, message: string) => {
		logged.push([fields, message]);
		setImmediate(() => stopping.abort());
	};
	const held = new HeldStore({
		url,
		root: '/',
		leases: ['shard/0/1'],
		pid: process.pid,
		clock: aClock(),
		onLost: expect.fail,
		log: { debug: expect.fail, info: expect.fail, warn, error: expect.fail },
		signal: stopping.signal,
	});
	onTestFinished(() => held.close());
	const trouble: Promise<unknown> = held.open().then(
		() => expect.fail('It is open'),
		(error) => error,
	);
	return { trouble, logged, signal: stopping.signal };
}

test('a store that cannot be opened is not waited for: it is one clear line that names STORE_URL', async () => {
	const file = join(aFolder(), 'taken');
	writeFileSync(file, '');
	const { trouble, logged } = anOpening(`file:${file}/store`);
	expect(startTrouble(await trouble)).toMatch(/^[^\n]*STORE_URL[^\n]*$/);
	expect(logged).toEqual([]);
});

test.each(['redis', 'postgres'])(
	'%s: a store that is not there is waited for until the bot stops, without a secret in the log',
	async (protocol) => {
		const place = `127.0.0.1:${await aFreePort()}/0`;
		const { trouble, logged, signal } = anOpening(`${protocol}://copero:hunter2@${place}`);
		expect(await trouble).toBe(signal.reason);
		const fields = { store: `${protocol}://${place}`, reason: expect.stringContaining('ECONNREFUSED') };
		expect(logged).toEqual([[fields, 'Waiting for the store']]);
		expect(JSON.stringify(logged)).not.toContain('hunter2');
	},
);
