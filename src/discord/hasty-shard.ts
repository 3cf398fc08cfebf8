import { EventEmitter } from 'node:events';
import { type IContextFetchingStrategy, WebSocketShard, type WebSocketShardDestroyOptions } from '@discordjs/ws';
import type { Clock } from '../app/clock.js';

/** How long Discord may take to confirm that a connection is closed, in milliseconds. */
const CLOSE_MS = 2_000;
const OPEN = 1;

/** The WebSocket of an open connection. */
type Socket = EventEmitter & { terminate(): void };

/**
 * A shard that does not wait long until the end of its connection is confirmed. The package waits half a minute; where
 * nothing is heard any more nobody confirms it, and meanwhile no command reaches the bot.
 */
export class HastyShard extends WebSocketShard {
	readonly #clock: Pick<Clock, 'after'>;

	constructor(strategy: IContextFetchingStrategy, id: number, clock: Pick<Clock, 'after'>) {
		super(strategy, id);
		this.#clock = clock;
	}

	/** The package itself calls this, too, for instance when a heartbeat is not answered. */
	override async destroy(options?: WebSocketShardDestroyOptions): Promise<void> {
		// The package keeps its connection to itself.
		const socket: unknown = Reflect.get(this, 'connection');
		if (isOpen(socket)) {
			const callOff = this.#clock.after(CLOSE_MS, () => socket.terminate());
			socket.once('close', callOff);
		}
		return super.destroy(options);
	}
}

function isOpen(socket: unknown): socket is Socket {
	if (!(socket instanceof EventEmitter)) return false;
	return Reflect.get(socket, 'readyState') === OPEN && typeof Reflect.get(socket, 'terminate') === 'function';
}
