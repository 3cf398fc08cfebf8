import { describe, expect, it } from 'vitest';
import { answer, begin, Daily, isDone, marksOf, share } from '../../src/quiz/daily.js';
import { aQuestion } from './a-question.js';

const questions = ['a', 'b', 'c', 'd', 'e'].map((club) => aQuestion(club));

const at = (today: string) => ({ today, now: Date.parse(`${today}T18:00Z`) });

/** A day's daily with these answers given, on top of an earlier one. */
function played(date: string, options: readonly number[], before?: Daily): Daily {
	let daily = begin(before, at(date), questions);
	for (const [question, option] of options.entries()) {
		const step = answer(daily, { date, question, option }, at(date));
		expect(step.verdict).toBe('accepted');
		daily = step.daily ?? daily;
	}
	return daily;
}

const done = [0, 0, 1, 0, 0];

describe('a daily', () => {
	it('begins with nothing answered, and is what the store takes', () => {
		const daily = begin(undefined, at('2026-07-01'), questions);
		expect(Daily.parse(daily)).toEqual(daily);
		expect([daily.answers, daily.streak, isDone(daily)]).toEqual([[], 0, false]);
	});

	it('once begun stays as it is when it is asked for again, even with other questions', () => {
		const daily = played('2026-07-01', [1]);
		expect(begin(daily, at('2026-07-01'), [])).toBe(daily);
	});

	it('cannot be played again by setting the clock back', () => {
		const daily = played('2026-07-02', done);
		expect(begin(daily, at('2026-07-01'), questions)).toBe(daily);
	});

	it('is done after its last question, and knows which answers are right', () => {
		expect(isDone(played('2026-07-01', done.slice(0, 4)))).toBe(false);
		const daily = played('2026-07-01', done);
		expect(isDone(daily)).toBe(true);
		expect(marksOf(daily)).toEqual([true, true, false, true, true]);
		expect(Daily.parse(daily)).toEqual(daily);
	});
});

describe('a press on a daily', () => {
	const begun = played('2026-07-01', [0, 1]);
	const press = (question: number, date = '2026-07-01') => ({ date, question, option: 3 });

	it.each([
		['on an answered question is no second answer', begun, press(1), '2026-07-01', 'already-answered'],
		['on a question that was not shown yet is none', begun, press(3), '2026-07-01', 'not-asked'],
		['on a question there is not is none', played('2026-07-01', done), press(5), '2026-07-01', 'not-asked'],
		['by somebody who has not begun is none', undefined, press(0), '2026-07-01', 'not-asked'],
		['by somebody who has not begun today’s is none', begun, press(2, '2026-07-02'), '2026-07-02', 'not-asked'],
		['on a day to come is none', begun, press(2, '2026-07-02'), '2026-07-01', 'not-asked'],
		['after midnight comes too late', begun, press(2), '2026-07-02', 'over'],
		['on yesterday’s comes too late when today’s has begun', played('2026-07-02', []), press(0), '2026-07-02', 'over'],
	] as const)('%s', (_, daily, pressed, today, verdict) => {
		expect(answer(daily, pressed, at(today))).toEqual({ daily, verdict });
	});
});

describe('a streak', () => {
	it('grows by each day played to the end', () => {
		const first = played('2026-06-30', done);
		expect([first.streak, first.bestStreak]).toEqual([1, 1]);
		const second = played('2026-07-01', done, first);
		expect([second.streak, second.bestStreak]).toEqual([2, 2]);
	});

	it('starts anew after a day missed or left unfinished; the best one is kept', () => {
		const two = played('2026-07-02', done, played('2026-07-01', done));
		const missed = played('2026-07-04', done, two);
		expect([missed.streak, missed.bestStreak]).toEqual([1, 2]);
		const left = played('2026-07-03', [0, 0, 0, 0], two);
		const after = played('2026-07-04', done, left);
		expect([after.streak, after.bestStreak]).toEqual([1, 2]);
	});
});

describe('a grid', () => {
	it('is shown once in a channel, on its day, when it is done', () => {
		const daily = played('2026-07-01', done);
		const first = share(daily, '2026-07-01', '88');
		expect(first.verdict).toBe('shared');
		expect(share(first.daily, '2026-07-01', '88')).toEqual({ daily: first.daily, verdict: 'already-shared' });
		expect(share(first.daily, '2026-07-01', '89').verdict).toBe('shared');
		expect(share(daily, '2026-06-30', '88').verdict).toBe('not-done');
		expect(share(played('2026-07-01', [0]), '2026-07-01', '88').verdict).toBe('not-done');
		expect(share(undefined, '2026-07-01', '88').verdict).toBe('not-done');
	});
});
