import type { Catalog } from '../catalog/catalog.js';
import { fold } from '../catalog/fold.js';
import { nameIn } from '../domain/club.js';
import type { Game } from './game.js';
import type { Option, Question } from './question.js';

/** What is told at half time: a wrong option that falls away, or something of a name or year that is to be typed. */
export type Hint =
	| { readonly type: 'not'; readonly option: Option }
	| { readonly type: 'letters'; readonly letter: string; readonly length?: number | undefined }
	| { readonly type: 'decade'; readonly decade: number };

/** A year in which every club bears the name it is best known by. */
const LATEST = 9999;

/** A hint that leaves at least two answers possible; undefined where none does. Always the same for a question. */
export function hintFor(question: Question, answers: Game['answers'], catalog: Catalog): Hint | undefined {
	if (answers === 'buttons') return fallenAway(question);
	const right = question.options[question.answer];
	if (right?.type === 'year') return { type: 'decade', decade: Math.floor(right.year / 10) * 10 };
	if (right?.type === 'club')
		return lettersOf(nameIn(catalog.club(right.club), question.subject.year ?? LATEST), catalog.clubs);
	if (right?.type === 'department') return lettersOf(catalog.department(right.department).name, catalog.departments);
	return undefined;
}

/** One of the three wrong options, picked by the question's name so that its place tells nothing. */
function fallenAway({ id, options, answer }: Question): Hint | undefined {
	const wrong = options.filter((_, index) => index !== answer);
	const pick = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % wrong.length;
	const option = wrong[pick];
	return option && { type: 'not', option };
}

/** The first letter, and the number of letters, as far as other names share them. */
function lettersOf(name: string, all: readonly { readonly name: string }[]): Hint | undefined {
	const letter = first(name);
	const others = [...new Set(all.map((each) => each.name))].filter((each) => each !== name && first(each) === letter);
	if (others.length === 0) return undefined;
	const length = lettersIn(name);
	const told = others.some((each) => lettersIn(each) === length);
	return { type: 'letters', letter, length: told ? length : undefined };
}

function first(name: string): string {
	return fold(name).charAt(0).toUpperCase();
}

function lettersIn(name: string): number {
	return fold(name).replaceAll(' ', '').length;
}
