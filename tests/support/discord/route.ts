import type { UploadedFile } from './request-body.js';

/** A request of the bot. */
export interface Call {
	/** `performance.now()` when its first byte was read. */
	arrivedAt: number;
	params: Readonly<Record<string, string>>;
	query: URLSearchParams;
	body: unknown;
	files: UploadedFile[];
	/** How large body and files were, in bytes. */
	size: number;
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
	/** Whether what comes to a path with these variable parts is to be left unread. */
	isUnread?: ((params: Call['params']) => boolean) | undefined;
	handle: (call: Call) => Reply | Promise<Reply>;
}

/** A route that needs the bot's token. */
export function route(name: string, handle: Route['handle']): Route {
	return { name, isPublic: false, handle };
}

/** A route whose address is its own key. */
export function publicRoute(name: string, handle: Route['handle'], isUnread?: Route['isUnread']): Route {
	return { name, isPublic: true, isUnread, handle };
}

/** A route's method and the parts of its path. */
interface Pattern {
	route: Route;
	method: string;
	parts: readonly string[];
}

/** Finds the route of a request, and the variable parts of its path. */
export function routeFinder(
	routes: readonly Route[],
): (method: string, path: string) => [Route, Record<string, string>] | undefined {
	const patterns = routes.map((route): Pattern => {
		const [method = '', path = ''] = route.name.split(' ');
		return { route, method, parts: path.split('/') };
	});
	return (method, path) => {
		const parts = path.split('/').map(decodeURIComponent);
		const found = patterns.find((pattern) => pattern.method === method && fits(pattern.parts, parts));
		if (!found) return undefined;
		const named = found.parts.flatMap((part, index) =>
			part.startsWith(':') ? [[part.slice(1), parts[index] ?? '']] : [],
		);
		return [found.route, Object.fromEntries(named)];
	};
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
	if (pattern.length !== parts.length) return false;
	return pattern.every((part, index) => (part.startsWith(':') ? parts[index] !== '' : part === parts[index]));
}

/** A variable part of the path, which the route's name promises. */
export function param(call: Call, name: string): string {
	const value = call.params[name];
	if (value === undefined) throw new Error(`The route ${call.route} has no :${name}.`);
	return value;
}
