import { describe, expect, it } from 'vitest';
import { onThisDay } from '../../../../src/catalog/on-this-day.js';
import { limaMidnight } from '../../../commands/quiz/a-daily.js';
import { aBot, ownCatalog } from '../../../support/a-bot.js';
import { testChannels } from '../../../support/a-channel.js';
import { aClock } from '../../../support/a-clock.js';
import { ALL, aBoard, EDIT_MS, HOUR_MS, MOST, manager, SPREAD_MS } from '../a-board.js';

describe('the daily’s message', () => {
	it('comes once a day, within ten minutes of its hour, in the channel that was chosen', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		await bot.clock.advance(HOUR_MS - 1);
		expect(messages()).toEqual([]);
		await toNextPost();
		expect(messages().map(({ channelId, history }) => [channelId, history[0]?.text.split('\n')[0]])).toEqual([
			['90', '## 📅 La diaria N.º 182'],
		]);
		await bot.clock.advance(12 * HOUR_MS);
		expect(messages()).toHaveLength(1);
		await toNextPost(3);
		expect(messages().map(({ history }) => history[0]?.text.split('\n')[0])).toEqual(
			[182, 183, 184, 185].map((number) => `## 📅 La diaria N.º ${number}`),
		);
	});

	it('leads a new player to the day’s first question by one press, in private', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		await toNextPost();
		const button = messages()[0]?.history[0]?.buttons[0];
		const told = await bot.press(button?.custom_id ?? '', { person: { id: '12' }, own: false });
		expect([button?.label, told.how, told.text.includes('1 de 5')]).toEqual(['Jugar', 'private', true]);
	});

	it('shows who has finished and agreed, best first, and gives no answer of its day away', async () => {
		const { bot, play, shown, toNextPost } = await aBoard();
		await toNextPost();
		const told = await play(0, MOST);
		expect(told.buttons.map(({ label }) => label)).toEqual(['📤 Compartir', 'Ya no me muestres']);
		await play(1, ALL, { seconds: 75 });
		await play(2, ALL, { agrees: false });
		await bot.clock.advance(EDIT_MS);
		const [, how, ...lines] = shown().split('\n');
		expect(how).toContain('Cierra <t:');
		expect(lines).toEqual(['🟩🟩🟩🟩🟩 <@12> · 1:15 · 🔥 1', '🟩🟥🟩🟩🟩 <@11> · 1:00 · 🔥 1']);
	});

	it('also knows who finished before it came', async () => {
		const { play, shown, toNextPost } = await aBoard();
		await play(0, MOST);
		await toNextPost();
		expect(shown()).toContain('🟩🟥🟩🟩🟩 <@11>');
	});

	it('names no more people than a phone shows, and counts the others', async () => {
		const { bot, shown, toNextPost } = await aBoard();
		await toNextPost();
		const { boards } = bot.bot.services;
		for (let person = 100; person < 130; person++) {
			await boards.decide(`${person}`, true);
			await boards.add('77', { date: '2026-07-01' }, { person: `${person}`, marks: ALL, seconds: 10_000, streak: 1 });
		}
		await bot.bot.services.dailyHost.hide('11');
		await boards.decide('100', false);
		await bot.clock.advance(24 * HOUR_MS);
		const [message] = bot.channels.messages.filter(({ history }) => history[0]?.text.includes('N.º 182'));
		const lines = message?.history.at(-1)?.text.split('\n') ?? [];
		expect(lines.filter((line) => line.includes('<@'))).toHaveLength(12);
		expect(lines.at(-1)).toBe('… y 17 más');
		expect(shown()).toContain('N.º 183');
	});

	it('gathers what changes: seldom edits, and fewer as the day goes on', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		await toNextPost();
		const { boards, dailyHost } = bot.bot.services;
		for (let second = 0; second < 600; second++) {
			const person = `${1_000 + second}`;
			await boards.decide(person, true);
			await boards.add('77', { date: '2026-07-01' }, { person, marks: ALL, seconds: 60, streak: 1 });
			await dailyHost.hide(person);
			if (second % 2 === 0) await bot.clock.advance(2_000);
		}
		const edits = (messages()[0]?.history.length ?? 0) - 1;
		expect(edits).toBeGreaterThan(20);
		expect(edits).toBeLessThan(40);
	}, 30_000);
});

describe('many servers', () => {
	it('need one step of the clock, and none where no server has a daily message', async () => {
		const bot = aBot({ clock: aClock(limaMidnight(7, 1) + HOUR_MS) });
		bot.bot.services.dailyRounds.start(() => true);
		await bot.ask('settings', { seconds: 30 }, manager);
		expect(bot.clock.pending).toBe(0);
		for (let server = 100; server < 150; server++) {
			await bot.ask('settings', { 'daily-channel': `${server}` }, { ...manager, place: { guildId: `${server}` } });
		}
		expect(bot.clock.pending).toBe(1);
	});

	it('are each served by their own process, and by no other', async () => {
		const bot = aBot({ channels: testChannels(), clock: aClock(limaMidnight(7, 1)) });
		bot.bot.services.dailyRounds.start((guildId) => guildId === '78');
		for (const guildId of ['77', '78'])
			await bot.ask('settings', { 'daily-channel': guildId }, { ...manager, place: { guildId } });
		await bot.clock.advance(9 * HOUR_MS + SPREAD_MS);
		const posted = bot.channels.messages.filter(({ history }) => history[0]?.text.includes('N.º'));
		expect(posted.map(({ channelId }) => channelId)).toEqual(['78']);
	});
});

describe('on a day on which something happened in another year', () => {
	it('a line tells of it, with a button to the season that anybody may press', async () => {
		const clock = aClock(Date.UTC(2026, 11, 15, 5) + 8 * HOUR_MS);
		const { bot, messages } = await aBoard({ clock });
		await bot.clock.advance(HOUR_MS + SPREAD_MS);
		const shown = messages()[0]?.history[0];
		expect(shown?.text).toMatch(/📜 Un día como hoy, hace \d+ años: \*\*.+\*\* ganó /);
		const [, button] = shown?.buttons ?? [];
		const told = await bot.press(button?.custom_id ?? '', { person: { id: '12' }, own: false });
		expect([button?.custom_id.split(':')[0], told.how, told.text.includes('Campeón')]).toEqual([
			'season',
			'private',
			true,
		]);
	});

	it('no line tells what one of the day’s questions asks', async () => {
		const day = '2026-01-16';
		expect(onThisDay(ownCatalog, day).map(({ season }) => season.year)).toEqual([1993]);
		const { messages, bot } = await aBoard({ clock: aClock(Date.parse(day) + 5 * HOUR_MS + 8 * HOUR_MS) });
		await bot.clock.advance(HOUR_MS + SPREAD_MS);
		const shown = messages()[0]?.history[0];
		expect(shown?.text).toContain('La diaria N.º 16');
		expect(shown?.text).not.toContain('Un día como hoy');
		expect(shown?.buttons.map(({ label }) => label)).toEqual(['Jugar']);
	});
});
