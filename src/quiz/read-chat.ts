import type { Catalog } from '../catalog/catalog.js';
import { namesOf } from '../catalog/club-search.js';
import { editDistance } from '../catalog/edit-distance.js';
import { fold } from '../catalog/fold.js';
import { askedName } from './club-name.js';
import { LONGEST_TYPED } from './points.js';
import type { Option, Question } from './question.js';
import { type Understood, understand } from './understand.js';

/** Allowed typing errors by the length of a name: a short word may be another word. */
const TYPOS = [
	{ letters: 10, most: 2 },
	{ letters: 6, most: 1 },
] as const;
/** A single letter is the name of a few clubs, but nobody means them in a chat. */
const SHORTEST_NAME = 2;

/** Signs that a message is no answer: a line break, a mention, a custom emoji, a link. */
const TALK = /[\n\r<>@#/\\]/;
/** What may surround an answer: spaces, punctuation, Markdown for bold, italics, strikethrough and spoilers. */
const AROUND = /^[\s¡!¿?.,;"“”«»*_~|()…]+|[\s¡!¿?.,;"“”«»*_~|()…]+$/g;

/** The whole text of an answer that is a number. */
const shapes = {
	year: /^(?:(?:19|20)\d\d|['’´`]\d\d)$/,
	number: /^\d{1,2}$/,
	score: /^\d{1,2}\s*(?:[-–—]|\s[ax]\s|\sto\s)\s*\d{1,2}$/i,
} as const satisfies Partial<Record<Option['type'], RegExp>>;

/**
 * Reads a chat message as an answer. Unlike a form, a chat is mostly talk, and a player has only one answer: so the
 * message must be nothing but the answer, and a name must be complete, apart from typing errors.
 *
 * @returns Undefined if the message is no answer of the type asked for.
 */
export function readChat(text: string, question: Question, catalog: Catalog): Understood | undefined {
	const right = question.options[question.answer];
	if (!right || text.length > LONGEST_TYPED || TALK.test(text.trim())) return undefined;
	const bare = text.replace(AROUND, '');
	const isAnswer = {
		club: () => isClub(bare, catalog),
		department: () => isDepartment(bare, catalog),
		year: () => shapes.year.test(bare),
		number: () => shapes.number.test(bare),
		score: () => shapes.score.test(bare),
	} as const satisfies Record<Option['type'], () => boolean>;
	const isOption = question.options.some(
		(option) => option.type === 'club' && fold(askedName(question, option.club, catalog)) === fold(bare),
	);
	return isOption || isAnswer[right.type]() ? understand(bare, question, catalog) : undefined;
}

function isClub(text: string, catalog: Pick<Catalog, 'searchClubs'>): boolean {
	const [best] = catalog.searchClubs(text);
	if (!best || fold(text).length < SHORTEST_NAME) return false;
	return best.rank === 'exact' || namesOf(best.item).some((name) => isMisspelt(text, name));
}

function isDepartment(text: string, catalog: Pick<Catalog, 'searchDepartments'>): boolean {
	const [best] = catalog.searchDepartments(text);
	return best !== undefined && (best.rank === 'exact' || isMisspelt(text, best.item.name));
}

/** Whether a text is a name with typing errors, none of them in the first letter. */
function isMisspelt(text: string, name: string): boolean {
	const [typed, meant] = [fold(text), fold(name)];
	const most = TYPOS.find(({ letters }) => Math.min(typed.length, meant.length) >= letters)?.most;
	return most !== undefined && typed[0] === meant[0] && editDistance(typed, meant, most).toWhole <= most;
}
