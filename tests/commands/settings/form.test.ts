import { describe, expect, it } from 'vitest';
import { aBot } from '../../support/a-bot.js';
import { manager } from './a-manager.js';
import { chosenIn } from './chosen-in.js';

describe('the form', () => {
	const FILLED = { language: ['en'], competition: ['primera'], seconds: ['30'], channels: ['88', '89'] };

	it('changes what is in it; then what holds is said, with a button to it', async () => {
		const bot = aBot();
		const { form = '' } = await bot.ask('settings', {}, manager);
		const told = await bot.submit(form, FILLED, manager);
		expect(told.text).toMatch(/Guardado[\s\S]*English[\s\S]*30 segundos[\s\S]*<#88>, <#89>/);
		const holds = { language: 'en', competition: 'primera', seconds: 30, channels: ['88', '89'] };
		expect(bot.bot.services.settings.of('77')).toMatchObject(holds);
		const again = await bot.press(told.buttons[0]?.custom_id ?? '', { ...manager, alone: true });
		expect(chosenIn(again)).toEqual({ ...FILLED, daily: [] });
	});

	it('offers the competitions that the server has chosen, in its order; the first is the usual one', async () => {
		const bot = aBot();
		await bot.ask('settings', { competitions: 'segunda, primera' }, manager);
		const offered = async () => {
			const { asked } = await bot.ask('settings', {}, manager);
			const fields = (asked?.components ?? []).flatMap((part) => ('component' in part ? [part.component] : []));
			const menu = fields.find(({ custom_id }) => custom_id === 'competition');
			return menu && 'options' in menu ? menu.options.map(({ value }) => value) : [];
		};
		expect(await offered()).toEqual(['segunda', 'primera']);
		await bot.submit('settings:form', FILLED, manager);
		expect(await offered()).toEqual(['primera', 'segunda']);
	});

	it('of an earlier version, without the seconds, leaves those as they are', async () => {
		const bot = aBot();
		await bot.ask('settings', { seconds: 45 }, manager);
		const { seconds: _, ...older } = FILLED;
		await bot.submit('settings:form', older, manager);
		expect(bot.bot.services.settings.of('77')).toMatchObject({ language: 'en', seconds: 45 });
	});

	it('allows every channel where none is chosen, but leaves nowhere as it was', async () => {
		const bot = aBot();
		await bot.submit('settings:form', FILLED, manager);
		await bot.submit('settings:form', { ...FILLED, channels: [] }, manager);
		expect(bot.bot.services.settings.of('77').channels).toBeUndefined();
		await bot.ask('settings', { 'all-channels': false }, manager);
		await bot.submit('settings:form', { ...FILLED, channels: [] }, manager);
		expect(bot.bot.services.settings.of('77').channels).toEqual([]);
	});

	it.each([
		['by who may not manage the server', 'settings:form', FILLED, {}],
		['with a language there is not', 'settings:form', { ...FILLED, language: ['xx'] }, manager],
		['with a competition there is not', 'settings:form', { ...FILLED, competition: ['xx'] }, manager],
		['with seconds that are too many', 'settings:form', { ...FILLED, seconds: ['61'] }, manager],
		['with what is no channel', 'settings:form', { ...FILLED, channels: ['@everyone'] }, manager],
		['under another id', 'settings:other', FILLED, manager],
	])('%s changes nothing, and is answered', async (_, id, fields, from) => {
		const bot = aBot();
		expect((await bot.submit(id, fields, from)).how).toBe('private');
		expect(bot.bot.services.settings.of('77').language).toBe('auto');
	});
});
