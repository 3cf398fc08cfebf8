import type { Log } from './app/log.js';
import type { Config } from './config.js';
import { startOperationServer, type Watched } from './operation/server.js';
import { StartError } from './start-trouble.js';

/**
 * Serves metrics and health, where a port for them is set; a managed shard leaves that to its manager.
 *
 * @throws {StartError} When the port cannot be had.
 */
export async function startOperation(
	{ METRICS_PORT: port, HOST: host, SHARDING_MANAGER: manager }: Config,
	watched: Watched,
	log: Log,
) {
	if (port === undefined || manager !== undefined) return { stop: async () => {} };
	const server = await startOperationServer(watched, { port, host, log }).catch((cause: Error) => {
		throw new StartError(cause.message, { cause });
	});
	log.info({ url: server.url }, 'Metrics and health are served');
	return server;
}
