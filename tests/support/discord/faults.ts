import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Refusal } from './api-error.js';
import type { Channel } from './channel.js';
import type { Gateway } from './gateway.js';
import type { Message } from './message.js';

/** What goes wrong with a REST request. */
export type Fault =
	/** Discord refuses, for instance with `missingPermissions`. */
	| Refusal
	/** 429: come back after so many milliseconds. */
	| { retryAfterMs: number; isGlobal?: boolean }
	/** Discord, or who stands before it, answers with these words, and these headers. */
	| { status: number; text: string; headers?: Readonly<Record<string, string>> }
	/** It is done as usual, but so many milliseconds later. */
	| { delayMs: number }
	/** No answer ever comes, and nothing is done. */
	| 'hang'
	/** The connection is reset, and nothing is done; discord.js' REST package tries again by itself. */
	| 'drop'
	/** The connection is closed in good order, and nothing is done; discord.js' REST package does not try again, but callbacks do. */
	| 'close'
	/** It is done, but the connection is reset before the answer; discord.js' REST package tries again by itself. */
	| 'loseAnswer';

interface PlannedFault {
	route: string | RegExp;
	fault: Fault;
	timesLeft: number;
}

/** What faults reach into. */
export interface FaultWorld {
	gateway: Gateway;
	routes: ReadonlySet<string>;
	dispatchChannelDelete(channel: Channel): void;
	dispatchGuildDelete(guild: { readonly id: string }): void;
	deleteMessage(message: Message): void;
}

/** Everything a test can make Discord do wrong. */
export class Faults {
	/** Intents that Discord closes with 4014 for. */
	disallowedIntents = 0;
	/** Whether new gateway connections are turned away. */
	isGatewayDown = false;
	/** Whether nothing comes of wishes to resume, though heartbeats are answered. */
	ignoresResumes = false;
	/** Whether heartbeats stay unanswered. */
	ignoresHeartbeats = false;
	#planned: PlannedFault[] = [];
	readonly #world: FaultWorld;

	constructor(world: FaultWorld) {
		this.#world = world;
	}

	/**
	 * Spoils the next requests to a route, named as in `requests` (`POST /channels/:channel/messages`) or by a pattern
	 * over `METHOD /path`. Returns what lifts the fault again.
	 */
	next(route: string | RegExp, fault: Fault, times = 1): () => void {
		if (typeof route === 'string' && !this.#world.routes.has(route)) {
			throw new Error(`No route is named "${route}". There are:\n${[...this.#world.routes].join('\n')}`);
		}
		const planned: PlannedFault = { route, fault, timesLeft: times };
		this.#planned.push(planned);
		return () => {
			planned.timesLeft = 0;
		};
	}

	/** Spoils every request to a route until lifted. */
	always(route: string | RegExp, fault: Fault): () => void {
		return this.next(route, fault, Number.POSITIVE_INFINITY);
	}

	/** Discord is down: REST answers 503, the gateway breaks and lets nobody in. Returns what ends it. */
	outage(): () => void {
		const lift = this.always(/./, 'unavailable');
		this.isGatewayDown = true;
		this.cutGateway();
		return () => {
			lift();
			this.isGatewayDown = false;
		};
	}

	/** Lifts all faults of REST. */
	clear(): void {
		this.#planned = [];
	}

	/** Takes the fault that a request meets, if any; for the REST side. */
	take(route: string, request: string): Fault | undefined {
		this.#planned = this.#planned.filter(({ timesLeft }) => timesLeft > 0);
		const planned = this.#planned.find((each) =>
			typeof each.route === 'string' ? each.route === route : each.route.test(request),
		);
		if (planned) planned.timesLeft -= 1;
		return planned?.fault;
	}

	/** Ends all gateway connections: with a close code, or without a word. */
	cutGateway(code?: number): void {
		for (const session of this.#world.gateway.sessions) session.cut(code);
	}

	/** Tells all clients to reconnect and resume. */
	askToReconnect(): void {
		for (const session of this.#world.gateway.sessions) session.send(GatewayOpcodes.Reconnect, null);
	}

	/** Declares all sessions invalid; unless resumable, clients have to identify anew. */
	invalidateSessions(isResumable = false): void {
		const sessions = [...this.#world.gateway.sessions];
		if (!isResumable) this.#world.gateway.forgetSessions();
		for (const session of sessions) session.send(GatewayOpcodes.InvalidSession, isResumable);
	}

	/** Deletes a channel. */
	dropChannel(channel: Channel): void {
		channel.isDeleted = true;
		this.#world.dispatchChannelDelete(channel);
	}

	/** Removes the bot from a server. */
	removeBot(guild: { readonly id: string; isInstalled: boolean }): void {
		guild.isInstalled = false;
		this.#world.dispatchGuildDelete(guild);
	}

	/** Deletes a message, as a moderator would. */
	deleteMessage(message: Message): void {
		this.#world.deleteMessage(message);
	}
}
