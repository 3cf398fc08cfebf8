import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MARK } from '../../src/app/channels.js';
import type { ChatMessage } from '../../src/app/quiz/chat-answers.js';
import { createPreviewChannel, type PreviewChannel } from '../../src/preview/preview-channel.js';
import { previewPlace } from '../../src/preview/preview-place.js';
import { type Preview, startPreview } from '../../src/preview/server.js';
import type { Start } from '../../src/preview/start.js';
import { type EventReader, readEvents } from './event-reader.js';
import { fakeBot } from './fake-bot.js';

const ana = { id: '200000000000000001', name: 'Ana' };
const beto = { id: '200000000000000002', name: 'Beto' };

const bot = fakeBot();
let channel: PreviewChannel;
let preview: Preview;
let readers: EventReader[];

beforeEach(async () => {
	readers = [];
	channel = createPreviewChannel({ now: Date.now });
	preview = await startPreview({ bot, channel, port: 0, host: '127.0.0.1', log: bot.log });
});

afterEach(async () => {
	for (const reader of readers) reader.close();
	await preview.stop();
});

async function listen(player: typeof ana, lastEventId?: string): Promise<EventReader> {
	const reader = await readEvents(preview.url, player, lastEventId);
	readers.push(reader);
	return reader;
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(new URL(`/api/${path}`, preview.url), {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
}

const run = (player: typeof ana, command: string, options: object = {}, subcommand?: string) =>
	post('run', { player, locale: 'en', command, options, ...(subcommand && { subcommand }) });

const press = (player: typeof ana, message: string, customId: string, values?: readonly string[]) =>
	post('press', { player, locale: 'en', message, customId, ...(values && { values }) });

/** What the page is told with its first answer. */
async function started(): Promise<Start> {
	const html = await (await fetch(preview.url)).text();
	return JSON.parse(/<script id="start" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
}

/** Every message a newcomer with this player's id would see. */
async function seenBy(player: typeof ana) {
	return (await listen(player)).messages();
}

async function errorOf(response: Response): Promise<string> {
	expect(response.status).toBe(400);
	const { error }: { error: string } = await response.json();
	return error;
}

describe('plain text', () => {
	const say = (text: unknown) => post('say', { player: ana, text });

	test('is refused where nobody reads it', async () => {
		expect((await started()).isChatOpen).toBe(false);
		expect(await errorOf(await say('hola'))).toContain('not read');
		expect(await seenBy(beto)).toEqual([]);
	});

	test('is shown to everyone, and heard with who wrote it, where and when', async () => {
		const heard: ChatMessage[] = [];
		await preview.stop();
		const hearing = { ...bot, hear: async (message: ChatMessage) => void heard.push(message) };
		preview = await startPreview({ bot: hearing, channel, port: 0, host: '127.0.0.1', log: bot.log });
		expect((await started()).isChatOpen).toBe(true);
		expect((await say('  hola ')).status).toBe(204);
		const [message] = await seenBy(beto);
		expect(message?.written).toEqual({ player: ana, text: 'hola' });
		expect(heard).toEqual([{ id: message?.id, channelId: previewPlace.channelId, author: ana.id, text: 'hola' }]);
		await channel.mark(previewPlace.channelId, message?.id ?? '');
		expect((await seenBy(beto))[0]?.mark).toBe(MARK);
		for (const text of ['', '  ', 'x'.repeat(2_001), 7]) await errorOf(await say(text));
	});
});

describe('a command', () => {
	test('is listed as Discord is told of it', async () => {
		const { definitions } = await started();
		expect(definitions.map(({ name }) => name)).toEqual(['season', 'club', 'dice']);
		expect(definitions[0]?.name_localizations).toEqual({ 'es-ES': 'temporada', 'es-419': 'temporada' });
	});

	test('is answered in every tab, saying who used it', async () => {
		const readers = [await listen(ana), await listen(beto)];
		expect((await run(ana, 'season', { year: '2008' })).status).toBe(204);
		for (const reader of readers) {
			await reader.until(({ event }) => event === 'message');
			expect(reader.messages()).toMatchObject([
				{ embeds: [{ title: 'Copa Perú 2008' }], invocation: { player: ana, command: 'season' }, edited: false },
			]);
		}
	});

	test('is answered in the language of the page', async () => {
		await post('run', { player: ana, locale: 'es', command: 'season', options: { year: '2008' } });
		expect((await seenBy(ana))[0]?.embeds[0]?.description).toContain('Campeón');
	});

	test.each([
		['an option that is missing', 'season', {}, undefined, 'year: missing'],
		['an option that is too long', 'season', { year: '2'.repeat(41) }, undefined, 'year: too-long (40)'],
		['an option of the wrong kind', 'season', { year: 2008 }, undefined, 'year: wrong-kind'],
		['an option nobody knows', 'season', { year: '2008', month: '5' }, undefined, 'No option is called month'],
		['a number out of bounds', 'dice', { sides: 21 }, 'throw', 'sides: too-large (20)'],
		['a subcommand that is missing', 'dice', {}, undefined, 'No command is called dice'],
		['a command nobody knows', 'goal', {}, undefined, 'No command is called goal'],
	])('with %s is refused', async (_case, command, options, subcommand, error) => {
		expect(await errorOf(await run(ana, command, options, subcommand))).toBe(error);
		expect(channel.changesSince(0)).toEqual([]);
	});

	test.each([
		['not JSON', 'season'],
		['no player', { locale: 'en', command: 'season', options: {} }],
		['a forged player', { player: { id: '1', name: 'Ana' }, locale: 'en', command: 'season', options: {} }],
		['an unknown language', { player: ana, locale: 'qu', command: 'season', options: {} }],
		['a field too many', { player: ana, locale: 'en', command: 'season', options: {}, admin: true }],
	])('sent as %s is refused', async (_case, body) => {
		expect(await errorOf(await post('run', body))).not.toBe('');
	});

	test('of 40,000 characters is refused unread', async () => {
		expect((await run(ana, 'season', { year: '2'.repeat(40_000) })).status).toBe(413);
	});

	test('completes itself', async () => {
		const typing = { player: ana, locale: 'en', command: 'season', option: 'year', typed: '201' };
		expect(await (await post('suggest', typing)).json()).toEqual([
			{ name: 'Copa Perú 2012', value: '2012' },
			{ name: 'Copa Perú 2013', value: '2013' },
		]);
	});
});

describe('a command of a message’s menu', () => {
	const useOn = (player: typeof ana, message: string, command: string) =>
		post('use-on', { player, locale: 'en', message, command });

	test('is listed as Discord is told of it', async () => {
		expect((await started()).menu).toMatchObject([{ name: 'Echo', name_localizations: { 'es-419': 'Eco' } }]);
	});

	test('reads what the message says, and answers who used it alone', async () => {
		await run(ana, 'season', { year: '2008' });
		const [message] = await seenBy(beto);
		expect((await useOn(beto, message?.id ?? '', 'Echo')).status).toBe(204);
		const [, answer] = await seenBy(beto);
		expect(answer).toMatchObject({ invocation: { player: beto, command: 'Echo' }, reader: beto.id });
		expect(answer?.content).toMatch(/^Echo: Copa Perú 2008\nChampion: /);
		expect(await seenBy(ana)).toHaveLength(1);
	});

	test('reads what a player wrote', async () => {
		const { id } = channel.write({ player: ana, text: 'Melgar 1981' });
		await useOn(beto, id, 'Echo');
		expect((await seenBy(beto))[1]?.content).toBe('Echo: Melgar 1981');
	});

	test('is refused on a message that one may not read, or that is none, and so is what is no such command', async () => {
		const { id } = channel.add({ content: 'secret', embeds: [] }, { reader: ana.id });
		expect(await errorOf(await useOn(beto, id, 'Echo'))).toBe('No such message');
		expect(await errorOf(await useOn(ana, '1500000000000000000', 'Echo'))).toBe('No such message');
		expect(await errorOf(await useOn(ana, id, 'season'))).toBe('No such command of a message');
		expect(await seenBy(beto)).toEqual([]);
	});
});

describe('a press', () => {
	test('changes the message of the player who asked for it', async () => {
		await run(ana, 'season', { year: '2008' });
		const [message] = await seenBy(ana);
		await press(ana, message?.id ?? '', 'season:2012');
		expect(await seenBy(beto)).toMatchObject([
			{ id: message?.id, embeds: [{ title: 'Copa Perú 2012' }], edited: true },
		]);
	});

	test('gives anybody else a copy of their own, which they can use on', async () => {
		await run(ana, 'season', { year: '2008' });
		const [message] = await seenBy(ana);
		await press(beto, message?.id ?? '', 'season:2012');
		expect(await seenBy(ana)).toMatchObject([{ embeds: [{ title: 'Copa Perú 2008' }] }]);
		const copy = (await seenBy(beto))[1];
		expect(copy).toMatchObject({ embeds: [{ title: 'Copa Perú 2012' }], reader: beto.id });
		await press(beto, copy?.id ?? '', 'season:2013');
		expect((await seenBy(beto))[1]).toMatchObject({ id: copy?.id, embeds: [{ title: 'Copa Perú 2013' }] });
	});

	test('chooses from a menu', async () => {
		await run(ana, 'club', { name: 'Santos' });
		const [message] = await seenBy(ana);
		await press(ana, message?.id ?? '', 'club', ['ica']);
		expect((await seenBy(ana))[0]?.embeds[0]?.title).toBe('Santos (ica)');
	});

	test('that the message does not offer is refused', async () => {
		await run(ana, 'season', { year: '2013' });
		await run(ana, 'club', { name: 'Santos' });
		const [season, club] = (await seenBy(ana)).map(({ id }) => id);
		expect(await errorOf(await press(ana, season ?? '', 'season:1999'))).toBe('No such button or menu');
		expect(await errorOf(await press(ana, season ?? '', 'season:last'))).toBe('No such button or menu');
		expect(await errorOf(await press(ana, season ?? '', 'season:2012', ['x']))).toBe('A button has no values');
		expect(await errorOf(await press(ana, club ?? '', 'club'))).toBe('Choose 1 to 1 values');
		expect(await errorOf(await press(ana, club ?? '', 'club', ['lima']))).toBe('No such value');
		expect(await errorOf(await press(ana, '300000000000000000', 'club', ['ica']))).toBe('No such message');
	});
});

describe('a message only one player sees', () => {
	test('reaches no other tab, and no other player can press it', async () => {
		const others = await listen(beto);
		await run(ana, 'dice', {}, 'secret');
		const [message] = await seenBy(ana);
		expect(message).toMatchObject({ reader: ana.id });
		expect(await seenBy(beto)).toEqual([]);
		expect(others.messages()).toEqual([]);
		expect(await errorOf(await press(beto, message?.id ?? '', 'dice'))).toBe('No such message');
	});

	test('is gone once its reader dismisses it, and only then', async () => {
		await run(ana, 'dice', {}, 'secret');
		const [message] = await seenBy(ana);
		await post('dismiss', { player: beto, message: message?.id });
		expect(await seenBy(ana)).toHaveLength(1);
		await post('dismiss', { player: ana, message: message?.id });
		expect(await seenBy(ana)).toEqual([]);
	});
});

describe('the stream of events', () => {
	test('shows what the bot posts and edits by itself', async () => {
		const reader = await listen(ana);
		const question = await channel.post(previewPlace.channelId, { embeds: [{ title: 'Who won?' }] }, '1');
		await reader.until(({ data }) => data.includes('Who won?'));
		await channel.edit(previewPlace.channelId, question, { embeds: [{ title: 'Sport Huancayo' }] });
		await reader.until(({ data }) => data.includes('Sport Huancayo'));
		expect(reader.messages()).toMatchObject([{ id: question, edited: true }]);
	});

	test('sends a tab that lost its connection only what it missed', async () => {
		const before = await listen(ana);
		await run(ana, 'season', { year: '2008' });
		const { id } = await before.until(({ event }) => event === 'message');
		before.close();
		await run(ana, 'season', { year: '2012' });
		const after = await listen(ana, id);
		expect(after.messages().map(({ embeds }) => embeds[0]?.title)).toEqual(['Copa Perú 2012']);
		expect(after.events.map(({ event }) => event)).not.toContain('reset');
	});

	test('gives a tab what follows after something that only another player may read', async () => {
		const reader = await listen(beto);
		await new Promise(setImmediate);
		channel.add({ embeds: [{ title: 'For Ana' }] }, { reader: ana.id });
		channel.add({ embeds: [{ title: 'For everyone' }] });
		await reader.until(({ data }) => data.includes('For everyone'));
		expect(reader.events.filter(({ data }) => data.includes('For Ana'))).toEqual([]);
	});

	test('gives a tab that reads slowly the newest state, not every one that it missed', async () => {
		const slow = await new Promise<IncomingMessage>((resolve) => {
			request(new URL(`/api/events?id=${ana.id}&name=Ana`, preview.url), resolve).end();
		});
		slow.pause();
		const posted = await channel.post(previewPlace.channelId, { embeds: [{ title: '0' }] }, '1');
		const filler = 'x'.repeat(4_000);
		for (let edits = 1; edits <= 4_000; edits++) {
			const embed = { title: `${edits}`, description: filler };
			await channel.edit(previewPlace.channelId, posted, { embeds: [embed] });
			if (edits % 20 === 0) await new Promise(setImmediate);
		}
		let text = '';
		slow.setEncoding('utf8').on('data', (part: string) => {
			text += part;
		});
		slow.resume();
		await expect.poll(() => text.includes('"title":"4000"'), { timeout: 10_000 }).toBe(true);
		expect(text.split('event: message').length).toBeLessThan(3_000);
		slow.destroy();
	});

	test('is refused where a hundred pages are open already', async () => {
		await Promise.all(Array.from({ length: 100 }, () => listen(ana)));
		const path = `/api/events?id=${beto.id}&name=Beto`;
		expect((await fetch(new URL(path, preview.url))).status).toBe(503);
		readers[0]?.close();
		await expect
			.poll(async () => {
				const response = await fetch(new URL(path, preview.url));
				await response.body?.cancel();
				return response.status;
			})
			.toBe(200);
	});

	test('starts a tab over that knew another run of the program', async () => {
		await run(ana, 'season', { year: '2008' });
		const reader = await listen(ana, '123.45');
		expect(reader.events[0]?.event).toBe('reset');
		expect(reader.messages()).toHaveLength(1);
	});

	test('tells who is here, under which name', async () => {
		const reader = await listen(ana);
		await listen(beto);
		await reader.until(({ data }) => data.includes('Beto'));
		const rename = await fetch(new URL('/api/players', preview.url), {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...beto, name: ' Be\u0000to\n el\u202E 10 ' }),
		});
		expect(rename.status).toBe(204);
		const { data } = await reader.until((event) => event.data.includes('el 10'));
		expect(JSON.parse(data)).toEqual([
			{ ...ana, online: true },
			{ ...beto, name: 'Beto el 10', online: true },
		]);
	});

	test('numbers newcomers', async () => {
		const first = (await started()).newcomer;
		expect(first.number).toBe(1);
		await listen(ana);
		const second = (await started()).newcomer;
		expect(second.number).toBe(2);
		expect(second.id).not.toBe(first.id);
	});

	test('gives no newcomer away twice: the page that brings one is never kept', async () => {
		expect((await fetch(preview.url)).headers.get('cache-control')).toBe('no-store');
	});
});

describe('the door', () => {
	/** What comes back for a request as any program on this machine could write it. */
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

	/** The first line of the answer to a request written by hand, as no client would. */
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

describe('the server', () => {
	test('says so when the port is taken', async () => {
		const port = Number(new URL(preview.url).port);
		const second = startPreview({ bot, channel, port, host: '127.0.0.1', log: bot.log });
		await expect(second).rejects.toThrow(`127.0.0.1:${port}: another program uses that port; set PORT to another one`);
	});

	test('ends the open streams when it stops', async () => {
		const reader = await listen(ana);
		await preview.stop();
		await reader.ended;
		await expect(fetch(preview.url)).rejects.toThrow();
		preview = await startPreview({ bot, channel, port: 0, host: '127.0.0.1', log: bot.log });
	});
});
