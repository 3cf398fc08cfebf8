import { describe, expect, it, vi } from 'vitest';
import { keptAbout } from '../../../support/gathered.js';
import { ALL, aBoard, EDIT_MS, HOUR_MS, manager } from '../a-board.js';

describe('who is shown', () => {
	it('is asked once, at the first finish in a server that has a daily message', async () => {
		const { bot, play, playAll, toNextPost } = await aBoard();
		await toNextPost();
		const elsewhere = await playAll(ALL, { person: { id: '13' }, place: { guildId: '78' } });
		expect(elsewhere.text).not.toContain('¿Te muestro');
		expect((await playAll(ALL, { person: { id: '14' } })).text).toContain('en este servidor y en los demás');
		expect((await play(0, ALL, { agrees: false })).buttons.map(({ label }) => label)).toContain('Muéstrame');
		await toNextPost();
		expect((await playAll(ALL)).text).not.toContain('¿Te muestro');
		expect((await keptAbout(bot.bot.services.personalData, '11')).find(({ kind }) => kind === 'board')?.kept).toEqual([
			{ person: '11', shown: false },
		]);
	});

	it('can take it back, and is gone from the message soon after', async () => {
		const { bot, play, press, shown, toNextPost } = await aBoard();
		await toNextPost();
		await play(0, ALL);
		await bot.clock.advance(EDIT_MS);
		expect(shown()).toContain('<@11>');
		const told = await press('quiz:daily:2026-07-01:hide');
		expect(told).toMatchObject({ how: 'replace', private: true });
		await bot.clock.advance(EDIT_MS);
		expect(shown()).not.toContain('<@11>');
		await press('quiz:daily:2026-07-01:show');
		await bot.clock.advance(EDIT_MS);
		expect(shown()).toContain('<@11>');
	});

	it('can take it back on an earlier day’s result, too, and where the daily was switched off since', async () => {
		for (const later of ['tomorrow', 'off'] as const) {
			const { bot, play, press, toNextPost } = await aBoard();
			await toNextPost();
			await play(0, ALL);
			if (later === 'tomorrow') await bot.clock.advance(24 * HOUR_MS);
			else await bot.ask('settings', { 'turn-off': 'daily' }, manager);
			const told = await press('quiz:daily:2026-07-01:hide');
			expect(told, later).toMatchObject({ how: 'private', text: expect.stringContaining('ya no te muestro') });
			expect(await bot.bot.services.boards.answerOf('11'), later).toBe(false);
		}
	});

	it('is told what is kept of that, and is forgotten by it', async () => {
		const { bot, play, shown, toNextPost } = await aBoard();
		await toNextPost();
		await play(0, ALL);
		await play(1, ALL);
		const { personalData } = bot.bot.services;
		const board = { server: '77', day: '2026-07-01', person: '11', marks: ALL, seconds: 60, streak: 1 };
		expect((await keptAbout(personalData, '11')).find(({ kind }) => kind === 'board')?.kept).toEqual([
			{ person: '11', shown: true },
			board,
		]);
		expect(await personalData.forget('11')).toContainEqual({ kind: 'board', count: 2 });
		expect(await keptAbout(personalData, '11')).toEqual([]);
		await bot.clock.advance(EDIT_MS);
		expect(shown()).not.toContain('<@11>');
		expect(shown()).toContain('<@12>');
		for (const name of ['dailies', 'boards', 'days', 'shown', 'finishes']) {
			for await (const [, kept] of bot.store.collection(name).entries()) {
				expect(JSON.stringify(kept), name).not.toMatch(/"11"/);
			}
		}
	});
});

describe('who is forgotten', () => {
	it('is gone from the message soon after, though nobody else plays', async () => {
		const { bot, play, shown, toNextPost } = await aBoard();
		await toNextPost();
		await play(0, ALL);
		await bot.clock.advance(EDIT_MS);
		expect(shown()).toContain('<@11>');
		await bot.bot.services.personalData.forget('11');
		await bot.clock.advance(EDIT_MS);
		expect(shown()).not.toContain('<@11>');
	});
});

describe('who has not agreed', () => {
	it('is written onto no board, not even for a moment', async () => {
		const { bot, play, toNextPost } = await aBoard();
		await toNextPost();
		const boards = bot.store.collection('boards');
		const { bot: reader } = await aBoard({ store: bot.store });
		await play(2, ALL, { agrees: false });
		const { services } = reader.bot;
		const step = vi.spyOn(services.boards, 'change');
		expect(await services.boards.add('77', { date: '2026-07-01' }, { person: '13', marks: ALL, streak: 1 })).toBe(
			false,
		);
		expect(await services.boards.add('77', { date: '2026-07-01' }, { person: '14', marks: ALL, streak: 1 })).toBe(
			false,
		);
		expect(step).not.toHaveBeenCalled();
		for await (const [, kept] of boards.entries()) expect(JSON.stringify(kept)).not.toMatch(/"13"|"14"/);
	});

	it('any more, as another process was told, is not named by this one', async () => {
		const { bot, play, shown, toNextPost } = await aBoard();
		await toNextPost();
		await play(0, ALL);
		await bot.store.collection('shown').delete('11');
		await play(1, ALL);
		await bot.clock.advance(EDIT_MS);
		expect(shown()).toContain('<@12>');
		expect(shown()).not.toContain('<@11>');
	});
});
