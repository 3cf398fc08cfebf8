import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Log } from '../app/log.js';
import { listen } from '../start/listen.js';
import { PROMETHEUS_TYPE, prometheusText, type Snapshot } from './metrics.js';

/** What the server reports on. */
export type Watched = {
	/** Why the bot cannot do its work, a line each; none if it can. */
	troubles(): Promise<readonly string[]>;
	/** The counters of each process of the bot. */
	snapshots(): Promise<readonly Snapshot[]>;
};

export type OperationServer = {
	/** Its address, for a person. */
	readonly url: string;
	stop(): Promise<void>;
};

/**
 * Serves `/metrics` (Prometheus), `/healthz` (the process is alive) and `/readyz` (it does its work).
 *
 * @throws {Error} If the port cannot be opened; the message is for the person who started it.
 */
export async function startOperationServer(
	watched: Watched,
	{ port, host, log }: { readonly port: number; readonly host: string; readonly log: Log },
): Promise<OperationServer> {
	const server = createServer(getRequestListener(routes(watched, log).fetch));
	const url = await listen(server, { port, host, what: 'The metrics', setting: 'METRICS_PORT' });
	return {
		url,
		async stop() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

function routes({ troubles, snapshots }: Watched, log: Log): Hono {
	const app = new Hono();
	app.use(async (context, next) => {
		await next();
		context.header('cache-control', 'no-store');
	});
	app.get('/healthz', (c) => c.text('alive\n'));
	app.get('/readyz', async (c) => {
		const found = await troubles();
		return found.length === 0 ? c.text('ready\n') : c.text(`not ready\n${found.join('\n')}\n`, 503);
	});
	app.get('/metrics', async (c) =>
		c.body(await prometheusText(await snapshots()), 200, { 'content-type': PROMETHEUS_TYPE }),
	);
	app.notFound((c) => c.text('There are /metrics, /healthz and /readyz\n', 404));
	app.onError((err, c) => {
		log.error({ err, path: c.req.path }, 'A request for metrics or health failed');
		return c.text('Something went wrong\n', 500);
	});
	return app;
}
