import type { Catalog } from '../../catalog/catalog.js';
import type { Club } from '../../domain/club.js';
import { type ClueKind, honourYears, safeNickname } from '../../quiz/clue.js';
import type { Hint } from '../../quiz/hint.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { optionLabel } from './option-label.js';

/** The first clues of a question, a line each. */
export function clueLines(count: number, question: Question, catalog: Catalog, words: Words): readonly string[] {
	return clueTexts(question, catalog, words)
		.slice(0, count)
		.map((clue) => `🔎 ${clue}`);
}

/** All clues of a question in words. */
export function clueTexts(question: Question, catalog: Catalog, words: Words): readonly string[] {
	return question.clues.map((clue) => clueText(clue, question, catalog, words));
}

/** A hint in words. */
export function hintText(hint: Hint, question: Question, catalog: Catalog, words: Words): string {
	if (hint.type === 'not') return words.say('quiz.hint.not', { option: optionLabel(hint.option, question, catalog) });
	if (hint.type === 'decade') return words.say('quiz.hint.decade', { decade: hint.decade });
	const { letter, length } = hint;
	return length === undefined
		? words.say('quiz.hint.letter', { letter })
		: words.say('quiz.hint.letters', { letter, count: length });
}

function clueText(clue: ClueKind, { subject, competition }: Question, catalog: Catalog, words: Words): string {
	const club = subject.club && catalog.club(subject.club);
	if (!club) return '';
	const said = {
		appearances: () =>
			words.say('quiz.clue.appearances', {
				count: catalog.historyOf(club.id).filter(({ season }) => season.competition === competition).length,
			}),
		founded: () => words.say('quiz.clue.founded', { year: club.founded?.date.slice(0, 4) ?? '' }),
		department: () =>
			words.say('quiz.clue.department', {
				department: club.department ? catalog.department(club.department).name : '',
			}),
		honours: () => honoursText(club, { competition }, catalog, words),
		nickname: () => words.say('quiz.clue.nickname', { nickname: safeNickname(club) ?? '' }),
	} as const satisfies Record<ClueKind, () => string>;
	return said[clue]();
}

function honoursText(
	club: Club,
	{ competition }: Pick<Question, 'competition'>,
	catalog: Catalog,
	words: Words,
): string {
	const { titles, runnerUps } = honourYears(club, competition, catalog);
	return [
		...(titles.length > 0 ? [words.say('quiz.clue.titles', { years: titles.join(', ') })] : []),
		...(runnerUps.length > 0 ? [words.say('quiz.clue.runner-ups', { years: runnerUps.join(', ') })] : []),
	].join(' · ');
}
