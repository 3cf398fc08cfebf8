import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { mayRead } from './actions.js';
import type { Player } from './message.js';
import type { Players } from './players.js';
import type { Change, PreviewChannel } from './preview-channel.js';

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

/** No streams yet. */
export function createEventStreams(channel: PreviewChannel, players: Players): EventStreams {
	const closers = new Set<() => void>();

	function open(context: Context, player: Player): Response {
		const known = revisionOf(context.req.header('last-event-id'), channel.epoch);
		return streamSSE(context, async (stream) => {
			const send = ({ revision, message }: Change) => {
				if (!mayRead(message, player)) return;
				const id = `${channel.epoch}.${revision}`;
				void stream.writeSSE({ event: 'message', id, data: JSON.stringify(message) });
			};
			const sendPlayers = () => void stream.writeSSE({ event: 'players', data: JSON.stringify(players.all()) });

			const leave = players.arrive(player);
			if (known === undefined) void stream.writeSSE({ event: 'reset', data: '', retry: RETRY_MS });
			sendPlayers();
			for (const change of channel.changesSince(known ?? 0)) send(change);
			void stream.writeSSE({ event: 'ready', data: '' });
			const endings = [channel.subscribe(send), players.subscribe(sendPlayers), leave];
			await new Promise<void>((resolve) => {
				closers.add(resolve);
				stream.onAbort(resolve);
				endings.push(() => closers.delete(resolve));
			});
			for (const end of endings) end();
		});
	}

	return {
		open,
		close() {
			for (const close of closers) close();
		},
	};
}

/** The last revision that a page has seen; undefined when that was none, or of an earlier run of the program. */
function revisionOf(eventId: string | undefined, epoch: string): number | undefined {
	const [seenEpoch, revision] = eventId?.split('.') ?? [];
	return seenEpoch === epoch && revision !== undefined && /^\d+$/.test(revision) ? Number(revision) : undefined;
}
