import { describe, expect, it } from 'vitest';
import { Puzzle } from '../../../src/quiz/club-of-the-day/puzzle.js';
import { type Lookup, lookupsOf } from '../../../src/quiz/spoils.js';
import { aBoard } from '../../app/daily/a-board.js';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { clubId } from '../../support/fixtures.js';
import { aDaily, limaMidnight } from './a-daily.js';

const REFUSED = 'delataría la respuesta';
const PRACTICE = '2026-05-03';

/** From now on, a question that this lookup would give away is open in the channel. */
function open({ bot, clock }: ReturnType<typeof aBot>, given: Lookup | undefined) {
	const isGiven = (lookup: Lookup) => JSON.stringify(lookup) === JSON.stringify(given);
	bot.services.quizHost.guardedUntil = (channelId, lookup) =>
		channelId === '88' && isGiven(lookup) ? clock.now() + 20_000 : undefined;
}

/** What the right answer to a daily's first question gives away. */
async function firstAnswer(daily: ReturnType<typeof aDaily>): Promise<Lookup> {
	const [first] = (await daily.stored()).questions;
	return (first && lookupsOf(first)[0]) ?? expect.fail('nothing is told');
}

const aDay = () => aDaily(aBot({ clock: aClock(limaMidnight(7, 1)) }));

describe('while a question is open that an answer of the daily would give away', () => {
	it('the result waits, from the command and from every button that brings it', async () => {
		const daily = aDay();
		await daily.playAll();
		open(daily.bot, await firstAnswer(daily));
		expect((await daily.bot.ask('quiz daily')).text).toContain(REFUSED);
		for (const button of [
			'',
			':2026-07-01',
			':2026-07-01:show',
			':2026-07-01:0:1',
			':2026-07-01:1:1',
			':2026-07-01:4:1',
		]) {
			expect((await daily.press(`quiz:daily${button}`)).text, button).toContain(REFUSED);
		}
		expect((await daily.press('quiz:daily:2026-07-01:share')).how).toBe('post');
		open(daily.bot, undefined);
		expect((await daily.bot.ask('quiz daily')).text).toContain('5 de 5');
	});

	it('elsewhere the result comes, and before the end the next question, which tells nothing', async () => {
		const daily = aDay();
		await daily.bot.ask('quiz daily');
		await daily.answer(true);
		open(daily.bot, await firstAnswer(daily));
		expect((await daily.bot.ask('quiz daily')).text).toContain('2 de 5');
		for (const right of [true, true, true]) await daily.answer(right);
		expect((await daily.answer(true, { place: { channelId: '89' } })).text).toContain('5 de 5');
		expect((await daily.bot.ask('quiz daily', {}, { place: { channelId: '89' } })).text).toContain('5 de 5');
	});

	it('the last answer, which brings all others, does not count until then', async () => {
		const daily = aDay();
		await daily.bot.ask('quiz daily');
		for (const right of [true, true, true, true]) await daily.answer(right);
		open(daily.bot, await firstAnswer(daily));
		expect((await daily.answer(true)).text).toContain(REFUSED);
		expect((await daily.stored()).answers).toHaveLength(4);
	});

	it('nobody is shown who could not see it, and who wants to be shown no more is not', async () => {
		const board = await aBoard();
		await board.toNextPost();
		await board.playAll();
		open(board.bot, await firstAnswer(board));
		const { boards } = board.bot.bot.services;
		expect((await board.press('quiz:daily:2026-07-01:show')).text).toContain(REFUSED);
		expect(await boards.answerOf('11')).toBeUndefined();
		expect((await board.press('quiz:daily:2026-07-01:hide')).text).toContain('ya no te muestro');
		expect(await boards.answerOf('11')).toBe(false);
	});

	it('a practice tells its answers later, too', async () => {
		const daily = aDay();
		const questions = await daily.bot.bot.services.dailyHost.questionsOf({ date: PRACTICE });
		const given = questions.flatMap(lookupsOf)[0];
		open(daily.bot, given);
		expect((await daily.press(`quiz:practice:${PRACTICE}:go:0000`)).text).toContain('5 de 5');
		for (const what of ['go:00000', 'answer:00000']) {
			expect((await daily.press(`quiz:practice:${PRACTICE}:${what}`)).text, what).toContain(REFUSED);
		}
	});
});

describe('while a question is open that the club of the day would give away', () => {
	/** Somebody who has guessed wrong once. */
	async function aGuess() {
		const bot = aBot({ clock: aClock(limaMidnight(7, 1)) });
		await bot.ask('quiz club');
		const { club } = Puzzle.parse(await bot.store.collection('club-puzzles').get('11'));
		const wrong = clubId(club === 'utc' ? 'cni' : 'utc');
		await bot.press('quiz:club:2026-07-01:guess', { values: [wrong], alone: true });
		return { bot, club, wrong, press: (what: string) => bot.press(`quiz:club${what}`, { alone: true }) };
	}

	it.each(['club', 'wrong'] as const)('it is not shown, for the sake of its %s', async (which) => {
		const guess = await aGuess();
		open(guess.bot, { club: guess[which] });
		for (const told of [
			await guess.bot.ask('quiz club'),
			await guess.press(''),
			await guess.press(':2026-07-01'),
			await guess.press(':2026-07-01:piece:town'),
		]) {
			expect(told.text).toContain(REFUSED);
		}
		expect((await guess.bot.ask('quiz club', {}, { place: { channelId: '89' } })).text).not.toContain(REFUSED);
	});

	it('its result is not, either, but the squares that tell nothing can be shared', async () => {
		const { bot, club, press } = await aGuess();
		await bot.press('quiz:club:2026-07-01:guess', { values: [club], alone: true });
		open(bot, { club });
		expect((await bot.ask('quiz club')).text).toContain(REFUSED);
		expect(await press(':2026-07-01:share')).toMatchObject({ how: 'post' });
	});

	it('it can be begun: nothing of it is known then', async () => {
		const { bot, club } = await aGuess();
		open(bot, { club });
		expect((await bot.ask('quiz club', {}, { person: { id: '12' } })).text).toContain('¿Qué equipo es?');
	});
});
