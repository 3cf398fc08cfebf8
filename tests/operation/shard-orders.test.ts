import { EventEmitter, once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { askForReport, obey, STOP } from '../../src/operation/shard-orders.js';
import { aClock } from '../support/a-clock.js';

/** The two ends of a line between two processes. */
function aLine() {
	const [manager, shard] = [new EventEmitter(), new EventEmitter()];
	const sent: unknown[] = [];
	const atShard = Object.assign(shard, {
		send(message: unknown) {
			sent.push(message);
			manager.emit('message', message);
		},
	});
	const atManager = Object.assign(manager, { send: (message: unknown) => void shard.emit('message', message) });
	return { atShard, atManager, sent };
}

const report = async () => ({ troubles: ['the store does not answer'], snapshot: [] });

test('a shard tells its manager each time that it is connected, and of nothing else', () => {
	const { atShard, sent } = aLine();
	const { gateway } = obey(atShard, { report, stop: () => {} });
	for (const state of ['connecting', 'connected', 'reconnecting', 'disconnected', 'connected'] as const)
		gateway(0, state);
	expect(sent).toEqual([{ _ready: true }, { _ready: true }]);
});

test('a shard reports when it is asked, and stops when it is told to or left alone', async () => {
	const { atShard, atManager, sent } = aLine();
	let stops = 0;
	obey(atShard, { report, stop: () => stops++ });
	expect(await askForReport(atManager, 7, aClock())).toMatchObject({ troubles: ['the store does not answer'] });
	expect(sent).toHaveLength(1);
	for (const nonsense of [null, 'stop', { copero: 'dance' }, { copero: 'report' }]) atManager.send(nonsense);
	await setImmediate();
	expect(sent).toHaveLength(1);
	atManager.send(STOP);
	expect(stops).toBe(1);
	const left = once(atShard, 'disconnect');
	atShard.emit('disconnect');
	await left;
	expect(stops).toBe(2);
});
