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
		const wrong = dealt.filter((question) =>
			question.options.some((option, index) => isRight(option, question, catalog) !== (index === question.answer)),
		);
		expect(wrong).toEqual([]);
	});

	it('has the same right answer in every deal, the one it is listed with', () => {
		const right = new Map(every.map((each) => [each.id, each.right]));
		const others = dealt.filter(({ id, options, answer }) => {
			const option = options[answer];
			return option === undefined || topicOf(option) !== right.get(id);
		});
		expect(others).toEqual([]);
	});

	it('has an id of its own, and can be stored and read again', () => {
		expect(new Set(every.map(({ id }) => id)).size).toBe(every.length);
		expect(dealt.map((question) => Question.parse(JSON.parse(JSON.stringify(question))))).toEqual(dealt);
	});

	it.each(['en', 'es'] as const)(
		'has four options that read differently, none of them in the prompt (%s)',
		(locale) => {
			const wrong = dealt.flatMap((question) => {
				const labels = question.options.map((option) => optionLabel(option, question, catalog));
				const prompt = promptOf(question, catalog, wordsIn(locale));
				const isWrong =
					new Set(labels).size !== 4 || labels.some((label) => !/^\d+$/.test(label) && prompt.includes(label));
				return isWrong ? [`${question.id}: ${prompt} ${labels.join(' | ')}`] : [];
			});
			expect(wrong).toEqual([]);
		},
	);

	it('has its years, counts and scores in ascending order, and all others in any', () => {
		const places = [0, 0, 0, 0];
		let others = 0;
		const wrong: string[] = [];
		for (const { id, options, answer } of dealt) {
			const values = options.flatMap((option) => {
				if (option.type === 'year') return [option.year];
				if (option.type === 'number') return [option.number];
				return option.type === 'score' ? [option.score[0] * 100 + option.score[1]] : [];
			});
			if (values.some((value, index) => value < (values[index - 1] ?? 0))) wrong.push(`${id}: ${values.join()}`);
			if (values.length > 0) continue;
			others += 1;
			places[answer] = (places[answer] ?? 0) + 1;
		}
		expect(wrong).toEqual([]);
		for (const count of places) expect(count / others).toBeGreaterThan(0.2);
	});

	it('is about nothing that is disputed, inferred or found in one source only', () => {
		const aboutOthers = ['represented', 'department', 'relegated', 'top-scorer', 'fallen-champion'];
		const aboutTitles = every.filter(({ kind }) => !aboutOthers.includes(kind));
		const unsure = aboutTitles.filter(({ kind, competition, subject }) => {
			const season = subject.year === undefined ? undefined : catalog.season(competition, subject.year);
			const claims = [season?.champion, ...(kind === 'runner-up' ? [season?.runnerUp] : [])];
			return season !== undefined && claims.some((claim) => claim?.confidence !== 'confirmed');
		});
		expect(unsure).toEqual([]);
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
		const doubtful = every.filter(({ kind, competition, subject }) => {
			const season = catalog.season(competition, subject.year ?? 0);
			const rows = kind === 'relegated' ? season?.relegations : kind === 'top-scorer' ? season?.topScorers : [];
			const clubs = kind === 'department' && subject.club ? [catalog.club(subject.club)] : [];
			return [...clubs, ...(rows ?? [])].some(({ confidence }) => confidence !== 'confirmed');
		});
		expect(doubtful).toEqual([]);
	});
});

it('deals the same question from the same seed, and another hand from another', () => {
	const first = every.find(({ kind }) => kind === 'champion') ?? expect.fail('nothing can be asked');
	const hand = (seed: number) => compose(first, catalog, seeded(seed))?.options;
	expect(hand(5)).toEqual(hand(5));
	expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(hand(seed)))).size).toBeGreaterThan(1);
});

it('offers nothing that is unwanted', () => {
	const offered = every.filter((each) => {
		const question = compose(each, catalog, seeded(4)) ?? expect.fail(each.id);
		const unwanted = new Set(question.options.filter((_, index) => index !== question.answer).map(topicOf));
		const again = compose(each, catalog, seeded(4), unwanted);
		return again?.options.some((option) => unwanted.has(topicOf(option)));
	});
	expect(offered).toEqual([]);
});
