import { REST } from '@discordjs/rest';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { PictureGiver } from '../../src/app/pictures.js';
import { discordChannels } from '../../src/discord/discord-channels.js';
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
	attach: async ({ picture: _, ...view }) => ({ ...view, files: [picture] }),
};

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

	test('stays away where the bot may write but not attach files', async () => {
		const standIn = await aStandIn();
		const channel = standIn.guild().channel();
		const channels = discordChannels(new REST({ api: standIn.apiUrl }).setToken(standIn.token), {
			isDiscord: true,
			hurry: new AbortController().signal,
		});
		const embeds = [{ title: 'The end' }];
		const post = (nonce: string) => channels.post(channel.id, { embeds, files: [picture] }, nonce);

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
