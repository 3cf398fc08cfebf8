import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import type { Option, Question } from '../../src/quiz/question.js';
import { askable, compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { wordsIn } from '../../src/text/words.js';
import { optionLabel } from '../../src/views/option-label.js';
import { promptOf } from '../../src/views/question-view.js';
import { ownCatalog as catalog } from '../support/a-bot.js';

const every = catalog.competitions.flatMap(({ id }) => askable(catalog, id));
const random = seeded(1);
const dealt = [1, 2, 3].flatMap(() => every.map((each) => compose(each, catalog, random)));

/** Whether an option answers a question, worked out from the data without the code that dealt it. */
function isRight(option: Option, question: Question, { season, historyOf }: Catalog): boolean {
	const asked = season(question.competition, question.year);
	const right = {
		champion: () => option.type === 'club' && option.club === asked?.champion?.club,
		'runner-up': () => option.type === 'club' && option.club === asked?.runnerUp?.club,
		'title-year': () =>
			option.type === 'year' &&
			question.club !== undefined &&
			historyOf(question.club).some(
				({ season: played, reach }) =>
					reach === 'champion' && played.competition === question.competition && played.year === option.year,
			),
	} as const satisfies Record<Question['kind'], () => boolean>;
	return right[question.kind]();
}

describe('every question that can be asked', () => {
	it('is there for every sure champion of the Copa Perú', () => {
		const sure = catalog.seasonsOf('copa-peru').filter(({ champion }) => champion?.confidence === 'confirmed');
		const asked = every.filter(({ kind, season }) => kind === 'champion' && season.competition === 'copa-peru');
		expect(asked.map(({ season }) => season.year)).toEqual(sure.map(({ year }) => year));
		expect(asked.length).toBeGreaterThan(45);
	});

	it('has exactly one right option, and it is the one marked', () => {
		for (const question of dealt) {
			if (!question) throw new Error('A question that can be asked was not dealt');
			const right = question.options.map((option) => isRight(option, question, catalog));
			expect(right.filter(Boolean), question.id).toHaveLength(1);
			expect(right[question.answer], question.id).toBe(true);
		}
	});

	it.each(['en', 'es'] as const)(
		'has four options that read differently, none of them in the prompt (%s)',
		(locale) => {
			for (const question of dealt) {
				if (!question) continue;
				const labels = question.options.map((option) => optionLabel(option, question, catalog));
				expect(new Set(labels).size, question.id).toBe(4);
				const prompt = promptOf(question, catalog, wordsIn(locale));
				expect(
					labels.filter((label) => prompt.includes(label)),
					question.id,
				).toEqual([]);
			}
		},
	);

	it('is about nothing that is disputed, inferred or found in one source only', () => {
		for (const { kind, season } of every) {
			expect(season.champion?.confidence, `${kind} ${season.competition} ${season.year}`).toBe('confirmed');
			if (kind === 'runner-up') expect(season.runnerUp?.confidence).toBe('confirmed');
		}
		const disputed = catalog.season('copa-peru', 2019);
		expect(disputed?.champion?.confidence).toBe('disputed');
		expect(every.filter(({ season }) => season === disputed)).toEqual([]);
	});

	it('offers no club that other sources name in place of the right one', () => {
		for (const question of dealt) {
			const season = question && catalog.season(question.competition, question.year);
			const named = [season?.champion, season?.runnerUp].flatMap((claim) => claim?.variants ?? []);
			const options = question?.options.flatMap((option) => (option.type === 'club' ? [option.club] : []));
			expect(named.filter(({ club }) => options?.includes(club))).toEqual([]);
		}
	});
});

it('puts the right option in every place about as often', () => {
	const places = [0, 0, 0, 0];
	for (const question of dealt) if (question) places[question.answer] = (places[question.answer] ?? 0) + 1;
	for (const count of places) expect(count / dealt.length).toBeGreaterThan(0.2);
});

it('deals the same question from the same seed, and another hand from another', () => {
	const [first] = every;
	if (!first) throw new Error('Nothing can be asked');
	const hand = (seed: number) => compose(first, catalog, seeded(seed))?.options;
	expect(hand(5)).toEqual(hand(5));
	expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(hand(seed)))).size).toBeGreaterThan(1);
});
