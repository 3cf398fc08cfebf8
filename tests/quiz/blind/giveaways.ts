import type { Catalog } from '../../../src/catalog/catalog.js';
import type { ClubId } from '../../../src/domain/club.js';
import { titleClubs } from '../../../src/domain/decider.js';
import type { Question } from '../../../src/quiz/question.js';
import { lookupsOf, spoils } from '../../../src/quiz/spoils.js';
import { wordsIn } from '../../../src/text/words.js';
import { clueTexts } from '../../../src/views/quiz/hint-text.js';
import { optionLabel } from '../../../src/views/quiz/option-label.js';
import { contextLine } from '../../../src/views/quiz/question-context.js';
import { promptOf } from '../../../src/views/quiz/question-prompt.js';

const words = wordsIn('es');

/** The questions of a game that an earlier one gives away, in the texts that people read or by a lookup. */
export function giveaways(game: readonly Question[], catalog: Catalog): readonly Question[] {
	const read = game.map((question) => textsOf(question, catalog));
	return game.filter((question, index) =>
		game.slice(0, index).some((earlier, at) => {
			const isLookedUp = [
				...lookupsOf(earlier).map((lookup) => spoils(question, lookup)),
				...lookupsOf(question).map((lookup) => spoils(earlier, lookup)),
			].some(Boolean);
			return isLookedUp || isAlike(earlier, question) || isSaid(answerOf(question, catalog), read[at], question);
		}),
	);
}

type Texts = { readonly labels: readonly string[]; readonly lines: string };

/** Everything that a question shows, its result included. */
function textsOf(question: Question, catalog: Catalog): Texts {
	const labels = question.options.map((option) => optionLabel(option, question, catalog));
	const lines = [
		promptOf(question, catalog, words),
		...clueTexts(question, catalog, words),
		contextLine(question, catalog, words) ?? '',
	].join(' | ');
	return {
		labels,
		lines: clubsOf(question, catalog).reduce((text, name) => text.replaceAll(name, `«${name}»`), lines),
	};
}

/**
 * The names of the clubs that a question involves, the longest first, because a shorter name may be part of a longer
 * one.
 */
function clubsOf({ subject, competition, options }: Question, catalog: Catalog): readonly string[] {
	const season = subject.year === undefined ? undefined : catalog.season(competition, subject.year);
	const clubs: readonly ClubId[] = [
		...(subject.club ? [subject.club] : []),
		...options.flatMap((option) => (option.type === 'club' ? [option.club] : [])),
		...(season ? titleClubs(season) : []),
		...(season?.relegations ?? []).map(({ club }) => club),
	];
	const names = clubs.flatMap((club) => [catalog.club(club).name, catalog.clubLabel(club, subject.year)]);
	return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

function answerOf(question: Question, catalog: Catalog): string {
	const right = question.options[question.answer];
	return right ? optionLabel(right, question, catalog) : '';
}

/** Whether texts say an answer. A count or a score gives nothing away, because it comes in many questions. */
function isSaid(answer: string, texts: Texts | undefined, { options }: Question): boolean {
	const type = options[0]?.type;
	if (!texts || type === 'number' || type === 'score') return false;
	if (texts.labels.includes(answer)) return true;
	return type === 'club'
		? texts.lines.includes(`«${answer}»`)
		: new RegExp(`(?<!\\p{L})${answer}(?!\\p{L})`, 'u').test(texts.lines);
}

/** Whether two questions have the same answer, or ask about the same year. */
function isAlike(one: Question, other: Question): boolean {
	const [a, b] = [one, other].map(({ options, answer }) => JSON.stringify(options[answer]));
	return a === b || (one.subject.year !== undefined && one.subject.year === other.subject.year);
}
