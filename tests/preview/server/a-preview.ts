import { afterEach, beforeEach, expect } from 'vitest';
import type { Bot } from '../../../src/app/bot.js';
import { createPreviewChannel, type PreviewChannel } from '../../../src/preview/preview-channel.js';
import { type Preview, startPreview } from '../../../src/preview/server.js';
import type { Start } from '../../../src/preview/start.js';
import { type EventReader, readEvents } from '../event-reader.js';
import { fakeBot } from '../fake-bot.js';

export const ana = { id: '200000000000000001', name: 'Ana' };
export const beto = { id: '200000000000000002', name: 'Beto' };

const bot = fakeBot();

/** A server with an empty channel for each test of a file, and a page's requests to it. */
export function aPreview() {
	let channel: PreviewChannel;
	let running: Preview;
	let readers: EventReader[];

	/** Starts a server for the channel, with these parts of the bot replaced. */
	const open = (port: number, parts: Partial<Bot> = {}): Promise<Preview> =>
		startPreview({ bot: { ...bot, ...parts }, channel, port, host: '127.0.0.1', log: bot.log });

	beforeEach(async () => {
		readers = [];
		channel = createPreviewChannel({ now: Date.now });
		running = await open(0);
	});

	afterEach(async () => {
		for (const reader of readers) reader.close();
		await running.stop();
	});

	async function listen(player: typeof ana, lastEventId?: string): Promise<EventReader> {
		const reader = await readEvents(running.url, player, lastEventId);
		readers.push(reader);
		return reader;
	}

	function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
		return fetch(new URL(`/api/${path}`, running.url), {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: typeof body === 'string' ? body : JSON.stringify(body),
		});
	}

	return {
		get channel() {
			return channel;
		},
		get url() {
			return running.url;
		},
		open,
		stop: () => running.stop(),
		/** Starts again on the same channel, at another port. */
		async start(parts?: Partial<Bot>): Promise<void> {
			running = await open(0, parts);
		},
		listen,
		post,
		run: (player: typeof ana, command: string, options: object = {}, subcommand?: string) =>
			post('run', { player, locale: 'en', command, options, ...(subcommand && { subcommand }) }),
		press: (player: typeof ana, message: string, customId: string, values?: readonly string[]) =>
			post('press', { player, locale: 'en', message, customId, ...(values && { values }) }),
		/** The data embedded in the page. */
		async started(): Promise<Start> {
			const html = await (await fetch(running.url)).text();
			return JSON.parse(/<script id="start" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
		},
		/** Every message that a new tab of this player shows. */
		async seenBy(player: typeof ana) {
			return (await listen(player)).messages();
		},
	};
}

/** The reason why a request was refused. */
export async function errorOf(response: Response): Promise<string> {
	expect(response.status).toBe(400);
	const { error }: { error: string } = await response.json();
	return error;
}
