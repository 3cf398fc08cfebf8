import { expect, test } from 'vitest';
import type { Bot } from '../../src/app/bot.js';
import { LEAD_IN_MS } from '../../src/app/quiz/quiz-draw.js';
import { previewPlace } from '../../src/preview/preview-place.js';
import { GRACE_MS } from '../../src/quiz/game.js';
import { limaDay } from '../../src/quiz/lima-day.js';
import { READ_MS } from '../../src/views/quiz/reading-time.js';
import { meantOn } from '../quiz/club-of-the-day/a-puzzle.js';
import { ownCatalog } from '../support/a-bot.js';
import { realBot, type Tab } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

test.skipIf(!hasBrowser)(
	'two tabs play sudden death to the last one in, then the club of the day each alone, and share no more than its line',
	async () => {
		let bot: Bot | undefined;
		const { tab, clock } = await open({
			makeBot: (channels, time) => {
				bot = realBot(channels, time);
				return bot;
			},
		});
		const [ana, beto] = [await tab(), await tab()];
		await beto.page.getByRole('textbox', { name: 'Tu nombre' }).fill('Beto');
		await beto.page.keyboard.press('Enter');

		await ana.write('/trivia empezar');
		await ana.page.keyboard.press('Tab');
		await ana.page.keyboard.type('modo');
		await ana.page.getByRole('option', { name: /modo/ }).click();
		await ana.page.getByRole('option', { name: /Mete gol gana/ }).click();
		await ana.page.keyboard.press('Enter');
		await shows(ana.lastMessage, 'Quien falla queda fuera');
		await clock.advance(LEAD_IN_MS);
		const answer = async ({ page, messages }: Tab, isRight: boolean) => {
			const game = bot?.services.quizHost.gameIn(previewPlace.channelId) ?? expect.fail('no game');
			const right = game.questions[game.round]?.answer ?? expect.fail('no question');
			await page.bringToFront();
			const question = messages.filter({ hasText: `Pregunta ${game.round + 1} de 20` });
			const options = question.locator('discord-action-row').getByRole('button');
			await options.nth(isRight ? right : (right + 1) % 4).click();
			await shows(messages, 'Anotado');
		};
		await shows(beto.lastMessage, 'Todavía puedes entrar');
		for (const player of [ana, beto]) await answer(player, true);
		await clock.advance(20_000 + GRACE_MS);
		await clock.advance(READ_MS.most);
		await shows(beto.messages, /Quedan 2: @\S.* · @Beto|Quedan 2: @Beto · @\S/);
		await answer(ana, true);
		await answer(beto, false);
		await clock.advance(20_000 + GRACE_MS);
		await shows(beto.messages, /Fuera: @Beto/);
		await clock.advance(READ_MS.most);
		await shows(beto.lastMessage, /Pitazo final.*🏆 @Jugador.* es el último en pie/s);

		const club = meantOn(limaDay(clock.now()), ownCatalog);
		const name = async ({ page, messages }: Tab, typed: string) => {
			await messages.last().getByRole('button', { name: 'Decir el equipo' }).click();
			await page.getByRole('dialog', { name: 'Decir el equipo' }).getByRole('textbox').fill(typed);
			await page.keyboard.press('Enter');
		};
		await ana.use('/trivia club');
		await ana.lastMessage.getByRole('button', { name: 'Departamento' }).click();
		await shows(ana.lastMessage, /Departamento: \S/);
		await name(ana, club === 'utc' ? 'Melgar' : 'UTC');
		await shows(ana.lastMessage, '2 pistas · te quedan 5 intentos');
		await name(ana, ownCatalog.clubLabel(club));
		await shows(ana.lastMessage, '¡Golazo!');
		expect(await beto.messages.filter({ hasText: 'Qué equipo es' }).count()).toBe(0);
		await ana.lastMessage.getByRole('button', { name: 'Compartir' }).click();
		await shows(beto.lastMessage, /jugó «¿Qué equipo es\?».*2 pistas.*🟦🟥🟩/s);
		expect(await beto.lastMessage.textContent()).not.toContain(ownCatalog.club(club).name);

		await beto.page.bringToFront();
		await beto.lastMessage.getByRole('button', { name: 'Jugar el de hoy' }).click();
		await shows(beto.lastMessage, 'Solo tú puedes ver esto');
		await name(beto, ownCatalog.clubLabel(club));
		await shows(beto.lastMessage, /¡Golazo!.*0 pistas.*🟩/s);
		expect(await ana.messages.filter({ hasText: '¡Golazo!' }).count()).toBe(1);
	},
	60_000,
);
