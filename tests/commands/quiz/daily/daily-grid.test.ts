import { describe, expect, it } from 'vitest';
import { handle } from '../../../../src/app/handle.js';
import { aBot } from '../../../support/a-bot.js';
import { aClock } from '../../../support/a-clock.js';
import { aDaily, limaMidnight } from '../a-daily.js';
import { beto, inTheMorning } from './a-morning.js';

describe('the grid', () => {
	it('is shared with everyone, in the language of the place, and gives nothing away', async () => {
		const { bot, playAll, press, stored } = aDaily(inTheMorning());
		await playAll([true, false, true, true, true]);
		const told = await press('quiz:daily:2026-07-01:share', { place: { locale: 'en' } });
		expect(told).toMatchObject({ how: 'post', private: false });
		expect(told.text).toBe('<@11> played the daily:\nCopero · The daily No. 182 · 4/5\n🟩🟥🟩🟩🟩 🔥 1');
		expect((await stored()).sharedIn).toEqual(['88']);
		const others = await bot.press(told.buttons[0]?.custom_id ?? '', { ...beto, own: false });
		expect(others).toMatchObject({ how: 'private', text: expect.stringContaining('1 of 5') });
	});

	it('leads to where help is, where an address of that is set, and shows no preview of it', async () => {
		const link = 'https://copero.example/help';
		const clock = aClock(limaMidnight(7, 1));
		const { playAll, press } = aDaily(aBot({ clock, links: { support: link } }));
		expect((await playAll()).text).toContain(`🔥 1\n> <${link}>\n`);
		expect((await press('quiz:daily:2026-07-01:share')).text).toContain(`\n<${link}>`);
	});

	it('opens one’s own daily below itself, never over itself', async () => {
		const { bot, playAll } = aDaily(inTheMorning());
		await playAll();
		expect((await bot.press('quiz:daily', { own: true })).how).toBe('private');
	});

	it('whose way to the channel was lost is not shared yet, and is shared by the next press', async () => {
		const { bot, playAll, press, stored } = aDaily(inTheMorning());
		await playAll();
		const person = { id: '11', name: 'Ana', locale: 'es', moderates: false, manages: false } as const;
		const caller = { person, place: { guildId: '77', channelId: '88', locale: 'es', mayPost: true } } as const;
		const args = ['daily', '2026-07-01', 'share'];
		const request = { kind: 'press', id: bot.nextId(), command: 'quiz', args, own: true, alone: true } as const;
		const lost = handle(request, caller, bot.bot, () => Promise.reject(new Error('Unknown interaction')));
		await expect(lost).rejects.toThrow('Unknown interaction');
		expect((await stored()).sharedIn).toEqual([]);
		expect((await press('quiz:daily:2026-07-01:share')).how).toBe('post');
		expect((await stored()).sharedIn).toEqual(['88']);
	});

	it('is shared once in a channel, even by a double press', async () => {
		const { playAll, press } = aDaily(inTheMorning());
		await playAll();
		const told = await Promise.all([1, 2].map(() => press('quiz:daily:2026-07-01:share')));
		expect(told.map(({ how }) => how)).toEqual(['post', 'private']);
		const elsewhere = await press('quiz:daily:2026-07-01:share', { place: { channelId: '89' } });
		expect(elsewhere.how).toBe('post');
	});
});
