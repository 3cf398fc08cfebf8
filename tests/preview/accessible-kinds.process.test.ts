import { describe, expect, test } from 'vitest';
import { JOIN_MS } from '../../src/app/quiz/quiz-draw.js';
import { realBot } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { drawnPictures } from './drawn-pictures.js';
import { obstacles } from './obstacles.js';
import { shows, stages } from './stages.js';

const open = stages();
/** A minute and an hour, in milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A stage whose pictures are drawn, on a phone. */
const drawn = () =>
	open({
		start: Date.UTC(2026, 6, 1, 17),
		context: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
		makeBot: (channels, clock) => realBot(channels, clock, { pictures: drawnPictures(clock) }),
	});

// Each kind of page is a separate message, so that one scan covers them all.
describe.skipIf(!hasBrowser)('with nothing in anybody’s way, dark or light', () => {
	test('are the pages of seasons, clubs, departments and champions', { timeout: 40_000 }, async () => {
		const { tab } = await drawn();
		const ana = await tab();
		const { messages, lastMessage, page } = ana;
		const use = async (command: string) => {
			const before = await messages.count();
			await ana.use(command);
			await expect.poll(() => messages.count()).toBe(before + 1);
		};
		const show = async (command: string, name: string, shown = name) => {
			await use(command);
			await lastMessage.getByRole('button', { name }).click();
			// The previous page may have the same text: wait for the selected tab, or the answer would disturb the next
			// command's input.
			await lastMessage.locator('copero-button[type="primary"]').filter({ hasText: name }).waitFor();
			await shows(lastMessage.locator('discord-embed'), shown);
		};
		for (const name of ['Clasificados', 'Etapa Regional', 'Etapa Nacional', 'Notas y fuentes']) {
			await show('/temporada 2012', name);
		}
		await show('/temporada 2012', 'Así se juega', 'Qué se gana');
		for (const name of ['Temporadas', 'El club']) await show('/club Cienciano', name);
		await lastMessage.getByRole('button', { name: 'Tengo un dato' }).click();
		await page.getByRole('dialog').waitFor();
		expect(await obstacles(ana), 'the form of a report').toEqual([]);
		await page.keyboard.press('Escape');
		for (const command of ['/departamento Puno', '/campeones', '/club Manchester United', '/ayuda', '/acerca']) {
			await use(command);
			await shows(lastMessage, /Puno|Campeones|Quisiste decir|Qué puedes hacer|fútbol macho/);
		}
		expect(await obstacles(ana)).toEqual([]);
	});

	test('are the daily, the club of the day, the card and the forms', { timeout: 40_000 }, async () => {
		const { tab, clock } = await drawn();
		const ana = await tab();
		const { use, lastMessage, page } = ana;
		await use('/trivia diaria');
		for (let question = 1; question <= 5; question++) {
			await shows(lastMessage, `${question} de 5`);
			await lastMessage.locator('discord-action-row').first().getByRole('button').first().click();
			if (question < 5) await lastMessage.getByRole('button', { name: 'Siguiente' }).click();
		}
		await lastMessage.getByRole('button', { name: 'Compartir' }).click();
		await shows(lastMessage, 'jugó la diaria');
		await use('/trivia club');
		await lastMessage.getByRole('button', { name: 'Ciudad' }).click();
		await shows(lastMessage, '1 pista');
		await lastMessage.getByRole('button', { name: 'Decir el equipo' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('textbox').fill('Melgar');
		expect(await obstacles(ana), 'the form to name a club').toEqual([]);
		await page.keyboard.press('Enter');
		await shows(lastMessage, /FBC Melgar/);
		await use('/trivia ficha');
		await shows(lastMessage, 'La diaria');
		await use('/ajustes');
		await dialog.waitFor();
		expect(await obstacles(ana), 'the form of the settings').toEqual([]);
		await page.keyboard.press('Escape');
		expect(await obstacles(ana)).toEqual([]);
		await clock.advance(HOUR);
	});

	test('is the cup from its board to its champion', { timeout: 40_000 }, async () => {
		const { tab, clock } = await drawn();
		const [ana, beto] = [await tab(), await tab()];
		await ana.use('/trivia copa 1');
		await shows(ana.messages, 'la copa está abierta');
		await clock.advance(0);
		for (const { page, messages } of [ana, beto]) {
			await page.bringToFront();
			await messages.filter({ hasText: 'arma una copa' }).getByRole('button', { name: 'Jugar' }).click();
			await shows(messages, 'Estás dentro');
		}
		await ana.page.bringToFront();
		expect(await obstacles(ana), 'the board').toEqual([]);
		await clock.advance(JOIN_MS);
		await shows(ana.lastMessage, /Final · Copa Perú/);
		await clock.advance(10 * MINUTE);
		await shows(ana.messages.last(), /La copa es de|no hay campeón/);
		await ana.use('/trivia tabla');
		await ana.lastMessage.getByRole('button', { name: 'Copas' }).click();
		await shows(ana.lastMessage, 'palmarés');
		expect(await obstacles(ana)).toEqual([]);
	});
});
