import { describe, expect, it, vi } from 'vitest';
import { limaMidnight } from '../../../commands/quiz/a-daily.js';
import { aBot } from '../../../support/a-bot.js';
import { aClock } from '../../../support/a-clock.js';
import { ALL, aBoard, boardOf, MOST } from '../a-board.js';

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
