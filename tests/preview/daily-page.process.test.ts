import { expect, test } from 'vitest';
import type { Bot } from '../../src/app/bot.js';
import { previewPlace } from '../../src/preview/preview-place.js';
import type { Question } from '../../src/quiz/question.js';
import { limaMidnight } from '../commands/quiz/a-daily.js';
import { realBot, type Tab } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A phone, in CSS pixels. */
const phone = { width: 390, height: 844 } as const;

test.skipIf(!hasBrowser)(
	'two tabs play the daily from its message to its end on a phone, are shown in it, and the next one closes it',
	async () => {
		let bot: Bot | undefined;
		const { tab, clock } = await open({
			start: limaMidnight(7, 1) + 8 * HOUR_MS,
			context: { viewport: phone, isMobile: true, hasTouch: true },
			makeBot: (channels, time) => {
				bot = realBot(channels, time);
				return bot;
			},
		});
		const { settings, dailyHost, dailyRounds } = bot?.services ?? expect.fail('no bot');
		const { guildId, channelId } = previewPlace;
		await settings.change(guildId, (before) => ({ ...before, daily: { channel: channelId, hour: 9, locale: 'es' } }));
		dailyRounds.start(() => true);
		const [ana, beto] = [await tab(), await tab()];
		await clock.advance(2 * HOUR_MS);
		const questions = await dailyHost.questionsOf({ date: '2026-07-01' });

		/** Plays a day from its message's button to the result, and agrees to be shown on the board. */
		async function play({ page, messages }: Tab, answers: (question: Question) => number): Promise<void> {
			await page.bringToFront();
			await messages.filter({ hasText: 'La diaria N.º 182' }).getByRole('button', { name: 'Jugar' }).click();
			const own = messages.filter({ hasText: 'Solo tú puedes ver esto' });
			const options = own.locator('discord-action-row').getByRole('button');
			for (const [index, question] of questions.entries()) {
				await shows(own, `${index + 1} de 5`);
				await options.nth(answers(question)).click();
				if (index < 4) await own.getByRole('button', { name: 'Siguiente' }).click();
			}
			await shows(own, /aciertos|Goleada/);
			expect((await own.boundingBox())?.height).toBeLessThanOrEqual(phone.height);
			await own.getByRole('button', { name: 'Muéstrame' }).click();
			await own.getByRole('button', { name: 'Ya no me muestres' }).waitFor();
			expect(await own.locator('small').allInnerTexts()).toContainEqual(expect.stringContaining('La próxima: '));
		}

		await play(ana, ({ answer }) => (answer + 1) % 4);
		await play(beto, ({ answer }) => answer);
		await clock.advance(60_000);
		const board = ana.messages.filter({ hasText: 'La diaria N.º 182' }).first();
		await shows(board, /🟩🟩🟩🟩🟩 @Jugador.* · 0:00.*🟥🟥🟥🟥🟥 @Jugador/s);
		await clock.advance(DAY_MS);
		await shows(ana.lastMessage, /La diaria N\.º 183.*La supo 1 de 2/s);
		const spoiler = ana.lastMessage.locator('.spoiler').first();
		await ana.page.bringToFront();
		await spoiler.focus();
		await ana.page.keyboard.press('Enter');
		await expect.poll(() => spoiler.getAttribute('aria-expanded')).toBe('true');
	},
	60_000,
);
