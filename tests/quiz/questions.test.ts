import { describe, expect, it } from 'vitest';
import { topicOf } from '../../src/quiz/apart.js';
import { Question } from '../../src/quiz/question.js';
import { compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { wordsIn } from '../../src/text/words.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { promptOf } from '../../src/views/quiz/question-prompt.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { dealt, every } from './every-question.js';
import { isRight } from './is-right.js';

describe('every question that can be asked', () => {
	it('is there for every sure champion of the Copa Perú', () => {
		const sure = catalog.seasonsOf('copa-peru').filter(({ champion }) => champion?.confidence === 'confirmed');
		const asked = every.filter(({ kind, competition }) => kind === 'champion' && competition === 'copa-peru');
		expect(asked.map(({ subject }) => subject.year).toSorted()).toEqual(sure.map(({ year }) => year));
		expect(asked.length).toBeGreaterThan(45);
	});

	it('has exactly one right option, and it is the one marked', () => {
		for (const question of dealt) {
			const right = question.options.map((option) => isRight(option, question, catalog));
			expect(right.filter(Boolean), question.id).toHaveLength(1);
			expect(right[question.answer], question.id).toBe(true);
		}
	});

	it('has the same right answer in every deal, the one it is listed with', () => {
		const right = new Map(every.map((each) => [each.id, each.right]));
		for (const { id, options, answer } of dealt) {
			expect(topicOf(options[answer] ?? expect.fail(id)), id).toBe(right.get(id));
		}
	});

	it('has an id of its own, and can be stored and read again', () => {
		expect(new Set(every.map(({ id }) => id)).size).toBe(every.length);
		for (const question of dealt) expect(Question.parse(JSON.parse(JSON.stringify(question)))).toEqual(question);
	});

	it.each(['en', 'es'] as const)(
		'has four options that read differently, none of them in the prompt (%s)',
		(locale) => {
			for (const question of dealt) {
				const labels = question.options.map((option) => optionLabel(option, question, catalog));
				expect(new Set(labels).size, question.id).toBe(4);
				const prompt = promptOf(question, catalog, wordsIn(locale));
				expect(
					labels.filter((label) => !/^\d+$/.test(label) && prompt.includes(label)),
					question.id,
				).toEqual([]);
			}
		},
	);

	it('has its years, counts and scores in ascending order, and all others in any', () => {
		const places = [0, 0, 0, 0];
		let others = 0;
		for (const { id, options, answer } of dealt) {
			const values = options.flatMap((option) => {
				if (option.type === 'year') return [option.year];
				if (option.type === 'number') return [option.number];
				return option.type === 'score' ? [option.score[0] * 100 + option.score[1]] : [];
			});
			expect(values, id).toEqual(values.toSorted((a, b) => a - b));
			if (values.length > 0) continue;
			others += 1;
			places[answer] = (places[answer] ?? 0) + 1;
		}
		for (const count of places) expect(count / others).toBeGreaterThan(0.2);
	});

	it('is about nothing that is disputed, inferred or found in one source only', () => {
		const aboutOthers = ['represented', 'department', 'relegated', 'top-scorer', 'fallen-champion'];
		const aboutTitles = every.filter(({ kind }) => !aboutOthers.includes(kind));
		for (const { id, kind, competition, subject } of aboutTitles) {
			const season = subject.year === undefined ? undefined : catalog.season(competition, subject.year);
			if (season) expect(season.champion?.confidence, id).toBe('confirmed');
			if (season && kind === 'runner-up') expect(season.runnerUp?.confidence, id).toBe('confirmed');
		}
		expect(catalog.season('copa-peru', 2019)?.champion?.confidence).toBe('disputed');
		expect(
			aboutTitles.filter(({ competition, subject }) => competition === 'copa-peru' && subject.year === 2019),
		).toEqual([]);
		const doubted = ['carlos-stein', 'deportivo-llacuabamba'];
		const clubsNamed = dealt.flatMap(({ kind, subject, options }) => {
			if (kind !== 'title-count' && kind !== 'odd-one-out') return [];
			return [subject.club, ...options.map((option) => (option.type === 'club' ? option.club : ''))];
		});
		expect(clubsNamed.filter((club) => club !== undefined && doubted.includes(club))).toEqual([]);
		for (const { kind, subject } of every) {
			if (kind === 'department' && subject.club) expect(catalog.club(subject.club).confidence).toBe('confirmed');
		}
		for (const { id, kind, competition, subject } of every) {
			const season = catalog.season(competition, subject.year ?? 0);
			const rows = kind === 'relegated' ? season?.relegations : kind === 'top-scorer' ? season?.topScorers : [];
			for (const { confidence } of rows ?? []) expect(confidence, id).toBe('confirmed');
		}
	});
});

it('deals the same question from the same seed, and another hand from another', () => {
	const first = every.find(({ kind }) => kind === 'champion') ?? expect.fail('nothing can be asked');
	const hand = (seed: number) => compose(first, catalog, seeded(seed))?.options;
	expect(hand(5)).toEqual(hand(5));
	expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(hand(seed)))).size).toBeGreaterThan(1);
});

it('offers nothing that is unwanted', () => {
	for (const each of every) {
		const question = compose(each, catalog, seeded(4)) ?? expect.fail(each.id);
		const unwanted = new Set(question.options.filter((_, index) => index !== question.answer).map(topicOf));
		const again = compose(each, catalog, seeded(4), unwanted);
		expect(again?.options.filter((option) => unwanted.has(topicOf(option))) ?? [], each.id).toEqual([]);
	}
});
