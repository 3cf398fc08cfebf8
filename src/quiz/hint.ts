import type { Catalog } from '../catalog/catalog.js';
import { fold } from '../catalog/fold.js';
import { nameIn } from '../domain/club.js';
import type { Game } from './game.js';
import { once } from './once.js';
import type { Option, Question } from './question.js';

/** A hint at half time: a wrong option that is ruled out, or a detail of a name or year that is to be typed. */
export type Hint =
	| { readonly type: 'not'; readonly option: Option }
	| { readonly type: 'letters'; readonly letter: string; readonly length?: number | undefined }
	| { readonly type: 'decade'; readonly decade: number };

/** A year in which every club has its current name. */
const LATEST = 9999;

/** A hint that leaves at least two answers possible; undefined if there is none. Deterministic for a question. */
export function hintFor(question: Question, answers: Game['answers'], catalog: Catalog): Hint | undefined {
	if (answers === 'buttons') return fallenAway(question);
	const right = question.options[question.answer];
	if (right?.type === 'year') return { type: 'decade', decade: Math.floor(right.year / 10) * 10 };
	if (right?.type === 'club')
		return lettersOf(nameIn(catalog.club(right.club), question.subject.year ?? LATEST), clubNames(catalog));
	if (right?.type === 'department')
		return lettersOf(catalog.department(right.department).name, departmentNames(catalog));
	return undefined;
}

/** One of the three wrong options, picked by the question's id so that its position reveals nothing. */
function fallenAway({ id, options, answer }: Question): Hint | undefined {
	const wrong = options.filter((_, index) => index !== answer);
	const pick = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % wrong.length;
	const option = wrong[pick];
	return option && { type: 'not', option };
}

/** A name, and what a hint reveals of it. */
type Lettered = { readonly name: string; readonly first: string; readonly length: number };

const clubNames = once((catalog) => distinct(catalog.clubs));
const departmentNames = once((catalog) => distinct(catalog.departments));

function distinct(all: readonly { readonly name: string }[]): readonly Lettered[] {
	return [...new Set(all.map(({ name }) => name))].map(lettered);
}

function lettered(name: string): Lettered {
	const letters = fold(name).replaceAll(' ', '');
	return { name, first: letters.charAt(0).toUpperCase(), length: letters.length };
}

/** The first letter, and the number of letters if another name shares both. */
function lettersOf(name: string, all: readonly Lettered[]): Hint | undefined {
	const { first: letter, length } = lettered(name);
	const others = all.filter((each) => each.name !== name && each.first === letter);
	if (others.length === 0) return undefined;
	const told = others.some((each) => each.length === length);
	return { type: 'letters', letter, length: told ? length : undefined };
}
