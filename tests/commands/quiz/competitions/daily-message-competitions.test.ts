import { describe, expect, it } from 'vitest';
import { editionId } from '../../../../src/quiz/edition.js';
import { ALL, boardOf, HOUR_MS } from '../../../app/daily/a-board.js';
import { aClock } from '../../../support/a-clock.js';
import { limaMidnight } from '../a-daily.js';
import { DAY, inServer, manager, servers } from './kept-servers.js';

describe('the daily message of a server that is kept to some competitions', () => {
	const posted = async (competitions: string) => {
		const { bot } = await servers({ 77: competitions });
		bot.bot.services.dailyRounds.start(() => true);
		await bot.ask('settings', { 'daily-channel': '90', 'daily-hour': 9 }, manager('77'));
		const board = boardOf(bot);
		await board.toNextPost();
		return { ...board, bot };
	};

	it('is of these, shows who has played them, and the next one closes it', async () => {
		const { bot, play, playAll, messages, shown, toNextPost } = await posted('liga austral');
		expect(shown()).toContain('📅 La diaria N.º 182 · Liga Austral');
		await play(0, ALL);
		// The daily that is played elsewhere is a different one.
		await playAll(ALL, inServer('78', '12'));
		await bot.clock.advance(HOUR_MS);
		expect(shown()).toContain('<@11>');
		await toNextPost();
		const closing = messages().at(-1)?.history[0]?.text ?? '';
		expect(closing).toContain('La jugó 1 persona');
		expect(closing).toContain('Así terminó la N.º 182 · Liga Austral');
		expect(closing).not.toMatch(/Copa Per/);
	});

	it('closes the last one as it was, when the server has chosen others since', async () => {
		const { bot, messages, play, toNextPost } = await posted('liga austral');
		await play(0, ALL);
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		await toNextPost();
		const text = messages().at(-1)?.history[0]?.text ?? '';
		expect(text).toContain('N.º 183 · Liga Boreal');
		expect(text).toContain('La jugó 1 persona');
		expect(text).toContain('la Liga Austral');
	});

	it('does not show who finishes another daily there', async () => {
		const { bot, press, shown, stored } = await posted('liga austral');
		await bot.bot.services.boards.decide('12', true);
		await bot.ask('quiz daily', {}, inServer('78', '12'));
		for (const [index, { answer: right }] of (await stored('12')).questions.entries()) {
			await press(`quiz:daily:${DAY}:${index}:${right}`, inServer('77', '12'));
		}
		await bot.clock.advance(HOUR_MS);
		expect(shown()).not.toContain('<@12>');
	});

	it('keeps to its daily once it is posted: who finishes that of competitions chosen since does not stand there', async () => {
		const { bot, play, shown } = await posted('liga austral');
		await play(0, ALL);
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		await play(1, ALL);
		await bot.clock.advance(HOUR_MS);
		expect(shown()).toContain('<@11>');
		expect(shown()).not.toContain('<@12>');
	});

	it('shows who goes on with the daily it is posted about, though the server has chosen other competitions since', async () => {
		const { bot, answer, shown } = await posted('liga austral');
		await bot.bot.services.boards.decide('11', true);
		await bot.ask('quiz daily', {}, inServer('77'));
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		for (const right of ALL) await answer(right, inServer('77'));
		await bot.clock.advance(HOUR_MS);
		expect(shown()).toContain('<@11>');
	});

	it('shows and hides who says so on the result of that daily, and begins no other', async () => {
		const { bot, press, play, shown, stored } = await posted('liga austral');
		await play(0, ALL, { agrees: false });
		const { of } = await stored();
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		const edition = editionId(await stored());
		for (const [what, mark, button] of [
			['show', true, 'Ya no me muestres'],
			['hide', false, 'Muéstrame'],
		] as const) {
			const told = await press(`quiz:daily:${edition}:${what}`, inServer('77'));
			expect(told).toMatchObject({ how: 'replace', text: expect.stringContaining('Liga Austral · 5/5') });
			expect(told.buttons.map(({ label }) => label)).toContain(button);
			await bot.clock.advance(HOUR_MS);
			expect(shown().includes('<@11>'), what).toBe(mark);
		}
		expect(await stored()).toMatchObject({ of, answers: expect.objectContaining({ length: 5 }) });
		expect((await stored()).others).toBeUndefined();
	});

	it('that is not posted yet does not take who shows themselves with what was played before', async () => {
		const { bot } = await servers({ 77: 'liga austral' });
		const { play, press, stored, toNextPost, shown } = boardOf(bot);
		bot.bot.services.dailyRounds.start(() => true);
		await bot.ask('settings', { 'daily-channel': '90', 'daily-hour': 9 }, manager('77'));
		await play(0, ALL, { agrees: false });
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		await play(1, ALL);
		await press(`quiz:daily:${editionId(await stored())}:show`, inServer('77'));
		await toNextPost();
		expect([shown().includes('<@11>'), shown().includes('<@12>')]).toEqual([false, true]);
	});

	it('of which too little is known does not come', async () => {
		const { bot, messages } = await posted('liga corta');
		expect([messages(), bot.logged]).toEqual([[], []]);
	});

	it('tells of what happened on its day in these competitions alone', async () => {
		const clock = () => aClock(limaMidnight(12, 11) + 8 * HOUR_MS);
		const past = async (competitions: string) => {
			const { bot } = await servers({ 77: competitions }, { clock: clock() });
			bot.bot.services.dailyRounds.start(() => true);
			await bot.ask('settings', { 'daily-channel': '90', 'daily-hour': 9 }, manager('77'));
			await bot.clock.advance(2 * HOUR_MS);
			return boardOf(bot).messages().at(-1)?.history[0]?.text ?? '';
		};
		expect(await past('todos')).toContain('📜 Un día como hoy');
		expect(await past('liga austral')).toContain('N.º 345 · Liga Austral');
		expect(await past('liga austral')).not.toContain('📜');
	});
});
