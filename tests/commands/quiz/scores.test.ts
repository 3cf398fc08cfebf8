import { ButtonStyle } from 'discord-api-types/v10';
import { describe, expect, it, test } from 'vitest';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { aMortalStore } from '../../support/a-mortal-store.js';
import { aQuiz } from '../../support/a-quiz.js';

/** Wednesday 1 July 2026, 07:00 in Lima. */
const JULY = Date.parse('2026-07-01T12:00Z');
const inEnglish = { person: { locale: 'en' }, place: { locale: 'en' } } as const;

/** A bot in whose server this many people have played; player 100 has the most points. */
async function aTable(players: number, at = JULY) {
	const bot = aBot({ clock: aClock(JULY) });
	const awards = Array.from({ length: players }, (_, index) => {
		return { player: `${100 + index}`, points: 10 * (players - index), right: true, streak: 1 };
	});
	await bot.bot.services.scores.count('77', { game: 'g', round: 0, at, solo: false, awards });
	return bot;
}

describe('/quiz scores', () => {
	it.each([
		['es', 'La tabla sigue en cero', {}],
		['en', 'The table is still empty', inEnglish],
	] as const)('says something good of an empty table, in %s', async (_locale, words, from) => {
		for (const period of ['all', 'month', 'week']) {
			const told = await aBot().ask('quiz scores', { period }, from);
			expect(told).toMatchObject({ how: 'post', text: expect.stringContaining(words) });
		}
	});

	it('lists ten, and the place of the person who asks where it is further down', async () => {
		const bot = await aTable(12);
		const { text } = await bot.ask('quiz scores', {}, { person: { id: '111' } });
		expect(text).toContain('🥇 <@100> — **120** puntos\n-# 1 de 1 aciertos (100 %) · 1 trivia\n');
		expect(text.match(/<@\d+>/g)).toHaveLength(10);
		expect(text).toContain('Tú: **12.** con **10** puntos');
		expect((await bot.ask('quiz scores', {}, { person: { id: '100' } })).text).not.toContain('Tú:');
	});

	it.each([
		['es', {}, ['Histórica', 'julio de 2026', '29 de junio – 5 de julio de 2026']],
		['en', inEnglish, ['All time', 'July 2026', '29 June – 5 July 2026']],
	] as const)('says which span it is of, in %s', async (_locale, from, spans) => {
		const bot = await aTable(1);
		for (const [index, period] of (['all', 'month', 'week'] as const).entries()) {
			const { text } = await bot.ask('quiz scores', { period }, from);
			expect(text.split('\n')[0]?.replaceAll(/\s/g, ' ')).toContain(spans[index]);
		}
	});

	it('keeps to the month and week it is in Lima', async () => {
		const june = await aTable(1, Date.parse('2026-07-01T04:59Z'));
		expect((await june.ask('quiz scores', { period: 'month' })).text).toContain('La tabla sigue en cero');
		expect((await june.ask('quiz scores', { period: 'week' })).text).toContain('<@100>');
		expect((await june.ask('quiz scores')).text).toContain('<@100>');
	});

	it('leads to the other spans: in place for who asked, as a copy for others', async () => {
		const bot = await aTable(1);
		const { buttons } = await bot.ask('quiz scores', { period: 'month' });
		// Discord greys out disabled buttons, but the current page's should be the easiest to read.
		expect(buttons.map(({ label, style, disabled }) => [label, style, disabled])).toEqual([
			['Histórica', ButtonStyle.Secondary, false],
			['Este mes', ButtonStyle.Primary, false],
			['Esta semana', ButtonStyle.Secondary, false],
			['Copas', ButtonStyle.Secondary, false],
		]);
		const week = buttons[2]?.custom_id ?? expect.fail('no button');
		expect(await bot.press(week)).toMatchObject({ how: 'replace', text: expect.stringContaining('5 de') });
		expect((await bot.press(week, { own: false, person: { locale: 'en' } })).text).toContain('5 July');
	});

	it('refuses a forged period', async () => {
		expect((await aBot().press('quiz:scores:century')).text).toContain('Ese botón ya no sirve');
		expect((await aBot().ask('quiz scores', { period: 'century' })).text).toContain('no lo entendí');
	});
});

describe('a game', () => {
	test('that only one person plays is on their card, and in no table', async () => {
		const { bot, open, right, players, finishQuestion } = await aQuiz({ questions: 1 });
		await open();
		await bot.press(right(), players.ana);
		await finishQuestion();
		expect((await bot.ask('quiz scores')).text).toContain('La tabla sigue en cero');
		const card = await bot.ask('quiz card');
		expect(card.text).toMatch(
			/Histórica:\*\* Todavía nada[\s\S]*Histórica, jugando solo:\*\* \*\*15\*\* puntos · 1 de 1/,
		);
	});

	test('counts in the tables from the question on in which a second person joins', async () => {
		const { bot, open, right, wrong, players, finishQuestion } = await aQuiz({ questions: 2 });
		await open();
		await bot.press(right(), players.ana);
		await finishQuestion();
		await bot.clock.advance(READ_MS.most);
		await bot.press(right(), players.ana);
		await bot.press(wrong(), players.beto);
		await finishQuestion();
		const { text } = await bot.ask('quiz scores', { period: 'week' });
		expect(text).toContain('🥇 <@11> — **15** puntos\n-# 1 de 1 aciertos (100 %) · mejor racha 2 · 1 trivia');
		expect(text).toContain('**2.** <@12> — **0** puntos\n-# 0 de 1 aciertos (0 %) · 1 trivia');
	});

	test.each([
		['a minute', 60_000],
		['an hour, when the game is too old to go on', 3_600_000],
	])(
		'counts in the month a question closed in, also when the bot dies then and is back in the next after %s',
		async (_, away) => {
			const store = aMortalStore();
			// 31 July 2026, 23:59:30 in Lima.
			const clock = aClock(Date.parse('2026-08-01T04:59:30Z'));
			const { bot, open, right, players } = await aQuiz({ questions: 1 }, { store, clock });
			await open();
			await bot.press(right(), players.ana);
			await bot.press(right(), players.beto);
			// The question closes in July; then nothing can be stored for a while.
			const { scores } = bot.bot.services;
			const count = scores.count.bind(scores);
			scores.count = () => Promise.reject(new Error('disk full'));
			await bot.clock.advance(21_000);
			scores.count = count;
			const after = aBot({ store, channels: bot.channels, clock: aClock(clock.now() + away) });
			await after.bot.services.quizHost.resume();
			await after.clock.advance(1);
			expect(after.channels.messages[0]?.history.at(-1)?.text).toMatch(/✅ <@11> \+15 · <@12> \+10/);
			expect(await after.bot.services.scores.ranking('77', '2026-07')).toHaveLength(2);
			expect(await after.bot.services.scores.ranking('77', '2026-08')).toEqual([]);
		},
	);
});

describe('/quiz card', () => {
	it.each([
		['es', 'Aquí todavía no has jugado', {}],
		['en', 'You have not played here yet', inEnglish],
	] as const)('invites who has not played, in %s', async (_locale, words, from) => {
		expect(await aBot().ask('quiz card', {}, from)).toMatchObject({
			how: 'private',
			text: expect.stringContaining(words),
		});
	});

	it('shows place, points, games, right answers, accuracy and streak of each span, and what was played alone', async () => {
		const bot = await aTable(3, Date.parse('2026-06-10T12:00Z'));
		const { scores } = bot.bot.services;
		const awards = [{ player: '101', points: 0, right: false, streak: 0 }];
		await scores.count('77', { game: 'h', round: 0, at: JULY, solo: false, awards });
		await scores.count('77', { game: 'i', round: 0, at: JULY, solo: true, awards });
		const { text } = await bot.ask('quiz card', {}, { person: { id: '101', locale: 'en' } });
		expect(
			text
				.replaceAll(/\*\*(.+?:)\*\*/g, '$1')
				.split('\n')
				.slice(2),
		).toEqual([
			'The road · July 2026: ▰▱▱▱▱▱ District Stage · **0** points · 60 more to reach the Provincial Stage',
			'Best month: District Stage (June 2026, 20 points)',
			'All time: 🥈 of 3 · **20** points · 1 of 2 right (50%) · 2 games',
			'All time, played alone: **0** points · 0 of 1 right (0%) · 1 game',
			'This month: **1.** of 1 · **0** points · 0 of 1 right (0%) · 1 game',
			'This month, played alone: **0** points · 0 of 1 right (0%) · 1 game',
			'This week: **1.** of 1 · **0** points · 0 of 1 right (0%) · 1 game',
			'This week, played alone: **0** points · 0 of 1 right (0%) · 1 game',
		]);
	});
});

test.each(['quiz scores', 'quiz card'])('/%s says so when the store is dead, and it is logged', async (command) => {
	const store = aMortalStore();
	const bot = aBot({ store });
	store.die();
	expect(await bot.ask(command)).toMatchObject({
		how: 'private',
		text: expect.stringContaining('no puedo leer ni guardar'),
	});
	expect(bot.logged).toMatchObject([{ level: 'error', fields: { code: 'store-unreachable' } }]);
});
