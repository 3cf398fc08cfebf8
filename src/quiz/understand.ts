import type { Catalog } from '../catalog/catalog.js';
import { namesOf } from '../catalog/club-search.js';
import { editDistance } from '../catalog/edit-distance.js';
import { fold } from '../catalog/fold.js';
import { readSeasonQuery } from '../catalog/season-query.js';
import type { Club } from '../domain/club.js';
import type { Score } from '../domain/match.js';
import { askedName } from './club-name.js';
import { OPTIONS, type Option, type Question } from './question.js';

/** What a typed answer was understood as, and which option that is (`OPTIONS` for none of them). */
export type Understood = { readonly option: number; readonly meant: Option };

/**
 * Reads a typed answer: accents, case, typing errors, aliases and former names do not matter, as in search. A text that
 * is the exact name of something else means that, however similar it is to the right answer.
 *
 * @returns Undefined if the text means nothing of the type asked for.
 */
export function understand(text: string, question: Question, catalog: Catalog): Understood | undefined {
	const right = question.options[question.answer];
	if (!right || fold(text) === '') return undefined;
	const meant = {
		club: () => clubMeant(text, right, catalog),
		department: () => departmentMeant(text, catalog),
		year: () => yearMeant(text, right, catalog),
		number: () => numberMeant(text),
		score: () => scoreMeant(text),
	} as const satisfies Record<Option['type'], () => Option | undefined>;
	const found = optionNamed(text, question, catalog) ?? meant[right.type]();
	if (!found) return undefined;
	const index = question.options.findIndex((option) => JSON.stringify(option) === JSON.stringify(found));
	return { meant: found, option: index === -1 ? OPTIONS : index };
}

/** The option that is called exactly this; options are compared by the names they are shown with. */
function optionNamed(text: string, question: Question, catalog: Catalog): Option | undefined {
	const typed = fold(text);
	return question.options.find(
		(option) => option.type === 'club' && fold(askedName(question, option.club, catalog)) === typed,
	);
}

/** The club a text names; among clubs of the same name, the one asked for. */
function clubMeant(text: string, right: Option, catalog: Catalog): Option | undefined {
	const hits = catalog.searchClubs(text);
	const [best] = hits;
	if (!best) return undefined;
	const equals = hits.filter(({ rank }) => rank === best.rank);
	const isAsked = ({ item }: { readonly item: Club }) => right.type === 'club' && item.id === right.club;
	if (best.rank === 'exact') return { type: 'club', club: (equals.find(isAsked) ?? best).item.id };
	if (best.rank !== 'near' && equals.length > 1) return undefined;
	if (best.rank === 'near' && !isNearName(text, best.item)) return undefined;
	return { type: 'club', club: best.item.id };
}

/**
 * Whether a word of the text is in a club's names, give or take a typing error: a misspelt town alone means no club.
 */
function isNearName(text: string, club: Club): boolean {
	const words = new Set(namesOf(club).flatMap((name) => fold(name).split(' ')));
	return fold(text)
		.split(' ')
		.some((typed) => [...words].some((word) => word.includes(typed) || isNearWord(typed, word)));
}

function isNearWord(typed: string, word: string): boolean {
	const most = typed.length < 8 ? 1 : 2;
	const { toWhole, toStart } = editDistance(typed, word, most);
	return Math.min(toWhole, toStart) <= most;
}

function departmentMeant(text: string, catalog: Catalog): Option | undefined {
	const [best, next] = catalog.searchDepartments(text);
	if (!best || (best.rank !== 'exact' && best.rank !== 'near' && next?.rank === best.rank)) return undefined;
	return { type: 'department', department: best.item.id };
}

function yearMeant(text: string, right: Option, catalog: Catalog): Option | undefined {
	const { years } = readSeasonQuery(text, catalog.competitions);
	const year = years.find((each) => right.type === 'year' && each === right.year) ?? years[0];
	return year === undefined ? undefined : { type: 'year', year };
}

function numberMeant(text: string): Option | undefined {
	const digits = /^\D*(\d{1,3})\D*$/.exec(text.normalize('NFKC'))?.[1];
	return digits === undefined ? undefined : { type: 'number', number: Number(digits) };
}

function scoreMeant(text: string): Option | undefined {
	const [, first, second] = /^\D*(\d{1,2})\D{1,5}(\d{1,2})\D*$/.exec(text.normalize('NFKC')) ?? [];
	return first === undefined || second === undefined
		? undefined
		: { type: 'score', score: higherFirst(Number(first), Number(second)) };
}

/** The champion's goals, never the fewer, come first; people type them in any order. */
function higherFirst(one: number, other: number): Score {
	return [Math.max(one, other), Math.min(one, other)];
}
