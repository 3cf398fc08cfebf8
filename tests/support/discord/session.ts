import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { Written } from './written.js';

/** How many events a session keeps for a client that comes back. */
const REPLAY_LIMIT = 5_000;

/** One shard's session on the gateway: it outlives its connection, so that a client may resume it. */
export class Session {
	readonly id: string;
	readonly shard: readonly [id: number, count: number];
	readonly intents: number;
	/** The last presence the bot set. */
	presence: unknown;
	#socket: WebSocket | undefined;
	#sequence = 0;
	#sent: { sequence: number; payload: string }[] = [];

	constructor(id: string, socket: WebSocket, shard: readonly [number, number], intents: number) {
		this.id = id;
		this.#socket = socket;
		this.shard = shard;
		this.intents = intents;
	}

	get isConnected(): boolean {
		return this.#socket !== undefined;
	}

	/** Sends an event, or keeps it for when the client resumes. */
	dispatch(event: string, data: unknown): void {
		this.#sequence += 1;
		const { json } = data instanceof Written ? data : new Written(data);
		const payload = `{"op":${GatewayOpcodes.Dispatch},"t":"${event}","s":${this.#sequence},"d":${json}}`;
		this.#sent.push({ sequence: this.#sequence, payload });
		if (this.#sent.length > REPLAY_LIMIT) this.#sent.shift();
		this.#socket?.send(payload);
	}

	/** Replays what the client missed; false when that is no longer known. */
	resume(socket: WebSocket, sequence: number): boolean {
		const first = this.#sent[0]?.sequence ?? this.#sequence + 1;
		if (sequence > this.#sequence || sequence < first - 1) return false;
		this.#socket = socket;
		for (const sent of this.#sent) if (sent.sequence > sequence) socket.send(sent.payload);
		this.dispatch('RESUMED', { _trace: [] });
		return true;
	}

	/** Sends something that is no event, such as the order to reconnect. */
	send(op: GatewayOpcodes, data: unknown): void {
		this.#socket?.send(JSON.stringify({ op, d: data }));
	}

	/** Forgets a connection that ended; another that took its place stays. */
	detach(socket: WebSocket): void {
		if (this.#socket === socket) this.#socket = undefined;
	}

	/** Ends the connection: with a close code, or without a word, as a broken line does. */
	cut(code?: number): void {
		const socket = this.#socket;
		this.#socket = undefined;
		if (code === undefined) socket?.terminate();
		else socket?.close(code);
	}
}
