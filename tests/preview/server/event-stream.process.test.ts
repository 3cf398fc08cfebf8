import { type IncomingMessage, request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { previewPlace } from '../../../src/preview/preview-place.js';
import { ana, aPreview, beto } from './a-preview.js';

const preview = aPreview();
const { listen, run, started } = preview;

describe('the stream of events', () => {
	test('shows what the bot posts and edits by itself', async () => {
		const reader = await listen(ana);
		const question = await preview.channel.post(previewPlace.channelId, { embeds: [{ title: 'Who won?' }] }, '1');
		await reader.until(({ data }) => data.includes('Who won?'));
		await preview.channel.edit(previewPlace.channelId, question, { embeds: [{ title: 'Sport Huancayo' }] });
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
		preview.channel.add({ embeds: [{ title: 'For Ana' }] }, { reader: ana.id });
		preview.channel.add({ embeds: [{ title: 'For everyone' }] });
		await reader.until(({ data }) => data.includes('For everyone'));
		expect(reader.events.filter(({ data }) => data.includes('For Ana'))).toEqual([]);
	});

	test('gives a tab that reads slowly the newest state, not every one that it missed', async () => {
		const slow = await new Promise<IncomingMessage>((resolve) => {
			request(new URL(`/api/events?id=${ana.id}&name=Ana`, preview.url), resolve).end();
		});
		slow.pause();
		const posted = await preview.channel.post(previewPlace.channelId, { embeds: [{ title: '0' }] }, '1');
		const filler = 'x'.repeat(4_000);
		for (let edits = 1; edits <= 4_000; edits++) {
			const embed = { title: `${edits}`, description: filler };
			await preview.channel.edit(previewPlace.channelId, posted, { embeds: [embed] });
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
		const [first] = await Promise.all(Array.from({ length: 100 }, () => listen(ana)));
		const path = `/api/events?id=${beto.id}&name=Beto`;
		expect((await fetch(new URL(path, preview.url))).status).toBe(503);
		first?.close();
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
