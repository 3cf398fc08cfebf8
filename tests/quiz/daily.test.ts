import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompetitionId } from '../../src/domain/competition.js';
import { answer, begin, isDone, marksOf, share, withoutWhatIsToCome } from '../../src/quiz/daily.js';
import { editionId } from '../../src/quiz/edition.js';
import { Daily, turnedTo, wasEndedBy } from '../../src/quiz/stored-daily.js';
import { aQuestion } from './a-question.js';

const questions = ['a', 'b', 'c', 'd', 'e'].map((club) => aQuestion(club));

const at = (today: string) => ({ today, now: Date.parse(`${today}T18:00Z`) });

/** A day's daily with these answers, which continues an earlier one if there is one. */
function played(date: string, options: readonly number[], before?: Daily): Daily {
	let daily = begin(before, at(date), questions);
	for (const [question, option] of options.entries()) {
		const step = answer(daily, { edition: date, question, option }, at(date));
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
	const press = (question: number, edition = '2026-07-01') => ({ edition, question, option: 3 });

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

const leagues = [['austral'], ['austral', 'boreal'], ['boreal']].map((ids) => ids.map((id) => CompetitionId.parse(id)));
const editions = [undefined, ...leagues];
const days = ['2026-07-01', '2026-07-02', '2026-07-03', '2026-07-05'] as const;
const steps = fc.array(
	fc.record({
		do: fc.constantFrom('begin', 'answer', 'answer', 'play', 'play', 'share'),
		of: fc.constantFrom(...editions),
		/** How many days after the step before; the clock never goes back. */
		on: fc.constantFrom(0, 0, 0, 0, 1),
		option: fc.nat(3),
	}),
	{ maxLength: 60 },
);

describe('dailies of several competitions', () => {
	it('are played side by side, each once a day, whatever is done in whatever order; a day counts once for the streak', () => {
		fc.assert(
			fc.property(steps, (all) => {
				let daily: Daily | undefined;
				let day = 0;
				const answers = new Map<string, number[]>();
				const done = new Set<string>();
				for (const step of all) {
					day = Math.min(day + step.on, days.length - 1);
					const today = days[day] ?? days[0];
					const edition = editionId({ date: today, of: step.of });
					if (step.do === 'begin' || step.do === 'play') {
						daily = begin(daily, at(today), questions, step.of);
						if (!answers.has(edition)) answers.set(edition, []);
					}
					const given = answers.get(edition);
					if (step.do === 'share') {
						const shared = share(daily, edition, '1');
						daily = shared.daily;
						expect(shared.verdict === 'not-done').toBe(given?.length !== 5);
					} else if (step.do !== 'begin') {
						const times = step.do === 'play' ? 5 : 1;
						for (let time = 0; time < times; time++) {
							const press = { edition, question: given?.length ?? 0, option: step.option };
							const answered = answer(daily, press, at(today));
							daily = answered.daily;
							const counts = given !== undefined && given.length < 5;
							expect(answered.verdict).toBe(counts ? 'accepted' : 'not-asked');
							if (counts) given.push(step.option);
							if (counts && given.length === 5) done.add(today);
						}
					}
					if (!daily) continue;
					expect(Daily.parse(JSON.parse(JSON.stringify(daily)))).toEqual(daily);
					for (const [id, options] of answers) {
						if (id.startsWith(today)) expect(turnedTo(daily, id)?.answers, id).toEqual(options);
					}
					expect(daily.lastDone).toBe([...done].at(-1));
					const played = days.slice(0, day + 1).map((each) => done.has(each));
					const since = played.lastIndexOf(true);
					// 4 July was missed, so the streak starts anew on the 5th.
					const streak = since === 3 ? 1 : since + 1 - (played.lastIndexOf(false, since) + 1);
					expect(daily.streak).toBe(since === -1 ? 0 : streak);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('of yesterday is still known by the press that ended it when today’s of other competitions has begun', () => {
		const [austral] = leagues;
		let daily = begin(undefined, at('2026-07-01'), questions, austral);
		const edition = editionId(daily);
		for (const question of [0, 1, 2, 3, 4]) {
			const press = { edition, question, option: 0, by: `press-${question}` };
			daily = answer(daily, press, at('2026-07-01')).daily ?? daily;
		}
		const next = begin(daily, at('2026-07-02'), questions);
		expect([wasEndedBy(next, 'press-4'), wasEndedBy(next, 'press-3')]).toEqual([true, false]);
		const same = begin(daily, at('2026-07-02'), questions, austral);
		expect([wasEndedBy(same, 'press-4'), same.others]).toEqual([true, undefined]);
	});

	it('tells its player nothing of what is still to come in any of them', () => {
		const first = begin(undefined, at('2026-07-01'), questions, leagues[0]);
		const both = begin(first, at('2026-07-01'), questions);
		expect(JSON.stringify(withoutWhatIsToCome(both))).not.toContain(questions[0]?.id);
		expect(withoutWhatIsToCome(both).others).toHaveLength(1);
	});
});
