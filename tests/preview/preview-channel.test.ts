import { describe, expect, test } from 'vitest';
import { ChannelError } from '../../src/app/channels.js';
import { createPreviewChannel } from '../../src/preview/preview-channel.js';
import { previewPlace } from '../../src/preview/preview-place.js';
import { timeOfSnowflake } from '../../src/preview/snowflakes.js';
import type { View } from '../../src/views/view.js';
import { pngOf } from '../support/resvg.js';

const { channelId } = previewPlace;
const view = (text: string): View => ({ embeds: [{ description: text }] });

describe('the preview channel', () => {
	test('ids grow even when the clock stands still or goes back, and tell the time', () => {
		let now = Date.UTC(2024, 0, 1);
		const channel = createPreviewChannel({ now: () => now });
		const ids = [channel.nextId(), channel.nextId()];
		expect(timeOfSnowflake(ids[0] ?? '')).toBe(now);
		now -= 5000;
		ids.push(channel.nextId());
		now += 60_000;
		ids.push(channel.nextId());
		expect(ids).toEqual([...ids].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)));
		expect(new Set(ids).size).toBe(4);
		expect(timeOfSnowflake(ids[3] ?? '')).toBe(now);
	});

	test('a nonce posts once', async () => {
		const channel = createPreviewChannel({ now: Date.now });
		const first = await channel.post(channelId, view('a'), 'game-1');
		expect(await channel.post(channelId, view('a'), 'game-1')).toBe(first);
		expect(await channel.post(channelId, view('b'), 'game-2')).not.toBe(first);
		expect(channel.changesSince(0)).toHaveLength(2);
	});

	test('an edited message keeps its id and place, and says that it was edited', async () => {
		const channel = createPreviewChannel({ now: Date.now });
		const first = await channel.post(channelId, view('a'), '1');
		await channel.post(channelId, view('b'), '2');
		await channel.edit(channelId, first, view('c'));
		expect(channel.changesSince(0).map(({ message }) => [message.embeds[0]?.description, message.edited])).toEqual([
			['c', true],
			['b', false],
		]);
		expect(channel.changesSince(2).map(({ message }) => message.id)).toEqual([first]);
	});

	test('a file goes along as an address that holds all of it, until an edit takes its place', async () => {
		const channel = createPreviewChannel({ now: Date.now });
		const files = [{ name: 'año.json', content: '{"a":"ñ"}', alt: 'Todo' }];
		const { id } = channel.add({ ...view('a'), files });
		const href = `data:application/octet-stream;base64,${Buffer.from('{"a":"ñ"}').toString('base64')}`;
		expect(channel.message(id)?.files).toEqual([{ name: 'año.json', href, alt: 'Todo' }]);
		channel.replace(id, view('b'));
		expect(channel.message(id)?.files).toBeUndefined();
	});

	test('a picture goes along as the place where it is, with its size; the same picture has one place', () => {
		const channel = createPreviewChannel({ now: Date.now });
		const content = pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');
		const [first, second] = [0, 1].map(() =>
			channel.add({ ...view('a'), files: [{ name: 'a.png', content, alt: 'A' }] }),
		);
		const href = first?.files?.[0]?.href ?? '';
		expect(first?.files).toEqual([{ name: 'a.png', href, alt: 'A', width: 30, height: 20 }]);
		expect(second?.files?.[0]?.href).toBe(href);
		expect(href).toMatch(/^\/pictures\/[0-9a-f]{64}\.png$/);
		expect(channel.pictures.take(href.replace('/pictures/', ''))).toEqual(new Uint8Array(content));
	});

	test('what only claims to be a picture stays a file to save', () => {
		const channel = createPreviewChannel({ now: Date.now });
		const { files } = channel.add({ ...view('a'), files: [{ name: 'a.png', content: new Uint8Array(40) }] });
		expect(files?.[0]?.href).toMatch(/^data:application\/octet-stream/);
	});

	test('a player is called as they call themselves now; a stranger is gone', async () => {
		const channel = createPreviewChannel({ now: Date.now });
		const { signal } = new AbortController();
		channel.players.meet({ id: '1', name: 'Ana' });
		channel.players.meet({ id: '1', name: 'Юрий' });
		expect(await channel.namesOf({ id: '1' }, signal)).toEqual(['Юрий']);
		await expect(channel.namesOf({ id: '2' }, signal)).rejects.toEqual(new ChannelError('gone'));
	});

	test('another channel or a message that is no more is gone', async () => {
		const channel = createPreviewChannel({ now: Date.now });
		const gone = new ChannelError('gone');
		await expect(channel.post('100000000000000009', view('a'), '1')).rejects.toEqual(gone);
		await expect(channel.edit(channelId, '100000000000000009', view('a'))).rejects.toEqual(gone);
	});

	test('only the last 500 messages are kept', async () => {
		const channel = createPreviewChannel({ now: Date.now });
		for (let index = 0; index < 510; index++) await channel.post(channelId, view(String(index)), String(index));
		const kept = channel.changesSince(0).map(({ message }) => message.embeds[0]?.description);
		expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, '10', '509']);
	});

	test('links to messages look like those of Discord', async () => {
		const channel = createPreviewChannel({ now: Date.now });
		expect(channel.linkTo({ ...previewPlace, messageId: '5' })).toBe(
			`https://discord.com/channels/${previewPlace.guildId}/${channelId}/5`,
		);
	});
});

test('a note takes the place of the one before, and goes with the others when what it is of is over', () => {
	const channel = createPreviewChannel({ now: Date.now });
	const note = (text: string, reader: string, noteOf: string) => channel.add({ ...view(text), noteOf }, { reader }).id;
	const ids = [note('a', '1', 'g'), note('b', '1', 'g'), note('c', '2', 'g'), note('d', '1', 'h')];
	const gone = () => ids.map((id) => channel.message(id)?.gone ?? false);
	expect(gone()).toEqual([true, false, false, false]);
	expect(channel.message(ids[0] ?? '')).toMatchObject({ embeds: [], components: [], reader: '1' });
	channel.endNotes('g');
	return expect.poll(gone).toEqual([true, true, true, false]);
});
