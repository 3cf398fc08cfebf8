import { expect, it } from 'vitest';
import * as z from 'zod';
import { settings } from '../../commands/settings.js';
import { Mode } from '../../src/domain/settings.js';
import { aBot } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';
import { limaMidnight } from './quiz/a-daily.js';

const Definition = z.object({
	options: z.array(z.object({ name: z.string(), choices: z.array(z.object({ value: z.string() })).optional() })),
});
const manager = { person: { id: '99', manages: true } };
const DAILY = [
	['quiz daily', {}],
	['quiz daily', { date: '2026-05-03' }],
] as const;
const BUTTONS = ['quiz:daily', 'quiz:daily:2026-07-01:share', 'quiz:practice:2026-05-03:go:'];

it('what is switched off is played nowhere in the server, and elsewhere as before', async () => {
	const bot = aBot({ clock: aClock(limaMidnight(7, 1)) });
	const told = await bot.ask('settings', { 'turn-off': 'daily' }, manager);
	expect(told.text).toContain('**Apagado**: La diaria');
	for (const [command, options] of DAILY) {
		const refused = await bot.ask(command, options);
		expect(refused).toMatchObject({ how: 'private', text: expect.stringContaining('**/ajustes encender**') });
	}
	for (const id of BUTTONS) expect((await bot.press(id)).text, id).toContain('apagado');
	expect((await bot.ask('quiz daily', {}, { place: { guildId: '78' } })).text).toContain('1 de 5');
	expect((await bot.ask('quiz start')).text).toContain('Trivia: ');
});

it('switched on again, it is played, and the settings say no more of it', async () => {
	const bot = aBot({ clock: aClock(limaMidnight(7, 1)) });
	await bot.ask('settings', { 'turn-off': 'daily', seconds: 30 }, manager);
	const told = await bot.ask('settings', { 'turn-on': 'daily' }, manager);
	expect(told.text).not.toContain('Apagado');
	expect(told.text).toContain('30 segundos');
	expect((await bot.ask('quiz daily')).text).toContain('1 de 5');
	expect(bot.bot.services.settings.of('77').off).toBeUndefined();
});

it('every mode that can be refused is offered to be switched off and on, the cup too', async () => {
	const { options } = Definition.parse(settings.definition);
	for (const name of ['turn-off', 'turn-on']) {
		const offered = options.find((option) => option.name === name)?.choices?.map(({ value }) => value);
		expect(offered, name).toEqual(Mode.options);
	}
	const bot = aBot();
	expect((await bot.ask('settings', { 'turn-off': 'cup' }, manager)).text).toContain('**Apagado**: La copa');
	expect((await bot.ask('quiz cup')).text).toContain('apagado');
});

it('another change leaves what is switched off as it is', async () => {
	const bot = aBot();
	await bot.ask('settings', { 'turn-off': 'daily' }, manager);
	await bot.ask('settings', { seconds: 30 }, manager);
	await bot.submit('settings:form', { language: ['es'], competition: ['copa-peru'], channels: [] }, manager);
	expect(bot.bot.services.settings.of('77').off).toEqual(['daily']);
});
