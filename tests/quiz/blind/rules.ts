import type { Catalog } from '../../../src/catalog/catalog.js';
import { fold } from '../../../src/catalog/fold.js';
import type { ClubId } from '../../../src/domain/club.js';
import type { CompetitionId } from '../../../src/domain/competition.js';
import type { DepartmentId } from '../../../src/domain/department.js';
import type { Option, Question } from '../../../src/quiz/question.js';
import { wordsIn } from '../../../src/text/words.js';
import { optionLabel } from '../../../src/views/quiz/option-label.js';
import { promptOf } from '../../../src/views/quiz/question-prompt.js';

/**
 * A way to answer that knows no football: it gives each option a number and presses the highest; undefined where it
 * does not apply.
 */
export type BlindRule = (question: Question, catalog: Catalog) => readonly number[] | undefined;

const words = wordsIn('es');

/** Kinds that ask about titles: a rule that counts titles would know the answer. */
const aboutTitles: readonly Question['kind'][] = ['title-count', 'odd-one-out'];

const labels: BlindRule = (question, catalog) =>
	question.options.map((option) => optionLabel(option, question, catalog).length);

/** A year, a count, or the total of a score's goals. */
const numbers: BlindRule = ({ options }) => {
	const values = options.map((option) => {
		if (option.type === 'year') return option.year;
		if (option.type === 'number') return option.number;
		return option.type === 'score' ? option.score[0] + option.score[1] : Number.NaN;
	});
	return values.some(Number.isNaN) ? undefined : values;
};

/** The rank of each value, from 0; equal values share one. */
const ranks = (values: readonly number[]) => values.map((value) => values.filter((other) => other < value).length);

/** How much a score has in common with the other options. */
const likeness: BlindRule = ({ options }) => {
	const parts = options.map((option) => (option.type === 'score' ? option.score : []));
	if (parts.some(({ length }) => length === 0)) return undefined;
	return parts.map((own) =>
		parts.reduce((sum, other) => sum + other.filter((goals, index) => goals === own[index]).length, 0),
	);
};

/** Marks the options whose name contains the place that is asked about, or that are a place named in the question. */
const place: BlindRule = (question, catalog) => {
	const { department } = question.subject;
	const prompt = question.kind === 'department' ? fold(promptOf(question, catalog, words)) : '';
	const said = question.options.map((option) => {
		if (option.type === 'department') {
			const { name, capital } = catalog.department(option.department);
			return [name, capital].some((each) => has(prompt, fold(each))) ? 1 : 0;
		}
		if (option.type !== 'club' || department === undefined) return 0;
		const name = fold(optionLabel(option, question, catalog));
		return townsOf(department, catalog).some((town) => has(name, town)) ? 1 : 0;
	});
	return said.every((each) => each === 0) ? undefined : said;
};

function has(text: string, words: string): boolean {
	return ` ${text} `.includes(` ${words} `);
}

const townsKnown = new Map<string, readonly string[]>();
function townsOf(id: DepartmentId, catalog: Catalog): readonly string[] {
	const { name, capital } = catalog.department(id);
	const towns = () =>
		catalog.clubs.flatMap(({ department, town }) => (department === id && town !== undefined ? [town] : []));
	const known = townsKnown.get(id) ?? [...new Set([name, capital, ...towns()].map(fold))];
	townsKnown.set(id, known);
	return known;
}

const clubs = (count: (club: ClubId, competition: CompetitionId, catalog: Catalog) => number): BlindRule => {
	return ({ options, competition }, catalog) =>
		options.every(({ type }) => type === 'club')
			? options.map((option) => (option.type === 'club' ? count(option.club, competition, catalog) : 0))
			: undefined;
};

const titles = clubs(
	(club, competition, catalog) =>
		catalog.historyOf(club).filter(({ season, reach }) => season.competition === competition && reach === 'champion')
			.length,
);
const allTitles = clubs(
	(club, _, catalog) => catalog.historyOf(club).filter(({ reach }) => reach === 'champion').length,
);
const seasons = clubs(
	(club, competition, catalog) =>
		catalog.historyOf(club).filter(({ season }) => season.competition === competition).length,
);
const allSeasons = clubs((club, _, catalog) => catalog.historyOf(club).length);

const isDepartment = (option: Option, id: string) => option.type === 'department' && option.department === id;
const lima: BlindRule = ({ options }) => {
	const found = ['lima', 'callao'].find((id) => options.some((option) => isDepartment(option, id)));
	return found === undefined ? undefined : options.map((option) => (isDepartment(option, found) ? 1 : 0));
};

const least =
	(rule: BlindRule): BlindRule =>
	(question, catalog) =>
		rule(question, catalog)?.map((value) => -value);
const middle =
	(rule: BlindRule): BlindRule =>
	(question, catalog) => {
		const values = rule(question, catalog);
		return values && ranks(values).map((rank) => -Math.abs(rank - (values.length - 1) / 2));
	};
/** Does not apply where titles are asked for. */
const unlessAsked =
	(rule: BlindRule): BlindRule =>
	(question, catalog) =>
		aboutTitles.includes(question.kind) ? undefined : rule(question, catalog);

/** Every rule, by the option that it presses. */
export const blindRules = {
	first: ({ options }) => options.map((_, index) => -index),
	last: ({ options }) => options.map((_, index) => index),
	longest: labels,
	shortest: least(labels),
	lowest: least(numbers),
	highest: numbers,
	middle: middle(numbers),
	'most alike': likeness,
	'place in the name': place,
	'most titles': unlessAsked(titles),
	'fewest titles': unlessAsked(least(titles)),
	'most titles anywhere': unlessAsked(allTitles),
	'fewest titles anywhere': unlessAsked(least(allTitles)),
	'most seasons': seasons,
	'fewest seasons': least(seasons),
	'most seasons anywhere': allSeasons,
	'fewest seasons anywhere': least(allSeasons),
	'Lima, else Callao': lima,
} as const satisfies Record<string, BlindRule>;
export type BlindRuleName = keyof typeof blindRules;

/**
 * How likely a rule is to press the right option, from 0 to 1. If it does not apply, or several options are its
 * highest, it presses one of them at random.
 */
export function chanceOf(rule: BlindRule, question: Question, catalog: Catalog): number {
	const values = rule(question, catalog) ?? question.options.map(() => 0);
	const best = Math.max(...values);
	return values[question.answer] === best ? 1 / values.filter((value) => value === best).length : 0;
}
