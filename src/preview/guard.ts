import type { MiddlewareHandler } from 'hono';

/** The content security policy. The components use style attributes; style sheets and scripts are our own files. */
const CONTENT_POLICY = [
	"default-src 'self'",
	"img-src 'self' data:",
	"style-src-attr 'unsafe-inline'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

// No opener policy: it would make a browser start a process for each visit, a quarter of the page's load time, and
// without a login or frames another site could learn nothing from the page's window.
const HEADERS = {
	'content-security-policy': CONTENT_POLICY,
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'no-referrer',
	'cross-origin-resource-policy': 'same-origin',
} as const;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests from other sites' pages (a foreign `Origin`, or `Sec-Fetch-Site`, which covers pictures and scripts,
 * too) and requests for a host name that is not ours (DNS rebinding), and sends the headers that keep other sites out.
 * Links to the page may be followed.
 *
 * @param host Where the server listens; off loopback any numeric address is accepted, too, since no site can pose as
 * one.
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

/** Whether a page of another site or port embeds the response, rather than leading to it. */
function isEmbedded(site: string | undefined, mode: string | undefined): boolean {
	return (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
}

/** Whether a server that listens there can only be reached from the same machine. */
function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function hostnameOf(host: string): string {
	return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

function isAddress(name: string): boolean {
	return /^(\d+\.){3}\d+$/.test(name) || name.startsWith('[');
}
