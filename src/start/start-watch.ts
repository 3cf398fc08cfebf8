import process from 'node:process';
import type { Clock } from '../app/clock.js';
import type { Log } from '../app/log.js';
import { type Handled, type Observer, observers } from '../app/observer.js';
import { type Config, shardsOf } from '../config.js';
import type { Metrics } from '../operation/metrics.js';
import { Readiness } from '../operation/readiness.js';
import { reportsTogether } from '../operation/reports-together.js';
import { obey } from '../operation/shard-orders.js';
import type { Store } from '../store/store.js';
import { watchedStore } from '../store/watched-store.js';
import type { Ending } from './ending.js';
import { metricsOf, startOperation } from './start-operation.js';

/** The observers of what the bot does. */
export type Watch = {
	readonly observer: Observer;
	readonly metrics: Pick<Metrics, 'countGames'>;
	readonly readiness: Readiness;
};

type Parts = {
	readonly clock: Pick<Clock, 'after'>;
	readonly log: Log;
	readonly ending: Ending;
};

/** Counts and watches what the bot does, and reports it at a port or to the process that manages the shards. */
export async function startWatch(config: Config, { clock, log, ending }: Parts): Promise<Watch> {
	const shards = shardsOf(config);
	const metrics = await metricsOf(config, shards);
	const readiness = new Readiness(config.DISCORD_TOKEN === undefined ? [] : shards.list, clock);
	ending.stopping.addEventListener('abort', () => readiness.stopping());
	const report = async () => ({ troubles: await readiness.troubles(), snapshot: await metrics.snapshot() });
	const managed = config.SHARDING_MANAGER !== undefined;
	const manager = managed ? obey(process, { report, stop: () => void ending.stop(0) }) : {};
	const watched = reportsTogether(async () => [await report()]);
	ending.opened(await startOperation(config, watched, log));
	const logged = { handled: (request: Handled) => log.debug(request, 'Handled') };
	return { observer: observers([metrics, readiness, manager, logged]), metrics, readiness };
}

/** The same store, whose failures are observed; each health check writes to it, too. */
export function watchStore(store: Store, { observer, readiness }: Pick<Watch, 'observer' | 'readiness'>): Store {
	const probe = store.collection('doctor');
	readiness.storeOpened(() => probe.set('readyz', 'taken'));
	return watchedStore(store, {
		failed: () => observer.storeFailed(),
		wrote: (isTaken) => readiness.storeWrote(isTaken),
	});
}
