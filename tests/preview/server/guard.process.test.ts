import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ana, aPreview, beto, errorOf } from './a-preview.js';

const preview = aPreview();
const { listen, post } = preview;

describe('the door', () => {
	/** The status of a raw request, as any local program could send it. */
	function raw(path: string, headers: Record<string, string>): Promise<number | undefined> {
		const { hostname, port } = new URL(preview.url);
		return new Promise((resolve, reject) => {
			request({ hostname, port, path, headers }, (response) => {
				response.resume();
				resolve(response.statusCode);
			})
				.on('error', reject)
				.end();
		});
	}

	test('is shut to names that are not ours, and to the pages of other sites', async () => {
		const { host, port } = new URL(preview.url);
		expect(await raw('/messages.js', { host })).toBe(200);
		expect(await raw('/messages.js', { host: `localhost:${port}` })).toBe(200);
		expect(await raw('/messages.js', { host: `evil.example:${port}` })).toBe(421);
		expect(await raw('/messages.js', { host: '192.168.1.7' })).toBe(421);
		expect(await raw('/messages.js', { host, origin: `http://${host}` })).toBe(200);
		expect(await raw('/messages.js', { host, origin: 'http://evil.example' })).toBe(403);
		expect(await raw('/messages.js', { host, origin: 'null' })).toBe(403);
		expect(await raw('/api/events', { host, origin: `http://localhost:${port}` })).toBe(403);
	});

	test.each(['cross-site', 'same-site'])('is shut to what a %s page loads as a part of itself', async (site) => {
		const { host } = new URL(preview.url);
		const path = `/api/events?id=${ana.id}&name=Ana`;
		const picture = { host, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
		expect(await raw(path, picture)).toBe(403);
		expect(await raw('/page.js', picture)).toBe(403);
		expect(await raw('/', { host, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' })).toBe(200);
		expect(await raw('/messages.js', { host, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toBe(200);
		expect((await listen(beto)).events.map(({ data }) => data).join()).not.toContain(ana.id);
	});

	/** The first line of the response to a hand-written request that no HTTP client would send. */
	function answerTo(text: string): Promise<string> {
		const { hostname, port } = new URL(preview.url);
		return new Promise((resolve, reject) => {
			const socket = connect(Number(port), hostname, () => socket.write(text));
			socket.once('error', reject);
			socket.once('data', (data) => {
				resolve(String(data).split('\r\n')[0] ?? '');
				socket.destroy();
			});
		});
	}

	test.each([
		'/../../package.json',
		'/%2e%2e/%2e%2e/.env',
		'/..%2f..%2f.env',
		'/..%5c..%5c.env',
		'//etc/passwd',
		'/page.js/../../../.env',
		'/page.js%00.html',
		'/%c0%ae%c0%ae/.env',
		'/dist/main.js',
	])('serves no %s, written by hand', async (path) => {
		const { host } = new URL(preview.url);
		expect(await answerTo(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 40[034] /);
	});

	test.each([
		['no host', 'GET / HTTP/1.0\r\n\r\n'],
		['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
		['an address of another host', 'GET http://evil.example/page.js HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
		['a broken request', 'GET\r\n\r\n'],
	])('is shut to %s', async (_, text) => {
		expect(await answerTo(text)).toMatch(/^HTTP\/1\.1 4\d\d /);
	});

	test('answers no preflight of another site with a yes', async () => {
		const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
		const response = await fetch(new URL('/api/run', preview.url), { method: 'OPTIONS', headers });
		expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
	});

	test('takes nothing but JSON, so that no form of another site gets in', async () => {
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		expect(await errorOf(await post('run', 'a=b', form))).toBe('Send JSON');
	});

	test.each(['/page/../page.js.map', '/..%2f..%2fpackage.json', '/package.json', '/api/nothing'])(
		'serves no %s',
		async (path) => {
			const { host } = new URL(preview.url);
			expect(await raw(path, { host })).toBe(404);
		},
	);

	test('sends a file again only when it has changed', async () => {
		const address = new URL('/messages.js', preview.url);
		const first = await fetch(address);
		const validator = first.headers.get('etag') ?? '';
		const again = await fetch(address, { headers: { 'if-none-match': validator } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		expect(again.headers.get('content-security-policy')).toContain("default-src 'self'");
		const other = await fetch(address, { headers: { 'if-none-match': '"other"' } });
		expect([other.status, await other.text()]).toEqual([200, await first.text()]);
	});

	test('keeps the page to itself', async () => {
		const { headers } = await fetch(preview.url);
		expect(headers.get('content-security-policy')).toContain("default-src 'self'");
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('x-frame-options')).toBe('DENY');
		expect(headers.get('access-control-allow-origin')).toBeNull();
	});
});
