import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
	type GatewayIdentifyData,
	GatewayOpcodes,
	type GatewayReadyDispatchData,
	type GatewaySendPayload,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { Session } from './session.js';
import { shardOf } from './snowflakes.js';
import { Watch } from './watch.js';
import { Written } from './written.js';

const CLOSED = {
	authenticationFailed: 4004,
	notAuthenticated: 4003,
	decodeError: 4002,
	invalidShard: 4010,
	disallowedIntents: 4014,
};

/** Close codes after which Discord forgets a session. */
const FINAL_CODES = [1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];

/** Something that happened on the gateway. */
export interface GatewayEvent {
	kind: 'identify' | 'resume' | 'ignored' | 'close' | 'heartbeat' | 'refused';
	session?: Session;
	/** The close code, when a connection ended or was refused. */
	code?: number;
}

/** What READY says beyond the session. */
export type ReadyContent = Pick<GatewayReadyDispatchData, 'user' | 'guilds' | 'application'>;

/** What may be wrong with it. */
interface GatewayFaults {
	readonly isGatewayDown: boolean;
	readonly ignoresHeartbeats: boolean;
	readonly ignoresResumes: boolean;
	readonly disallowedIntents: number;
}

/** What the gateway needs to know of the world it belongs to. */
export interface GatewayWorld {
	token: string;
	gatewayUrl: string;
	readonly faults: GatewayFaults;
	heartbeatIntervalMs: number;
	ready(session: Session): ReadyContent;
	/** What follows READY. */
	afterReady(session: Session): void;
}

/** Discord's gateway: the WebSocket side of the stand-in. */
export class Gateway {
	/** Sessions that Discord remembers, connected or not. */
	readonly sessions = new Set<Session>();
	/** Every IDENTIFY that was accepted, without its token. */
	readonly identifies: Omit<GatewayIdentifyData, 'token'>[] = [];
	/** Fields that events lack, as on another server that speaks Discord's API. */
	omits: readonly string[] = [];
	readonly #events = new Watch<GatewayEvent>();
	readonly #server = new WebSocketServer({ noServer: true });
	readonly #world: GatewayWorld;

	constructor(world: GatewayWorld) {
		this.#world = world;
	}

	attach(http: Server): void {
		http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
			if (this.#world.faults.isGatewayDown) return socket.destroy();
			return this.#server.handleUpgrade(request, socket, head, (client) => this.#connected(client));
		});
	}

	/** The next event of a kind. */
	next(kind: GatewayEvent['kind'], timeoutMs = 10_000): Promise<GatewayEvent> {
		const complaint = () => `Nothing of the kind "${kind}" happened on the gateway within ${timeoutMs} ms.`;
		return this.#events.next((event) => event.kind === kind, timeoutMs, complaint);
	}

	/** Waits until as many shards are connected. */
	async connected(shards = 1, timeoutMs = 10_000): Promise<void> {
		const isEnough = () => [...this.sessions].filter((session) => session.isConnected).length >= shards;
		const complaint = () => `Fewer than ${shards} shards connected within ${timeoutMs} ms.`;
		if (!isEnough()) await this.#events.next(isEnough, timeoutMs, complaint);
	}

	/** Sends an event to every session that serves the guild; returns how many there are. */
	dispatch(event: string, guildId: string | undefined, data: (session: Session) => unknown, intents = 0): number {
		const serving = [...this.sessions].filter(({ shard }) => shardOf(guildId, shard[1]) === shard[0]);
		const interested = serving.filter((session) => (session.intents & intents) === intents);
		for (const session of interested) session.dispatch(event, this.#without(data(session)));
		return interested.length;
	}

	/** Makes Discord forget all sessions, so that nobody can resume. */
	forgetSessions(): void {
		this.sessions.clear();
	}

	/** Hears nothing more on any connection, as if the network between were gone. */
	fallSilent(): void {
		for (const client of this.#server.clients) client.pause();
	}

	stop(): void {
		for (const client of this.#server.clients) client.terminate();
		this.#server.close();
		this.#events.stop();
	}

	#without(data: unknown): unknown {
		if (this.omits.length === 0 || typeof data !== 'object' || data === null) return data;
		const whole: object = data instanceof Written ? JSON.parse(data.json) : data;
		return Object.fromEntries(Object.entries(whole).filter(([name]) => !this.omits.includes(name)));
	}

	#connected(socket: WebSocket): void {
		let session: Session | undefined;
		socket.on('error', () => socket.terminate());
		socket.on('close', (code) => {
			session?.detach(socket);
			if (session && FINAL_CODES.includes(code)) this.sessions.delete(session);
			this.#events.tell({ kind: 'close', code, ...(session && { session }) });
		});
		socket.on('message', (raw) => {
			const payload = parsePayload(String(raw));
			if (payload === undefined) return socket.close(CLOSED.decodeError);
			if (payload.op === GatewayOpcodes.Heartbeat) return this.#heartbeat(socket, session);
			if (payload.op === GatewayOpcodes.Identify) session = this.#identify(socket, payload.d);
			else if (payload.op === GatewayOpcodes.Resume) session = this.#resume(socket, payload.d);
			else if (session === undefined) socket.close(CLOSED.notAuthenticated);
			else if (payload.op === GatewayOpcodes.PresenceUpdate) session.presence = payload.d;
		});
		send(socket, GatewayOpcodes.Hello, { heartbeat_interval: this.#world.heartbeatIntervalMs, _trace: [] });
	}

	#heartbeat(socket: WebSocket, session: Session | undefined): void {
		if (this.#world.faults.ignoresHeartbeats) return;
		send(socket, GatewayOpcodes.HeartbeatAck, null);
		this.#events.tell({ kind: 'heartbeat', ...(session && { session }) });
	}

	#identify(socket: WebSocket, { token, ...data }: GatewayIdentifyData): Session | undefined {
		const shard = data.shard ?? [0, 1];
		if (token !== this.#world.token) return this.#refuse(socket, CLOSED.authenticationFailed);
		if (shard[0] >= shard[1]) return this.#refuse(socket, CLOSED.invalidShard);
		if ((data.intents & this.#world.faults.disallowedIntents) !== 0)
			return this.#refuse(socket, CLOSED.disallowedIntents);
		this.identifies.push(data);
		const session = new Session(randomUUID(), socket, shard, data.intents);
		session.presence = data.presence;
		this.sessions.add(session);
		const resume = { session_id: session.id, resume_gateway_url: this.#world.gatewayUrl };
		session.dispatch('READY', { v: 10, ...this.#world.ready(session), ...resume, shard });
		this.#world.afterReady(session);
		this.#events.tell({ kind: 'identify', session });
		return session;
	}

	#resume(socket: WebSocket, resume: { token: string; session_id: string; seq: number }): Session | undefined {
		if (resume.token !== this.#world.token) return this.#refuse(socket, CLOSED.authenticationFailed);
		if (this.#world.faults.ignoresResumes) {
			this.#events.tell({ kind: 'ignored' });
			return undefined;
		}
		const session = [...this.sessions].find(({ id }) => id === resume.session_id);
		if (!session?.resume(socket, resume.seq)) {
			if (session) this.sessions.delete(session);
			send(socket, GatewayOpcodes.InvalidSession, false);
			return undefined;
		}
		this.#events.tell({ kind: 'resume', session });
		return session;
	}

	#refuse(socket: WebSocket, code: number): undefined {
		socket.close(code);
		this.#events.tell({ kind: 'refused', code });
		return undefined;
	}
}

function parsePayload(text: string): GatewaySendPayload | undefined {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function send(socket: WebSocket, op: GatewayOpcodes, data: unknown): void {
	socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
}
