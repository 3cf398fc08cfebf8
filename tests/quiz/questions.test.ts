import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import { ClubId as ClubIdSchema } from '../../src/domain/club.js';
import { CompetitionId } from '../../src/domain/competition.js';
import { safeNickname, sharesClue } from '../../src/quiz/clue.js';
import { QuestionKind } from '../../src/quiz/question.js';
import { askable, compose, pool } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { wordsIn } from '../../src/text/words.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { promptOf } from '../../src/views/quiz/question-prompt.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { isRight } from './is-right.js';

const every = catalog.competitions.flatMap(({ id }) => askable(catalog, id));
const random = seeded(1);
const dealt = [1, 2, 3].flatMap(() => every.map((each) => compose(each, catalog, random)));

describe('every question that can be asked', () => {
	it('is there for every sure champion of the Copa Perú', () => {
		const sure = catalog.seasonsOf('copa-peru').filter(({ champion }) => champion?.confidence === 'confirmed');
		const asked = every.filter(({ kind, competition }) => kind === 'champion' && competition === 'copa-peru');
		expect(asked.map(({ subject }) => subject.year).toSorted()).toEqual(sure.map(({ year }) => year));
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

	it('is there of every kind', () => {
		const asked = new Set(every.filter(({ competition }) => competition === 'copa-peru').map(({ kind }) => kind));
		expect([...asked].toSorted()).toEqual(QuestionKind.options.toSorted());
		expect(new Set(every.map(({ id }) => id)).size).toBe(every.length);
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
					labels.filter((label) => !/^\d+$/.test(label) && prompt.includes(label)),
					question.id,
				).toEqual([]);
			}
		},
	);

	it('is about nothing that is disputed, inferred or found in one source only', () => {
		const aboutTitles = every.filter(({ kind }) => kind !== 'represented' && kind !== 'department');
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
		const clubsNamed = dealt.flatMap((question) => {
			if (question?.kind !== 'title-count' && question?.kind !== 'odd-one-out') return [];
			return [question.subject.club, ...question.options.map((option) => (option.type === 'club' ? option.club : ''))];
		});
		expect(clubsNamed.filter((club) => club !== undefined && doubted.includes(club))).toEqual([]);
		for (const { kind, subject } of every) {
			if (kind === 'department' && subject.club) expect(catalog.club(subject.club).confidence).toBe('confirmed');
		}
	});

	it('offers no club that other sources name in place of the right one', () => {
		for (const question of dealt) {
			const { year } = question?.subject ?? {};
			const season = question && year !== undefined && catalog.season(question.competition, year);
			const named = (season ? [season.champion, season.runnerUp] : []).flatMap((claim) => claim?.variants ?? []);
			const others = question?.options.filter((_, place) => place !== question.answer);
			const options = others?.flatMap((option) => (option.type === 'club' ? [option.club] : []));
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

it('gives clues that together are true of one option only, and that do not name the club', () => {
	const riddles = dealt.flatMap((question) => (question?.kind === 'guess-club' ? [question] : []));
	expect(riddles.length).toBeGreaterThan(60);
	for (const { id, subject, competition, options, clues } of riddles) {
		const asked = catalog.club(ClubIdSchema.parse(subject.club));
		expect(clues.length, id).toBeGreaterThan(2);
		for (const option of options) {
			if (option.type !== 'club' || option.club === asked.id) continue;
			const other = catalog.club(option.club);
			expect(
				clues.every((clue) => sharesClue(clue, asked, other, competition, catalog)),
				`${id} ${other.id}`,
			).toBe(false);
		}
		const nickname = safeNickname(asked);
		const words = fold(asked.name)
			.split(' ')
			.filter((word) => word.length > 3);
		expect(
			words.filter((word) => nickname !== undefined && fold(nickname).split(' ').includes(word)),
			id,
		).toEqual([]);
	}
});

describe('difficulty', () => {
	const all = askable(catalog, CompetitionId.parse('copa-peru'));

	it('asks the recent and famous first: an easier pool is part of a harder one', () => {
		const [easy, medium, hard] = (['easy', 'medium', 'hard'] as const).map((difficulty) =>
			pool(all, { difficulty }).flat(),
		);
		expect(hard?.length).toBe(all.length);
		expect(medium).toEqual(expect.arrayContaining(easy ?? []));
		expect((easy?.length ?? 0) * 2).toBeLessThan(all.length);
		expect(easy).toContain('champion:copa-peru:2025');
		expect(easy).not.toContain('represented:copa-peru:1967:apurimac');
	});

	it('keeps to one kind where that is asked for', () => {
		const only = pool(all, { difficulty: 'hard', kind: 'aggregate' });
		expect(only).toHaveLength(1);
		expect(only.flat().every((id) => id.startsWith('aggregate:'))).toBe(true);
	});
});
