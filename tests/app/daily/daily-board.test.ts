import { describe, expect, it, vi } from 'vitest';
import { onThisDay } from '../../../src/catalog/on-this-day.js';
import { limaMidnight } from '../../commands/quiz/a-daily.js';
import { aBot, ownCatalog } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { keptAbout } from '../../support/gathered.js';
import { aBoard, boardOf, HOUR_MS, manager, SPREAD_MS } from './a-board.js';

const ALL = [true, true, true, true, true];
const MOST = [true, false, true, true, true];
const EDIT_MS = 5_000;

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

describe('the next day’s message', () => {
	it('closes the last one: each question, its answer behind a spoiler, and how many knew it', async () => {
		const { bot, messages, play, toNextPost } = await aBoard();
		await toNextPost();
		await play(0, ALL);
		await play(1, MOST, { agrees: false });
		await toNextPost();
		const [, second] = messages();
		const text = second?.history[0]?.text ?? '';
		expect(text).toContain('Así terminó la N.º 182');
		expect(text).toContain('La jugaron 2 personas');
		expect(text.match(/\|\|[^|]+\|\|/g)).toHaveLength(5);
		expect(text.match(/La sup\w+ \d de \d/g)).toEqual(
			['supieron 2', 'supo 1', 'supieron 2', 'supieron 2', 'supieron 2'].map((knew) => `La ${knew} de 2`),
		);
		expect(bot.logged).toEqual([]);
	});

	it('counts who played anywhere: in other servers, of other processes too, and in direct messages', async () => {
		const board = await aBoard();
		await board.toNextPost();
		const other = boardOf(aBot({ store: board.bot.store, clock: aClock(board.bot.clock.now()) }));
		await board.play(0, ALL);
		for (const [id, place] of [
			['21', { guildId: '78', channelId: '99' }],
			['22', { guildId: undefined, channelId: '98' }],
		] as const) {
			await other.playAll(MOST, { person: { id }, place: place as object });
		}
		await board.toNextPost();
		expect(board.shown()).toContain('La jugaron 3 personas');
		expect(board.shown()).toContain('La supo 1 de 3');
	});

	it('counts everybody who finishes at the same moment in several processes', async () => {
		const board = await aBoard();
		await board.toNextPost();
		const processes = [0, 1, 2].map(() => aBot({ store: board.bot.store, clock: aClock(board.bot.clock.now()) }));
		const people = Array.from({ length: 12 }, (_, index) => ({ person: { id: `${100 + index}` } }));
		const dailies = people.map((from, index) => ({ from, daily: boardOf(processes[index % 3] ?? board.bot) }));
		for (const { from, daily } of dailies) {
			await daily.bot.ask('quiz daily', {}, from);
			for (const right of [true, true, true, true]) await daily.answer(right, from);
		}
		await Promise.all(dailies.map(({ from, daily }, index) => daily.answer(true, { ...from, id: `${9_000 + index}` })));
		await board.toNextPost();
		expect(board.shown()).toContain('La jugaron 12 personas');
		expect(board.shown().match(/La supieron 12 de 12/g)).toHaveLength(5);
	});

	it('shows the last one’s late finishers before it closes it', async () => {
		const { bot, messages, play, toNextPost } = await aBoard();
		await toNextPost();
		await bot.clock.advance(limaMidnight(7, 2) - bot.clock.now() - 61_000);
		await play(0, ALL);
		await toNextPost();
		expect(messages()[0]?.history.at(-1)?.text).toContain('<@11>');
	});

	it('names on a Monday the best of the week that is over, with the podium', async () => {
		const drawn = vi.fn();
		const pictures = {
			attach: async ({ picture, ...view }: Parameters<ReturnType<typeof aBot>['bot']['pictures']['attach']>[0]) => {
				if (picture) drawn(picture.alt);
				return { view };
			},
		};
		const { play, shown, toNextPost } = await aBoard({ pictures });
		for (const [marks, other] of [
			[MOST, ALL],
			[ALL, MOST],
			[ALL, [false, false, false, false, false]],
		] as const) {
			await toNextPost();
			await play(0, marks);
			await play(1, other);
			await play(2, ALL, { agrees: false });
		}
		await toNextPost(2);
		expect(shown()).not.toContain('semana');
		await toNextPost();
		expect(shown()).toContain('🏆 Campeón de la semana: <@11>, 14 de 15 aciertos');
		expect(drawn).toHaveBeenCalledTimes(1);
		expect(drawn).toHaveBeenCalledWith(expect.stringMatching(/1\. Ana, 14 puntos.*2\. Beto, 9 puntos/));
		await toNextPost();
		expect(shown()).not.toContain('semana');
	});
});

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

describe('whoever manages the server', () => {
	it('is refused a channel where the bot may not write, and nothing changes', async () => {
		const bot = aBot();
		bot.channels.failNext('forbidden');
		const told = await bot.ask('settings', { 'daily-channel': '90', seconds: 30 }, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('No puedo escribir en ese canal') });
		expect(bot.bot.services.settings.of('77')).toMatchObject({ seconds: 20 });
		expect(bot.bot.services.settings.of('77').daily).toBeUndefined();
	});

	it('whose other wish cannot be met has told no channel that the daily comes', async () => {
		const bot = aBot();
		const told = await bot.ask('settings', { 'daily-channel': '90', 'remove-channel': '91' }, manager);
		expect(told.text).toContain('en todos los canales');
		expect(bot.channels.messages).toEqual([]);
	});

	it('names the channel before the hour', async () => {
		const told = await aBot().ask('settings', { 'daily-hour': 12 }, manager);
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Falta el canal') });
	});

	it('sees what is set, and changes the hour without telling the channel again', async () => {
		const { bot, messages } = await aBoard();
		const told = await bot.ask('settings', { 'daily-hour': 20 }, manager);
		expect(told.text).toContain('**La diaria**: todos los días desde las 20:00 (hora de Lima) en <#90>');
		expect(bot.channels.messages).toHaveLength(1);
		await bot.clock.advance(10 * HOUR_MS);
		expect(messages()).toEqual([]);
		await bot.clock.advance(2 * HOUR_MS + SPREAD_MS);
		expect(messages()).toHaveLength(1);
	});

	it('has today’s at once where the hour has passed', async () => {
		const { bot, messages } = await aBoard({}, 3);
		await bot.clock.advance(0);
		expect(messages()).toHaveLength(1);
	});

	it('switches it off and on', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		await bot.ask('settings', { 'turn-off': 'daily' }, manager);
		await toNextPost(2);
		expect(messages()).toEqual([]);
		await bot.ask('settings', { 'turn-on': 'daily' }, manager);
		await bot.clock.advance(0);
		expect(messages()).toHaveLength(1);
	});
});

describe('in trouble', () => {
	it('a message that Discord did not take is tried again', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		bot.channels.failNext('unreachable', 2);
		await toNextPost();
		await bot.clock.advance(HOUR_MS / 2);
		expect(messages()).toHaveLength(1);
	});

	it('one whose channel is gone is given up for the day, and tried on the next', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		bot.channels.failNext('gone');
		await toNextPost();
		await bot.clock.advance(HOUR_MS);
		expect(messages()).toEqual([]);
		expect(bot.logged).toMatchObject([{ level: 'warn', fields: { guildId: '77' } }]);
		await toNextPost();
		expect(messages()).toHaveLength(1);
	});

	it('another channel that is chosen after one was refused gets today’s at once', async () => {
		const { bot, messages, toNextPost } = await aBoard();
		bot.channels.failNext('forbidden');
		await toNextPost();
		expect(messages()).toEqual([]);
		await bot.ask('settings', { 'daily-channel': '91' }, manager);
		await bot.clock.advance(0);
		expect(messages().map(({ channelId }) => channelId)).toEqual(['91']);
	});

	it('yesterday’s, where somebody deleted it, keeps nobody from today’s', async () => {
		const { bot, messages, play, toNextPost } = await aBoard();
		await toNextPost();
		bot.channels.failNext('gone');
		await play(0, ALL);
		await bot.clock.advance(EDIT_MS);
		bot.channels.failNext('gone');
		await toNextPost();
		expect(messages()).toHaveLength(2);
	});

	it('a day the bot slept through is left out, and the one before it closed all the same', async () => {
		const first = await aBoard();
		await first.toNextPost();
		await first.play(0, ALL);
		await first.bot.bot.services.dailyRounds.rest();
		const { store, channels } = first.bot;
		const late = aBot({ store, channels, clock: aClock(limaMidnight(7, 3) - 10 * 60_000) });
		await late.bot.services.settings.load(() => expect.fail('unreadable'));
		late.bot.services.dailyRounds.start(() => true);
		await late.clock.advance(HOUR_MS);
		expect(first.messages()).toHaveLength(1);
		await late.clock.advance(9 * HOUR_MS);
		expect(first.messages()).toHaveLength(2);
		expect(first.shown()).toMatch(/N\.º 184[\s\S]*Así terminó la N\.º 182/);
	});
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
