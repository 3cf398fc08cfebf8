import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@keyv/redis';
import { aDisk, mayMount } from '../support/servers/a-disk.js';
import { aRedis } from '../support/servers/a-redis.js';
import { anAddress } from '../support/servers/an-address.js';
import type { Trouble } from './troubles.js';

/** Where the bot of a soak run stores its data, and the troubles of that store. */
export type SoakStore = {
	readonly url: string;
	readonly troubles: readonly Trouble[];
	remove(): Promise<void>;
};

const DISK_KB = 262_144;

/** The embedded store; where a disk can be mounted, it is on one that fills up. */
export function embeddedStore(): SoakStore {
	if (!mayMount) {
		const folder = mkdtempSync(join(tmpdir(), 'copero-soak-'));
		const remove = async () => rmSync(folder, { recursive: true, force: true });
		return { url: `file:${folder}`, troubles: [], remove };
	}
	const disk = aDisk(DISK_KB);
	const full = async () => {
		disk.fill();
		await wait(4_000);
		disk.empty();
	};
	return {
		url: `file:${disk.folder}/store`,
		troubles: [{ name: 'disk full', run: full }],
		remove: async () => disk.remove(),
	};
}

/**
 * A Redis behind an address, with a replica that can take over; among the troubles, it is killed, or its memory is
 * full.
 */
export async function redisStore(): Promise<SoakStore> {
	const [first, second] = [await aRedis(), await aRedis()];
	const [one, two] = await Promise.all(
		[first, second].map(async (server) => {
			const admin = createClient({ url: server.url });
			// The client reconnects by itself after its server is killed.
			admin.on('error', () => {});
			await admin.connect();
			await admin.configSet('masterauth', server.password);
			return { server, admin };
		}),
	);
	if (!one || !two) throw new Error('Two servers are two');
	const address = await anAddress(first);
	const follow = (each: typeof one, primary: typeof one) =>
		each.admin.sendCommand(['REPLICAOF', '127.0.0.1', `${primary.server.port}`]);
	await follow(two, one);
	let [primary, replica] = [one, two];
	const restart = async () => {
		await primary.server.kill();
		await wait(2_000);
		await primary.server.start();
	};
	const fillUp = async () => {
		await primary.admin.configSet('maxmemory', '1');
		await wait(4_000);
		await primary.admin.configSet('maxmemory', '0');
	};
	/**
	 * A failover as an operator does it: writes wait until the replica has everything; connections that are open stay
	 * open.
	 */
	const failOver = async () => {
		await primary.admin.sendCommand(['CLIENT', 'PAUSE', '20000', 'WRITE']);
		while (Number(await primary.admin.sendCommand(['WAIT', '1', '1000'])) < 1) await wait(100);
		await replica.admin.sendCommand(['REPLICAOF', 'NO', 'ONE']);
		[primary, replica] = [replica, primary];
		await follow(replica, primary);
		await replica.admin.sendCommand(['CLIENT', 'UNPAUSE']);
		await wait(1_000);
		address.leadTo(primary.server);
	};
	return {
		url: `redis://:${encodeURIComponent(first.password)}@127.0.0.1:${address.port}`,
		troubles: [
			{ name: 'store restart', run: restart },
			{ name: 'store without room', run: fillUp },
			{ name: 'failover of the store', run: failOver },
		],
		async remove() {
			address.close();
			for (const { server, admin } of [one, two]) {
				admin.destroy();
				await server.remove();
			}
		},
	};
}
