import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { aPostgres, hasPostgres } from '../support/servers/a-postgres.js';
import { aRedis, hasRedis } from '../support/servers/a-redis.js';

/** A kind of store, and how to run one: it gets an address, and can be removed. */
type Kind = {
	readonly name: string;
	readonly isThere: boolean;
	run(): Promise<{ readonly url: string; remove(): Promise<void> }>;
};

/** Every kind of store there is. */
export const kindsOfStores: readonly Kind[] = [
	{
		name: 'the embedded store',
		isThere: true,
		async run() {
			const folder = mkdtempSync(join(tmpdir(), 'copero-store-'));
			return { url: `file:${folder}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
		},
	},
	{ name: 'Redis', isThere: hasRedis, run: aRedis },
	{ name: 'PostgreSQL', isThere: hasPostgres, run: aPostgres },
];

/** A store that runs for a block of tests. */
export type SharedStore = ReturnType<typeof sharedStore>;

/** One running store for all tests of a block; connections to it are closed when their test ends. */
export function sharedStore(kind: Kind) {
	let running: Awaited<ReturnType<Kind['run']>> | undefined;
	const url = () => running?.url ?? '';
	beforeAll(async () => {
		running = await kind.run();
	}, 60_000);
	afterAll(() => running?.remove());
	return {
		url,
		async open(): Promise<Store> {
			const store = await openStore(url(), '/');
			onTestFinished(() => store.close());
			return store;
		},
	};
}
