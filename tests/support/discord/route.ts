import type { UploadedFile } from './request-body.js';

/** A request of the bot. */
export interface Call {
	/** `performance.now()` when its first byte was read. */
	arrivedAt: number;
	params: Readonly<Record<string, string>>;
	query: URLSearchParams;
	body: unknown;
	files: UploadedFile[];
	route: string;
}

/** What the bot is answered; no body means 204. */
export type Reply = { body: unknown; status?: number } | undefined;

/** One thing the bot may ask of Discord. */
export interface Route {
	/** Method and path, such as `GET /channels/:channel`. */
	name: string;
	/** Whether it needs the bot's token; interactions bear their own. */
	isPublic: boolean;
	handle: (call: Call) => Reply | Promise<Reply>;
}

/** A route that needs the bot's token. */
export function route(name: string, handle: Route['handle']): Route {
	return { name, isPublic: false, handle };
}

/** A route whose address is its own key. */
export function publicRoute(name: string, handle: Route['handle']): Route {
	return { name, isPublic: true, handle };
}

/** The route of a request and the variable parts of its path. */
export function findRoute(
	routes: readonly Route[],
	method: string,
	path: string,
): [Route, Record<string, string>] | undefined {
	const parts = path.split('/');
	for (const candidate of routes) {
		const [itsMethod, itsPath = ''] = candidate.name.split(' ');
		const pattern = itsPath.split('/');
		if (itsMethod !== method || pattern.length !== parts.length) continue;
		const params: Record<string, string> = {};
		const fits = pattern.every((expected, index) => {
			const part = decodeURIComponent(parts[index] ?? '');
			if (!expected.startsWith(':')) return expected === part;
			params[expected.slice(1)] = part;
			return part !== '';
		});
		if (fits) return [candidate, params];
	}
	return undefined;
}

/** A variable part of the path, which the route's name promises. */
export function param(call: Call, name: string): string {
	const value = call.params[name];
	if (value === undefined) throw new Error(`The route ${call.route} has no :${name}.`);
	return value;
}
