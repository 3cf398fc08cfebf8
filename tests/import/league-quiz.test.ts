import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { CompetitionId } from '../../src/domain/competition.js';
import { askable, compose, LEAST_QUESTIONS } from '../../src/quiz/questions.js';
import { seeded, shuffle } from '../../src/quiz/random.js';
import { sureTable } from '../../src/quiz/sure-table.js';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { optionLabel, rightAnswer } from '../../src/views/quiz/option-label.js';
import { contextLine } from '../../src/views/quiz/question-context.js';
import { promptOf } from '../../src/views/quiz/question-prompt.js';
import { bounds, figuresOf } from '../quiz/blind/figures.js';
import { isRight } from '../quiz/is-right.js';
import { aFolderOf, aSeason, imported } from './made-up-results.js';

const syllables = ['Al', 'Bo', 'Cor', 'Dun', 'Es', 'Fa', 'Gru', 'Ho', 'Is', 'Ja', 'Ka', 'Lo', 'Mon', 'Ni', 'Or', 'Pa'];
const clubs = syllables
	.flatMap((first, index) => [`${first}lamar`, `${first}tena${index % 3 === 0 ? ' Unido' : ''}`])
	.slice(0, 28);

const years = Array.from({ length: 14 }, (_, index) => 2001 + index);
const folder = aFolderOf(
	Object.fromEntries(
		years.map((year) => [
			`in/${year}/li.1.json`,
			aSeason('Liga Austral', year, shuffle(clubs, seeded(year * 7)).slice(0, 20)),
		]),
	),
);
const { lines, to } = imported(folder);
const catalog = loadCatalog([to]);
const liga = CompetitionId.parse('liga-austral');
const all = askable(catalog, liga);

describe('fourteen seasons of a league', () => {
	it('are asked about by champion, second, place, top four, last place, biggest win', () => {
		expect(lines).toEqual([]);
		const kinds = new Set(all.map(({ kind }) => kind));
		expect([...kinds].toSorted()).toEqual(
			expect.arrayContaining(['biggest-win', 'champion', 'last-place', 'place', 'runner-up', 'title-year', 'top-four']),
		);
		for (const counting of ['title-count', 'odd-one-out', 'guess-club', 'department'] as const) {
			expect(kinds).not.toContain(counting);
		}
	});

	it('have one right answer a question, in words of both languages', () => {
		for (const each of all) {
			const question = compose(each, catalog, seeded(3)) ?? expect.fail(each.id);
			const right = question.options.filter((option) => isRight(option, question, catalog));
			expect(right, each.id).toEqual([question.options[question.answer]]);
			for (const locale of locales) {
				const words = wordsIn(locale);
				const said = [promptOf(question, catalog, words), contextLine(question, catalog, words) ?? ''].join(' ');
				expect(said, each.id).not.toMatch(/undefined|\{\{|quiz\./);
				expect(rightAnswer(question, catalog, words)).not.toMatch(/undefined|t[íi]t/);
			}
			const labels = question.options.map((option) => optionLabel(option, question, catalog));
			expect(new Set(labels).size, each.id).toBe(4);
		}
	});

	it.each(['last-place', 'biggest-win', 'top-four'] as const)(
		'are asked for %s among clubs of that table alone',
		(kind) => {
			const asked = all.filter((each) => each.kind === kind);
			expect(asked.length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
			for (const each of asked) {
				const season = catalog.season(liga, each.subject.year ?? 0);
				const table = (season && sureTable(season)) ?? [];
				for (let deal = 0; deal < 10; deal++) {
					const { options } = compose(each, catalog, seeded(deal)) ?? expect.fail(each.id);
					const elsewhere = options.filter((option) => option.type !== 'club' || !table.includes(option.club));
					expect(elsewhere, each.id).toEqual([]);
				}
			}
		},
	);

	it.each(['place', 'last-place'] as const)(
		'tell after %s where that club finished, and with how many points',
		(kind) => {
			for (const each of all.filter((one) => one.kind === kind)) {
				const question = compose(each, catalog, seeded(3)) ?? expect.fail(each.id);
				const season = catalog.season(liga, each.subject.year ?? 0);
				const table = (season && sureTable(season)) ?? [];
				const club = (kind === 'place' ? each.subject.club : table.at(-1)) ?? expect.fail(each.id);
				const place = table.indexOf(club) + 1;
				const line = contextLine(question, catalog, wordsIn('en'));
				const { name } = catalog.club(club);
				expect(line).toMatch(
					new RegExp(`^Liga Austral ${each.subject.year}: ${place}\\. \\*\\*${name}\\*\\*, \\d+ points?$`),
				);
			}
		},
	);

	it('are a fair quiz: no rule that knows no football wins much more than chance', () => {
		const figures = figuresOf(catalog, liga, 'medium', { channels: 10, games: 30 }) ?? expect.fail('nothing to ask');
		for (const { kind, questions, wins } of figures.kinds) {
			const bound = bounds.kinds.find(({ from }) => questions >= from)?.rate ?? 0;
			expect(
				wins.filter(({ rate }) => rate > bound),
				kind,
			).toEqual([]);
		}
		expect(figures.wins.filter(({ rate }) => rate > bounds.all)).toEqual([]);
	});
});
