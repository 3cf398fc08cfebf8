import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { settings } from '../../../commands/settings.js';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { Mode } from '../../../src/domain/settings.js';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { aDaily, limaMidnight } from '../quiz/a-daily.js';
import { manager } from './a-manager.js';

const Definition = z.object({
	options: z.array(z.object({ name: z.string(), choices: z.array(z.object({ value: z.string() })).optional() })),
});
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

/** A bot in whose server a mode is switched off. */
async function without(mode: Mode) {
	const bot = aBot({ clock: aClock(limaMidnight(7, 1)) });
	await bot.ask('settings', { 'turn-off': mode }, manager);
	return bot;
}

/** Plays a quiz with one question about a department, which Ana knows and Beto does not. */
async function aDepartment(bot: ReturnType<typeof aBot>, place = {}) {
	const channel = '88';
	await bot.ask('quiz start', { questions: 1, seconds: 20, kind: 'department' }, { place });
	await bot.clock.advance(LEAD_IN_MS);
	const game = bot.bot.services.quizHost.openGame(channel) ?? expect.fail('no game');
	const right = game.questions[0]?.answer ?? 0;
	await bot.press(`quiz:answer:${game.id}:0:${right}`, { place });
	await bot.press(`quiz:answer:${game.id}:0:${(right + 1) % 4}`, { place, person: { id: '12' } });
	await bot.clock.advance(20_000 + GRACE_MS + READ_MS.most);
	return { share: `quiz:share:${game.id}` };
}

const other = { place: { guildId: '78' } };

describe('without', () => {
	it('sudden death, quizzes are played as ever, and a rematch of it is refused', async () => {
		const bot = await without('sudden');
		expect((await bot.ask('quiz start', { mode: 'sudden' })).text).toContain('apagado');
		expect((await bot.press('quiz:again:20:20:buttons:medium:copa-peru::sudden')).text).toContain('apagado');
		expect((await bot.ask('quiz start', { mode: 'sudden' }, other)).text).toContain('Mete gol gana');
		expect((await bot.ask('quiz start', {}, { place: { channelId: '89' } })).text).toContain('Trivia: ');
	});

	it('the collection, a right answer collects nothing, and the card shows nothing of it', async () => {
		const bot = await without('collection');
		await aDepartment(bot);
		expect(await bot.bot.services.collections.of('11')).toEqual([]);
		await aDepartment(bot, { guildId: '78' });
		expect(await bot.bot.services.collections.of('11')).toHaveLength(1);
		expect((await bot.ask('quiz card')).text).not.toContain('Colección');
		expect((await bot.ask('quiz card', {}, other)).text).toContain('Colección');
	});

	it('sharing, nothing offers it, and every button for it is refused', async () => {
		const bot = await without('share');
		const daily = aDaily(bot);
		const { share } = await aDepartment(bot);
		const podium = bot.channels.last();
		expect(podium.text).toContain('Pitazo final');
		const result = await daily.playAll();
		await bot.ask('quiz club');
		const { club } = (await bot.bot.services.clubHost.current('11')) ?? expect.fail('no club');
		const found = await bot.press('quiz:club:2026-07-01:guess', { values: [club], alone: true });
		const shown = [podium, result, await bot.ask('quiz daily'), found, await bot.ask('quiz card')];
		for (const { buttons, text } of shown) {
			expect(
				buttons.filter(({ custom_id: id }) => id.includes('share')),
				text,
			).toEqual([]);
		}
		for (const id of [share, 'quiz:daily:2026-07-01:share', 'quiz:club:2026-07-01:share', 'quiz:card:share:1']) {
			expect((await bot.press(id, { alone: true })).text, id).toContain('apagado');
			if (id !== share) expect((await bot.press(id, { ...other, alone: true })).how, id).toBe('post');
		}
		expect(await bot.store.collection('results').get('88')).toBeUndefined();
	});
});
