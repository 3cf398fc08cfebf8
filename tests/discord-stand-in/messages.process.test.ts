import { describe, expect, test } from 'vitest';
import { aWorld } from './a-client.js';

describe('messages by REST', () => {
	test('are made, read, edited and deleted, with files', async () => {
		const { client, channel } = await aWorld();
		const made = await client.channels.fetch(channel.id);
		if (!made?.isSendable()) throw new Error('no channel');
		const embeds = [{ title: 'Final', image: { url: 'attachment://final.png' } }];
		const sent = await made.send({ embeds, files: [{ attachment: Buffer.from('1234'), name: 'final.png' }] });
		expect(sent.embeds[0]?.image?.url).toBe(channel.messages[0]?.data.attachments[0]?.url);
		await sent.edit({ content: 'Sport Huancayo' });
		expect((await made.messages.fetch({ message: sent.id, force: true })).content).toBe('Sport Huancayo');
		expect(channel.messages[0]?.data.attachments).toHaveLength(1);
		await sent.delete();
		expect(channel.messages).toEqual([]);
	});
});
