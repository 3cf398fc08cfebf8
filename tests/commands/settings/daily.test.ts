import { describe, expect, it } from 'vitest';
import { aBoard, HOUR_MS, manager } from '../../app/daily/a-board.js';
import { aBot, type Told } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';

const FILLED = { language: ['es'], competition: ['copa-peru'], seconds: ['20'], channels: [] };

/** The form's field for the daily's channel; undefined if there is none. */
function dailyField({ asked }: Told) {
	const fields = (asked?.components ?? []).flatMap((part) => ('component' in part ? [part.component] : []));
	return fields.find(({ custom_id }) => custom_id === 'daily');
}

const dailyOf = ({ bot }: ReturnType<typeof aBot>) => bot.services.settings.of('77').daily;

describe('the daily’s channel in the form', () => {
	it('is the one that holds, and one at most', async () => {
		const { bot } = await aBoard();
		expect(dailyField(await bot.ask('settings', {}, manager))).toMatchObject({
			default_values: [{ id: '90' }],
			min_values: 0,
			max_values: 1,
		});
		await bot.submit('settings:form', { ...FILLED, daily: ['91', '92'] }, manager);
		expect(dailyOf(bot)?.channel).toBe('90');
	});

	it('is chosen there: the channel is told, the hour stays, and what holds is said', async () => {
		const { bot } = await aBoard({}, 20);
		const { text } = await bot.submit('settings:form', { ...FILLED, daily: ['91'] }, manager);
		expect(text).toContain('**La diaria**: todos los días desde las 20:00 (hora de Lima) en <#91>');
		expect(bot.channels.messages.at(-1)?.channelId).toBe('91');
		expect(bot.channels.last().text).toContain('Aquí sale la diaria');
		const count = bot.channels.messages.length;
		await bot.submit('settings:form', { ...FILLED, daily: ['91'] }, manager);
		expect(bot.channels.messages).toHaveLength(count);
	});

	it('is nine o’clock’s where no hour was ever named', async () => {
		const bot = aBot();
		await bot.submit('settings:form', { ...FILLED, daily: ['91'] }, manager);
		expect(dailyOf(bot)).toMatchObject({ channel: '91', hour: 9 });
	});

	it('left empty is taken back: no message comes any more', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		const { text } = await bot.submit('settings:form', { ...FILLED, daily: [] }, manager);
		expect(text).not.toContain('La diaria');
		expect(dailyOf(bot)).toBeUndefined();
		await toNextPost(2);
		expect(messages()).toEqual([]);
		expect(bot.clock.pending).toBe(0);
	});

	it('is not asked about while the daily is switched off, and waits for it to be on again', async () => {
		const { bot } = await aBoard();
		await bot.ask('settings', { 'turn-off': 'daily' }, manager);
		expect(dailyField(await bot.ask('settings', {}, manager))).toBeUndefined();
		await bot.submit('settings:form', FILLED, manager);
		expect(dailyOf(bot)?.channel).toBe('90');
	});

	it('where the bot may not write changes nothing, of the rest either', async () => {
		const bot = aBot();
		bot.channels.failNext('forbidden');
		const told = await bot.submit('settings:form', { ...FILLED, seconds: ['30'], daily: ['91'] }, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('No puedo escribir en ese canal') });
		expect(bot.bot.services.settings.of('77')).toMatchObject({ seconds: 20 });
		expect(dailyOf(bot)).toBeUndefined();
	});
});

describe('the daily’s channel by an option', () => {
	it('is taken back; nothing else is asked of whoever does', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		await toNextPost();
		const { text } = await bot.ask('settings', { 'remove-daily-channel': true }, manager);
		expect(text).not.toContain('La diaria');
		await bot.clock.advance(48 * HOUR_MS);
		expect(messages()).toHaveLength(1);
		expect((await bot.ask('quiz daily')).text).toContain('1 de 5');
	});

	it('stays where it is not to be taken back, and is the new one where both are said', async () => {
		const { bot } = await aBoard({}, 20);
		await bot.ask('settings', { 'remove-daily-channel': false }, manager);
		expect(dailyOf(bot)?.channel).toBe('90');
		await bot.ask('settings', { 'remove-daily-channel': true, 'daily-channel': '91' }, manager);
		expect(dailyOf(bot)).toMatchObject({ channel: '91', hour: 20 });
	});

	it('cannot be taken back and be given an hour: that is said, and nothing changes', async () => {
		const { bot } = await aBoard();
		for (const kept of [{ channel: '90', hour: 9 }, undefined]) {
			const told = await bot.ask('settings', { 'remove-daily-channel': true, 'daily-hour': 12, seconds: 30 }, manager);
			expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('no tendría hora') });
			expect(told.text).not.toContain('Falta el canal');
			expect(bot.bot.services.settings.of('77').seconds).toBe(20);
			if (kept) expect(dailyOf(bot)).toMatchObject(kept);
			else expect(dailyOf(bot)).toBeUndefined();
			await bot.ask('settings', { 'remove-daily-channel': true }, manager);
		}
	});
});

describe('what the bot may not do where the daily is posted', () => {
	const ask = async (rights: Parameters<ReturnType<typeof testChannels>['missing']['set']>[1], fields: object) => {
		const channels = testChannels();
		channels.missing.set('91', rights);
		const { text } = await aBot({ channels, readsChat: true }).submit(
			'settings:form',
			{ ...FILLED, ...fields },
			manager,
		);
		return text.split('\n').filter((line) => line.startsWith('⚠️'));
	};

	it('is said: pictures, too, but nothing that only players need', async () => {
		const line = '⚠️ En <#91> me falta: **Insertar enlaces y Adjuntar archivos**.';
		const rights = ['send-in-threads', 'embed', 'attach', 'react', 'history'] as const;
		expect(await ask(rights, { daily: ['91'] })).toEqual([line]);
		expect(await ask(['send-in-threads', 'react', 'history'], { daily: ['91'] })).toEqual([]);
	});

	it('is said once of a channel that quizzes are played in, too, with all that they need', async () => {
		const line = '⚠️ En <#91> me falta: **Enviar mensajes en hilos e Insertar enlaces**.';
		expect(await ask(['send-in-threads', 'embed'], { channels: ['91'], daily: ['91'] })).toEqual([line]);
	});

	it('is said of a voice channel that the bot may not connect to', async () => {
		expect(await ask(['connect'], { daily: ['91'] })).toEqual(['⚠️ En <#91> me falta: **Conectar**.']);
	});

	it('is asked for by the option, too', async () => {
		const channels = testChannels();
		channels.missing.set('91', ['attach', 'send-in-threads']);
		const { text } = await aBot({ channels }).ask('settings', { 'daily-channel': '91' }, manager);
		expect(text).toContain('⚠️ En <#91> me falta: **Adjuntar archivos**.');
	});
});
