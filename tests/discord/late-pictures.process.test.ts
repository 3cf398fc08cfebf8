import { describe, expect, test } from 'vitest';
import type { PictureGiver } from '../../src/app/pictures.js';
import { aRealBot, messageOf } from '../support/real-bot.js';
import { picture } from './a-picture.js';

/** Draws each picture when told to; `false` stands for one that cannot be drawn. */
function slowPictures() {
	const drawn: ((isDrawn: boolean) => void)[] = [];
	const attach: PictureGiver['attach'] = async ({ picture: _, withoutPicture: __, ...view }) => {
		const later = new Promise<boolean>((resolve) => void drawn.push(resolve));
		return { view, later: later.then((isDrawn) => (isDrawn ? { ...view, files: [picture] } : undefined)) };
	};
	return { drawn, attach };
}

const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';

describe('on Discord a picture', () => {
	test('that is drawn late is put into the answer', async () => {
		const slow = slowPictures();
		const { standIn, log } = await aRealBot({ pictures: slow });
		const channel = standIn.guild({ locale: 'en-US' }).channel();
		const ana = standIn.user({ name: 'Ana' });
		const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
		expect(message.data.attachments).toEqual([]);
		const { text } = message;
		slow.drawn[0]?.(true);
		await expect.poll(() => message.data.attachments.map(({ description }) => description)).toEqual(['Who won']);
		expect(message.text).toBe(text);
		expect(message.data.components).not.toEqual([]);
		expect(log.complaints).toEqual([]);
	});

	test('that is drawn late never comes to a page that one has leafed on from', async () => {
		const slow = slowPictures();
		const { standIn } = await aRealBot({ pictures: slow });
		const channel = standIn.guild({ locale: 'en-US' }).channel();
		const ana = standIn.user({ name: 'Ana' });
		const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
		await ana.press(message, '2009 ▶');
		await ana.press(message, '2010 ▶');
		const third = message.text;
		expect(third).toContain('2010');
		// Pictures arrive in order: those of earlier pages, then that of the page that is shown.
		for (const draw of slow.drawn) draw(true);
		await expect.poll(() => message.data.attachments).toHaveLength(1);
		expect(message.text).toBe(third);
		expect(standIn.requests.filter(({ route }) => route === EDIT)).toHaveLength(1);
	});

	test('that Discord does not take at once is not tried again once one has leafed on', async () => {
		const slow = slowPictures();
		const { standIn, log } = await aRealBot({ pictures: slow });
		const channel = standIn.guild({ locale: 'en-US' }).channel();
		const ana = standIn.user({ name: 'Ana' });
		const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
		standIn.faults.next(EDIT, { retryAfterMs: 1_500 });
		slow.drawn[0]?.(true);
		await expect.poll(() => standIn.requests.filter(({ route }) => route === EDIT)).toHaveLength(1);
		await ana.press(message, '2009 ▶');
		// Leaves the old page's picture time to arrive, which it must not.
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		expect(message.text).toContain('2009');
		expect(message.data.attachments).toEqual([]);
		expect(log.complaints).toEqual([]);
	});

	test('that Discord takes at the second try comes all the same', async () => {
		const slow = slowPictures();
		const { standIn } = await aRealBot({ pictures: slow });
		const message = messageOf(await standIn.user().command(standIn.guild().channel(), 'season', { year: '2008' }));
		for (const fault of ['serverError', { retryAfterMs: 20 }] as const) standIn.faults.next(EDIT, fault);
		slow.drawn[0]?.(true);
		await expect.poll(() => message.data.attachments).toHaveLength(1);
	});

	test('that is drawn late comes to whoever reads the page alone, and not to the message they pressed', async () => {
		const slow = slowPictures();
		const { standIn } = await aRealBot({ pictures: slow });
		const channel = standIn.guild({ locale: 'en-US' }).channel();
		const message = messageOf(await standIn.user({ name: 'Ana' }).command(channel, 'season', { year: '2008' }));
		const own = messageOf(await standIn.user({ name: 'Beto' }).press(message, '2009 ▶'));
		expect(own.isEphemeral).toBe(true);
		slow.drawn[1]?.(true);
		await expect.poll(() => own.data.attachments).toHaveLength(1);
		expect(message.data.attachments).toEqual([]);
		slow.drawn[0]?.(true);
		await expect.poll(() => message.data.attachments).toHaveLength(1);
		expect([message.text.includes('2008'), own.text.includes('2009')]).toEqual([true, true]);
	});

	test('that is drawn for a message which was deleted meanwhile is no trouble', async () => {
		const slow = slowPictures();
		const { standIn, log, stop } = await aRealBot({ pictures: slow });
		const message = messageOf(await standIn.user().command(standIn.guild().channel(), 'season', { year: '2008' }));
		standIn.faults.deleteMessage(message);
		slow.drawn[0]?.(true);
		await expect.poll(() => standIn.requests.filter(({ route }) => route === EDIT)).toHaveLength(1);
		await stop();
		expect(log.complaints).toEqual([]);
	});

	test('that cannot be drawn leaves the text as it is', async () => {
		const slow = slowPictures();
		const { standIn, stop } = await aRealBot({ pictures: slow });
		const channel = standIn.guild().channel();
		await standIn.user().command(channel, 'season', { year: '2008' });
		slow.drawn[0]?.(false);
		await stop();
		expect(slow.drawn).toHaveLength(1);
		expect(standIn.requests.filter(({ route }) => route === EDIT)).toEqual([]);
	});

	test('that is not drawn yet holds no stop up', async () => {
		const { standIn, stop } = await aRealBot({ pictures: slowPictures() });
		const channel = standIn.guild().channel();
		await standIn.user().command(channel, 'season', { year: '2008' });
		await stop();
	});
});
