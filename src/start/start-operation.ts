import type { Log } from '../app/log.js';
import type { Observer } from '../app/observer.js';
import type { Config } from '../config.js';
import { StartError } from '../errors.js';
import type { Metrics } from '../operation/metrics.js';
import type { Watched } from '../operation/server.js';
import type { Shards } from './shards.js';

/** Metrics that count nothing. */
const uncounted = {
	countGames() {},
	snapshot: async () => [],
} satisfies Omit<Metrics, keyof Observer>;

/** A process's metrics; they count only if somebody can ask for them, at a port of its own or its manager's. */
export async function metricsOf(
	{ METRICS_PORT: port, SHARDING_MANAGER: manager }: Config,
	{ list }: Shards,
): Promise<Partial<Observer> & Omit<Metrics, keyof Observer>> {
	if (port === undefined && manager === undefined) return uncounted;
	const { createMetrics } = await import('../operation/metrics.js');
	return createMetrics(list.join(','));
}

/**
 * Serves metrics and health, if a port for them is set; a managed shard leaves that to its manager.
 *
 * @returns Stops serving them.
 * @throws {StartError} If the port cannot be opened.
 */
export async function startOperation(
	{ METRICS_PORT: port, HOST: host, SHARDING_MANAGER: manager }: Config,
	watched: Watched,
	log: Log,
): Promise<() => Promise<void>> {
	if (port === undefined || manager !== undefined) return async () => {};
	const { startOperationServer } = await import('../operation/server.js');
	const server = await startOperationServer(watched, { port, host, log }).catch((cause: Error) => {
		throw new StartError(cause.message, { cause });
	});
	log.info({ url: server.url }, 'Metrics and health are served');
	return server.stop;
}
