import { describe, expect, it } from 'vitest';
import { aBot } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { englishManager, manager } from './a-manager.js';

describe('what the bot may not do in a channel it is given', () => {
	const FORM = { language: ['auto'], competition: ['copa-peru'], channels: ['88', '89', '90'] };

	it.each([
		['es', manager, 'En <#89> me falta: **Enviar mensajes e Insertar enlaces**.'],
		['en', englishManager, 'In <#89> I still need **Send Messages and Embed Links**.'],
	])('is said at once, a line a channel, in %s', async (_, from, line) => {
		const channels = testChannels();
		channels.missing.set('89', ['send', 'embed']).set('90', ['view']).set('91', ['view']);
		const { text } = await aBot({ channels }).submit('settings:form', FORM, from);
		const warned = text.split('\n').filter((each) => each.startsWith('⚠️'));
		expect(warned).toEqual([`⚠️ ${line}`, expect.stringContaining('<#90>')]);
	});

	it('is said of the one that an option names, too', async () => {
		const channels = testChannels();
		channels.missing.set('88', ['send-in-threads']);
		const told = await aBot({ channels }).ask('settings', { 'allow-channel': '88' }, manager);
		expect(told.text).toContain('⚠️ En <#88> me falta: **Enviar mensajes en hilos**.');
	});

	it('is only what it needs: reactions and history are for typed answers', async () => {
		const channels = testChannels();
		channels.missing.set('88', ['react', 'history']);
		const given = { 'allow-channel': '88' };
		expect((await aBot({ channels }).ask('settings', given, manager)).text).not.toContain('⚠️');
		const { text } = await aBot({ channels, readsChat: true }).ask('settings', given, manager);
		expect(text).toContain('**Añadir reacciones y Leer el historial de mensajes**');
	});

	it('is not known where Discord does not tell; what was set holds all the same', async () => {
		const channels = testChannels();
		channels.failNext('unreachable');
		const bot = aBot({ channels });
		expect((await bot.submit('settings:form', FORM, manager)).text).toContain('⚠️ No pude revisar');
		expect(bot.bot.services.settings.of('77').channels).toEqual(FORM.channels);
	});

	it('fits in a message, however many channels there are', async () => {
		const channels = testChannels();
		const ids = Array.from({ length: 25 }, (_, index) => `${10n ** 19n + BigInt(index)}`);
		for (const id of ids) channels.missing.set(id, ['send', 'send-in-threads', 'embed', 'attach', 'react', 'history']);
		const bot = aBot({ channels, readsChat: true });
		const { content } = await bot.submit('settings:form', { ...FORM, channels: ids }, manager);
		expect(content.length).toBeLessThanOrEqual(2_000);
		expect(content).toMatch(/… y \d+ líneas más\n-# Ajustes del canal/);
	});

	it('is asked for only where a channel is given', async () => {
		const channels = testChannels();
		channels.failNext('unreachable', 3);
		const bot = aBot({ channels });
		for (const options of [{ seconds: 30 }, { 'all-channels': true }]) {
			expect((await bot.ask('settings', options, manager)).text).not.toContain('⚠️');
		}
		expect((await bot.submit('settings:form', { ...FORM, channels: [] }, manager)).text).not.toContain('⚠️');
	});
});
