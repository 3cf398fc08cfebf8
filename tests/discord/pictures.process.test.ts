import { REST } from '@discordjs/rest';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { type PictureGiver, Pictures } from '../../src/app/pictures.js';
import { discordChannels } from '../../src/discord/discord-channels.js';
import { aClock } from '../support/a-clock.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aRealBot, messageOf } from '../support/real-bot.js';
import { pngOf } from '../support/resvg.js';

const picture = {
	name: 'card.png',
	content: pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'),
	alt: 'Who won',
};

/** Gives every answer the same picture. */
const pictures: PictureGiver = {
	attach: async ({ picture: _, ...view }) => ({ view: { ...view, files: [picture] } }),
};

/** Gives answers their pictures once it is told to, each by itself; `false` is one that cannot be drawn. */
function slowPictures() {
	const drawn: ((isDrawn: boolean) => void)[] = [];
	const attach: PictureGiver['attach'] = async ({ picture: _, withoutPicture: __, ...view }) => {
		const later = new Promise<boolean>((resolve) => void drawn.push(resolve));
		return { view, later: later.then((isDrawn) => (isDrawn ? { ...view, files: [picture] } : undefined)) };
	};
	return { drawn, attach };
}

/** Draws what is asked for. */
function drawnPictures() {
	const log = { debug() {}, info() {}, warn() {}, error() {} };
	return new Pictures({ raster: { png: async (svg) => pngOf(svg) }, clock: aClock(), log });
}

const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';

describe('on Discord a picture', () => {
	test('comes with the answer, says what it shows, and is replaced when one leafs on', async () => {
		const { standIn } = await aRealBot({ pictures });
		const channel = standIn.guild({ locale: 'en-US' }).channel();
		const ana = standIn.user({ name: 'Ana' });
		const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
		const shown = () => message.data.attachments.map(({ filename, description }) => [filename, description]);
		expect(shown()).toEqual([['card.png', 'Who won']]);
		const [first] = message.data.attachments;
		await ana.press(message, '2009 ▶');
		expect(message.text).toContain('2009');
		expect(shown()).toEqual([['card.png', 'Who won']]);
		expect(message.data.attachments[0]?.id).not.toBe(first?.id);
	});

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
		// The pictures of the pages before come first, then that of the page that is shown.
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
		// Longer than it was to wait.
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

	test('gives way to words that say it all where no file may be attached, also when one leafs on', async () => {
		const { standIn } = await aRealBot({ pictures: drawnPictures() });
		const channel = standIn.guild({ locale: 'en-US' }).channel();
		const ana = standIn.user({ name: 'Ana' });
		const whole = messageOf(await ana.command(channel, 'season', { year: '2008' }));
		expect(whole.data.attachments).toHaveLength(1);
		channel.botPermissions &= ~PermissionFlagsBits.AttachFiles;
		const words = messageOf(await ana.command(channel, 'season', { year: '2008' }));
		expect(words.data.attachments).toEqual([]);
		expect(words.text.length).toBeGreaterThan(whole.text.length);
		const over = { whole: whole.text, words: words.text };
		for (const message of [whole, words]) {
			await ana.press(message, '2009 ▶');
			await ana.press(message, '◀ 2008');
			expect(message.data.attachments).toEqual([]);
		}
		expect([whole.text, words.text]).toEqual([over.words, over.words]);
		channel.botPermissions |= PermissionFlagsBits.AttachFiles;
		const again = messageOf(await ana.command(channel, 'season', { year: '2008' }));
		expect([again.text, again.data.attachments.length]).toEqual([over.whole, 1]);
	});

	test('comes in direct messages, and where only a person has installed the bot, whatever the channel allows', async () => {
		const { standIn } = await aRealBot({ pictures: drawnPictures() });
		const ana = standIn.user({ name: 'Ana', hasInstalledApp: true });
		ana.dm.botPermissions &= ~PermissionFlagsBits.AttachFiles;
		const channel = standIn.guild({ isInstalled: false }).channel();
		channel.botPermissions &= ~PermissionFlagsBits.AttachFiles;
		for (const place of [ana.dm, channel]) {
			const message = messageOf(await ana.command(place, 'season', { year: '2008' }));
			expect(message.data.attachments).toHaveLength(1);
		}
	});

	test('stays away from a post where the bot may write but not attach files: it goes in words', async () => {
		const standIn = await aStandIn();
		const channel = standIn.guild().channel();
		const channels = discordChannels(new REST({ api: standIn.apiUrl }).setToken(standIn.token), {
			isDiscord: true,
			hurry: new AbortController().signal,
		});
		const embeds = [{ title: 'Below the picture' }];
		const withoutPicture = { embeds: [{ title: 'The end' }] };
		const post = (nonce: string) => channels.post(channel.id, { embeds, withoutPicture, files: [picture] }, nonce);

		const whole = channel.allMessages.get(await post('1'));
		expect(whole?.data.attachments).toHaveLength(1);

		channel.botPermissions &= ~PermissionFlagsBits.AttachFiles;
		const plain = channel.allMessages.get(await post('2'));
		expect(plain?.data.attachments).toEqual([]);
		expect(plain?.data.embeds).toMatchObject([{ title: 'The end' }]);

		channel.botPermissions &= ~PermissionFlagsBits.SendMessages;
		await expect(post('3')).rejects.toMatchObject({ trouble: 'forbidden' });
	});
});
