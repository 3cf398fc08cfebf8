import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from './api-error.js';
import type { Fault, Faults } from './faults.js';
import { requestBody, type UploadedFile, unreadBody } from './request-body.js';
import { type Call, type Reply, type Route, routeFinder } from './route.js';
import type { Violations } from './violations.js';
import { Watch } from './watch.js';

/** A request the bot made, and how it was answered. */
export interface RequestRecord {
	method: string;
	/** The path without the version, such as `/gateway/bot`. */
	path: string;
	/** The route's name, such as `PATCH /channels/:channel/messages/:message`. */
	route: string;
	query: Record<string, string>;
	body: unknown;
	files: UploadedFile[];
	/** How large body and files were, in bytes. */
	size: number;
	/** Milliseconds since the epoch. */
	time: number;
	/** The status it was answered with; none when it got no answer (yet). */
	status?: number;
}

/** What the REST side needs to know of the world it belongs to. */
export interface RestWorld {
	token: string;
	faults: Faults;
	violations: Violations;
	/** How many requests to remember; the oldest go first. */
	requestLimit: number;
}

/** How a bot names itself: `DiscordBot (address, version)`. */
const USER_AGENT = /^DiscordBot \(\S+, \S+\)/;

/** Discord's REST API: the HTTP side of the stand-in. */
export class Rest {
	readonly server = createServer((request, response) => void this.#answer(request, response));
	readonly requests: RequestRecord[] = [];
	readonly #answered = new Watch<RequestRecord>();
	readonly #world: RestWorld;
	readonly #findRoute: ReturnType<typeof routeFinder>;
	readonly #stopping = new AbortController();

	constructor(world: RestWorld, routes: readonly Route[]) {
		this.#world = world;
		this.#findRoute = routeFinder(routes);
		// Every delayed answer waits for it.
		setMaxListeners(0, this.#stopping.signal);
	}

	/** The next request to a route that is answered from now on. */
	nextRequest(route: string, timeoutMs = 3_000): Promise<RequestRecord> {
		const complaint = () => `No request to ${route} came within ${timeoutMs} ms.`;
		return this.#answered.next((record) => record.route === route, timeoutMs, complaint);
	}

	stop(): Promise<void> {
		this.#stopping.abort();
		this.#answered.stop();
		return new Promise((resolve) => {
			this.server.close(() => resolve());
			this.server.closeAllConnections();
		});
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const arrivedAt = performance.now();
		const [address = '', search] = (request.url ?? '/').split('?', 2);
		const query = new URLSearchParams(search);
		const path = address.replace(/^\/api(?:\/v\d+)?/, '');
		const method = request.method ?? 'GET';
		const [route, params] = this.#findRoute(method, path) ?? [undefined, {}];
		const record: RequestRecord = {
			method,
			path,
			route: route?.name ?? `${method} ${path}`,
			query: Object.fromEntries(query),
			body: undefined,
			files: [],
			size: 0,
			time: Date.now(),
		};
		const isUnread = route?.isUnread?.(params) ?? false;
		if (!isUnread) this.#remember(record);
		try {
			Object.assign(record, await (isUnread ? unreadBody(request) : requestBody(request)));
			const fault = this.#world.faults.take(record.route, `${method} ${path}`);
			if (fault === 'hang') return;
			if (fault === 'drop') return void request.socket.resetAndDestroy();
			if (fault === 'close') return void request.socket.destroy();
			if (typeof fault === 'string' && fault !== 'loseAnswer') throw new ApiError(fault);
			if (typeof fault === 'object' && 'retryAfterMs' in fault) return rateLimited(response, record, fault);
			if (typeof fault === 'object' && 'status' in fault) return sendText(response, record, fault);
			if (typeof fault === 'object') await sleep(fault.delayMs, undefined, { signal: this.#stopping.signal });
			const reply = await this.#handle(route, { ...record, arrivedAt, params, query }, request);
			if (fault === 'loseAnswer') return void request.socket.resetAndDestroy();
			send(response, record, reply?.status ?? (reply ? 200 : 204), reply?.body);
		} catch (error) {
			if (this.#stopping.signal.aborted) return;
			if (!(error instanceof ApiError)) this.#ownFault(record, error);
			const refused = error instanceof ApiError ? error : new ApiError('serverError');
			send(response, record, refused.status, refused.body);
		} finally {
			this.#answered.tell(record);
		}
	}

	#remember(record: RequestRecord): void {
		this.requests.push(record);
		if (this.requests.length > this.#world.requestLimit) this.requests.shift();
	}

	async #handle(route: Route | undefined, call: Call, request: IncomingMessage): Promise<Reply> {
		const isAuthorized = request.headers.authorization === `Bot ${this.#world.token}`;
		if (!route) {
			const message = 'The stand-in has no such route.';
			this.#world.violations.add({ route: call.route, path: '', rule: 'UNKNOWN_ROUTE', message });
			throw new ApiError('unknownRoute');
		}
		if (!route.isPublic && !isAuthorized) throw new ApiError('unauthorized');
		if (!USER_AGENT.test(request.headers['user-agent'] ?? '')) {
			const message = 'Discord turns away who does not say which bot it is.';
			this.#world.violations.add({ route: call.route, path: '', rule: 'USER_AGENT', message });
		}
		return route.handle(call);
	}

	/** A failure of the stand-in itself must not pass for one of Discord. */
	#ownFault(record: RequestRecord, error: unknown): void {
		const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
		this.#world.violations.add({ route: record.route, path: '', rule: 'STAND_IN_FAILED', message });
	}
}

function rateLimited(
	response: ServerResponse,
	record: RequestRecord,
	fault: Extract<Fault, { retryAfterMs: number }>,
): void {
	const seconds = fault.retryAfterMs / 1_000;
	response.setHeader('Retry-After', String(seconds));
	response.setHeader('X-RateLimit-Limit', '1');
	response.setHeader('X-RateLimit-Remaining', '0');
	response.setHeader('X-RateLimit-Reset', String(Date.now() / 1_000 + seconds));
	response.setHeader('X-RateLimit-Reset-After', String(seconds));
	response.setHeader('X-RateLimit-Bucket', randomUUID());
	response.setHeader('X-RateLimit-Scope', fault.isGlobal ? 'global' : 'user');
	if (fault.isGlobal) response.setHeader('X-RateLimit-Global', 'true');
	const message = 'You are being rate limited.';
	send(response, record, 429, { message, retry_after: seconds, global: fault.isGlobal ?? false });
}

function sendText(
	response: ServerResponse,
	record: RequestRecord,
	{
		status,
		text,
		headers = {},
	}: { status: number; text?: string | undefined; headers?: Readonly<Record<string, string>> },
): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	record.status = status;
	response.statusCode = status;
	response.end(text);
}

function send(response: ServerResponse, record: RequestRecord, status: number, body: unknown): void {
	if (body !== undefined) response.setHeader('Content-Type', 'application/json');
	sendText(response, record, { status, text: JSON.stringify(body) });
}
