import { describe, expect, it } from 'vitest';
import { CompetitionId } from '../../src/domain/competition.js';
import { dailyQuestions } from '../../src/quiz/daily-questions.js';
import { limaDay } from '../../src/quiz/lima-day.js';
import { pool } from '../../src/quiz/pool.js';
import type { Question } from '../../src/quiz/question.js';
import { askable, LEAST_QUESTIONS } from '../../src/quiz/questions.js';
import { lookupsOf, spoils } from '../../src/quiz/spoils.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { giveaways } from './blind/giveaways.js';
import { isRight } from './is-right.js';

const all = askable(catalog, CompetitionId.parse('copa-peru'));
const DAY_MS = 24 * 60 * 60_000;
const days = Array.from({ length: 400 }, (_, index) => limaDay(Date.UTC(2026, 6, 1, 12) + index * DAY_MS));
const dailies = new Map(days.map((day) => [day, dailyQuestions(day, all, catalog)]));
const each = [...dailies];

const kindsOf = (questions: readonly Question[]) => new Set(questions.map(({ kind }) => kind)).size;

describe('the daily’s questions', () => {
	it('are the same whenever they are worked out', () => {
		const again = dailyQuestions('2026-07-01', askable(catalog, CompetitionId.parse('copa-peru')), catalog);
		expect(again).toEqual(dailies.get('2026-07-01'));
	});

	it('are others on another day', () => {
		const ids = each.map(([, questions]) => questions.map(({ id }) => id).join());
		expect(new Set(ids).size).toBe(days.length);
	});

	it('are five of five kinds, each with four options that read differently, one of them right, on 400 days', () => {
		const short = each.filter(([, questions]) => questions.length !== 5 || kindsOf(questions) !== 5);
		expect(short).toEqual([]);
		const wrong = each
			.flatMap(([, questions]) => questions)
			.filter((question) => {
				const { options, answer } = question;
				const labels = options.map((option) => optionLabel(option, question, catalog));
				const right = options.flatMap((option, index) => (isRight(option, question, catalog) ? [index] : []));
				return new Set(labels).size !== 4 || right.join() !== `${answer}`;
			});
		expect(wrong).toEqual([]);
	});

	it('are not the hardest ones, and come easiest first', () => {
		const medium = new Set(
			pool(all, { difficulty: 'medium' })
				.flat()
				.map(({ id }) => id),
		);
		const ease = new Map(all.map(({ id }, index) => [id, index]));
		const wrong = each.filter(([, questions]) => {
			const places = questions.map(({ id }) => ease.get(id) ?? 0);
			const isHard = questions.some(({ id }) => !medium.has(id));
			return isHard || places.join() !== places.toSorted((a, b) => a - b).join();
		});
		expect(wrong).toEqual([]);
	});

	it('do not give each other away', () => {
		const given = each.filter(([, questions]) => giveaways(questions, catalog).length > 0);
		expect(given).toEqual([]);
		const told = each.filter(([, questions]) =>
			questions.some((one) =>
				questions.some((other) => other !== one && lookupsOf(one).some((lookup) => spoils(other, lookup))),
			),
		);
		expect(told).toEqual([]);
	});

	it('rarely come again within a week', () => {
		let soon = 0;
		for (const [index, [, questions]] of each.entries()) {
			const week = new Set(
				each.slice(Math.max(0, index - 7), index).flatMap(([, before]) => before.map(({ id }) => id)),
			);
			soon += questions.filter(({ id }) => week.has(id)).length;
		}
		expect(soon).toBeLessThan(days.length * 5 * 0.025);
	});

	it('are as many as there are where the data is small', () => {
		const three = all.slice(0, 3);
		expect(dailyQuestions('2026-07-01', three, catalog)).toEqual([]);
		const oneKind = all.filter(({ kind }) => kind === 'champion');
		expect(new Set(dailyQuestions('2026-07-01', oneKind, catalog).map(({ id }) => id)).size).toBe(5);
		expect(dailyQuestions('2026-07-01', [], catalog)).toEqual([]);
	});

	it('are five of two seasons, too, where each names what another asks', () => {
		const champions = all.filter(
			({ kind, subject: { year = 0 } }) => kind !== 'title-year' && [2008, 2012].includes(year),
		);
		expect(champions.length).toBeGreaterThan(LEAST_QUESTIONS);
		for (const [day] of each.slice(0, 40)) {
			const questions = dailyQuestions(day, champions, catalog);
			expect(new Set(questions.map(({ id }) => id)).size, day).toBe(5);
		}
	});
});
