import type { MiddlewareHandler } from 'hono';

/** What the page may do. The components draw with style attributes; sheets and scripts are files of ours. */
const CONTENT_POLICY = [
	"default-src 'self'",
	"img-src 'self' data:",
	"style-src-attr 'unsafe-inline'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

// No opener policy: a new process for each visit is a quarter of the time the page takes, and to hold its window tells
// another site nothing here, where there is neither a login nor a frame.
const HEADERS = {
	'content-security-policy': CONTENT_POLICY,
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'no-referrer',
	'cross-origin-resource-policy': 'same-origin',
} as const;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses what other sites' pages send (a foreign Origin, or a browser's word that it is cross-site, which comes with
 * pictures and scripts too) and what reaches us under a name that is not ours (DNS rebinding), and sends the headers
 * that keep the page to itself. A link to the page may be followed.
 *
 * @param host Where the server listens; off loopback any address in figures is ours too, for no site can pose as one.
 */
export function guard(host: string): MiddlewareHandler {
	const wide = !isLoopback(host);
	return async (context, next) => {
		const named = context.req.header('host') ?? '';
		const name = hostnameOf(named);
		const ours = name === host || LOOPBACK.includes(name) || (wide && isAddress(name));
		if (!ours) return context.text('This address is not served here', 421, HEADERS);
		const origin = context.req.header('origin');
		const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== named);
		if (isForeign || isEmbedded(context.req.header('sec-fetch-site'), context.req.header('sec-fetch-mode'))) {
			return context.text('Requests from other sites are refused', 403, HEADERS);
		}
		await next();
		for (const [header, value] of Object.entries(HEADERS)) context.res.headers.set(header, value);
	};
}

/** Whether a page of another site, or of another port, loads this as a part of itself. */
function isEmbedded(site: string | undefined, mode: string | undefined): boolean {
	return (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
}

/** Whether only this machine reaches a server that listens there. */
function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function hostnameOf(host: string): string {
	return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

function isAddress(name: string): boolean {
	return /^(\d+\.){3}\d+$/.test(name) || name.startsWith('[');
}
