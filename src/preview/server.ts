import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Bot } from '../app/bot.js';
import type { Log } from '../app/log.js';
import { listen } from '../start/listen.js';
import { createApp } from './app.js';
import { createEventStreams } from './event-stream.js';
import { loadPage } from './page-files.js';
import type { PreviewChannel } from './preview-channel.js';

export type Preview = {
	/** The address to open. */
	readonly url: string;
	/** Resolves once every connection is closed. */
	stop(): Promise<void>;
};

/**
 * Opens the preview page: a Discord channel in the browser, over the same bot.
 *
 * @param options.port 0 takes any free port.
 * @param options.host The address to listen at, such as `127.0.0.1`.
 * @throws {Error} When the page is not built, or the port is not available; its message is for the person who started
 * it.
 */
export async function startPreview(options: {
	readonly bot: Bot;
	readonly channel: PreviewChannel;
	readonly port: number;
	readonly host: string;
	readonly log: Log;
}): Promise<Preview> {
	const { channel, port, host } = options;
	const page = await loadPage();
	const { players } = channel;
	const streams = createEventStreams(channel, players);
	const app = createApp({ ...options, page, players, streams });
	const server = createServer(getRequestListener(app.fetch));
	const url = await listen(server, { port, host, what: 'The preview page', setting: 'PORT' });
	return {
		url,
		async stop() {
			streams.close();
			const closed = once(server, 'close');
			server.close();
			// A stream's connection becomes idle only when the page has read it to its end.
			const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
			const cut = setTimeout(() => server.closeAllConnections(), STOP_MS);
			await closed;
			clearInterval(sweep);
			clearTimeout(cut);
		},
	};
}

/** A request that is still unanswered after this is cut off. */
const STOP_MS = 500;
const SWEEP_MS = 20;
