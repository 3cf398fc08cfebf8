import { REST } from '@discordjs/rest';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { type PictureGiver, Pictures } from '../../src/app/pictures.js';
import { discordChannels } from '../../src/discord/discord-channels.js';
import { aClock } from '../support/a-clock.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aRealBot, messageOf } from '../support/real-bot.js';
import { pngOf } from '../support/resvg.js';
import { picture } from './a-picture.js';

/** Gives every answer the same picture. */
const pictures: PictureGiver = {
	attach: async ({ picture: _, ...view }) => ({ view: { ...view, files: [picture] } }),
};

/** Draws what is asked for. */
function drawnPictures() {
	const log = { debug() {}, info() {}, warn() {}, error() {} };
	return new Pictures({ raster: { png: async (svg) => pngOf(svg) }, clock: aClock(), log });
}

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
