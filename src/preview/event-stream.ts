import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { mayRead } from './actions.js';
import type { Player } from './message.js';
import type { Players } from './players.js';
import type { PreviewChannel } from './preview-channel.js';

/** How soon a page that lost its connection tries again. */
const RETRY_MS = 500;

/** Streams to the pages. */
export type EventStreams = {
	/**
	 * Sends the channel to a page: what it missed, then every change. Events are `reset` (forget everything), `message`
	 * (new or changed) and `players`.
	 */
	open(context: Context, player: Player): Response;
	/** Ends all streams. */
	close(): void;
};

/** How many pages can be open at once; more are refused. */
const MOST_STREAMS = 100;

/** No streams yet. */
export function createEventStreams(channel: PreviewChannel, players: Players): EventStreams {
	const closers = new Set<() => void>();

	function open(context: Context, player: Player): Response {
		if (closers.size >= MOST_STREAMS) return context.text('Too many pages are open', 503);
		const known = revisionOf(context.req.header('last-event-id'), channel.epoch);
		return streamSSE(context, async (stream) => {
			let end = () => {};
			const ended = new Promise<void>((resolve) => {
				end = resolve;
			});
			closers.add(end);
			stream.onAbort(end);
			const send = sender(stream, known, { channel, players, player });
			const endings = [channel.subscribe(send.changed), players.subscribe(send.met), players.arrive(player)];
			void send.all().then(() => stream.writeSSE({ event: 'ready', data: '' }));
			await ended;
			closers.delete(end);
			for (const each of endings) each();
		});
	}

	return {
		open,
		close() {
			for (const close of closers) close();
		},
	};
}

/**
 * Sends changes to one page as fast as it reads them. Changes that happen meanwhile wait in the channel, and are sent
 * in their newest state.
 *
 * @param seen The last revision that the page has seen; undefined to begin anew.
 */
function sender(
	stream: SSEStreamingApi,
	seen: number | undefined,
	{ channel, players, player }: { channel: PreviewChannel; players: Players; player: Player },
) {
	let sent = seen ?? 0;
	let beginsAnew = seen === undefined;
	let sendsPlayers = true;
	let sending: Promise<void> | undefined;

	async function run(): Promise<void> {
		// A run that has nothing to write would otherwise end before `sending` is assigned, and no other would ever start.
		await Promise.resolve();
		const isNew = beginsAnew;
		beginsAnew = false;
		if (isNew) await stream.writeSSE({ event: 'reset', data: '', retry: RETRY_MS });
		for (;;) {
			const changes = channel.changesSince(sent);
			if (stream.aborted || stream.closed || (changes.length === 0 && !sendsPlayers)) break;
			if (sendsPlayers) {
				sendsPlayers = false;
				await stream.writeSSE({ event: 'players', data: JSON.stringify(players.all()) });
			}
			sent = Math.max(sent, ...changes.map(({ revision }) => revision));
			const own = changes.filter(({ message }) => mayRead(message, player));
			for (const [index, { message }] of own.entries()) {
				// Only the last message bears an id: a page that loses its connection in between gets all of them again.
				const id = index === own.length - 1 ? { id: `${channel.epoch}.${sent}` } : {};
				await stream.writeSSE({ event: 'message', ...id, data: JSON.stringify(message) });
			}
		}
		sending = undefined;
	}

	function all(): Promise<void> {
		sending ??= run();
		return sending;
	}

	return {
		all,
		changed: () => void all(),
		met() {
			sendsPlayers = true;
			void all();
		},
	};
}

/** The last revision that a page has seen; undefined if there is none, or if it is of an earlier run of the program. */
function revisionOf(eventId: string | undefined, epoch: string): number | undefined {
	const [seenEpoch, revision] = eventId?.split('.') ?? [];
	return seenEpoch === epoch && revision !== undefined && /^\d+$/.test(revision) ? Number(revision) : undefined;
}
