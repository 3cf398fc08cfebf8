import type { Catalog } from '../../catalog/catalog.js';
import type { Club } from '../../domain/club.js';
import { type ClueKind, decadeOf, honourYears, safeNickname } from '../../quiz/clue.js';
import type { Hint } from '../../quiz/hint.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { departmentInSentence } from '../names.js';
import { optionLabel } from './option-label.js';
import { competitionInSentence } from './question-prompt.js';

/** The first clues of a question, one per line. */
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

function clueText(clue: ClueKind, question: Question, catalog: Catalog, words: Words): string {
	const { subject, competition } = question;
	const club = subject.club && catalog.club(subject.club);
	if (!club) return '';
	const said = {
		appearances: () =>
			words.say('quiz.clue.appearances', {
				count: catalog.historyOf(club.id).filter(({ season }) => season.competition === competition).length,
			}),
		decade: () =>
			words.say('quiz.clue.decade', {
				competition: competitionInSentence(question, catalog, words),
				decade: decadeOf(honourYears(club.id, competition, catalog).titles[0] ?? 0),
			}),
		founded: () => words.say('quiz.clue.founded', { year: club.founded?.date.slice(0, 4) ?? '' }),
		department: () =>
			words.say('quiz.clue.department', {
				department: club.department ? departmentInSentence(catalog, club.department, words) : '',
			}),
		honours: () => honoursText(club, question, catalog, words),
		nickname: () =>
			words.say('quiz.clue.nickname', { nickname: safeNickname(club, catalog) ?? club.nicknames[0] ?? '' }),
	} as const satisfies Record<ClueKind, () => string>;
	return said[clue]();
}

function honoursText(club: Club, question: Question, catalog: Catalog, words: Words): string {
	const { titles, runnerUps } = honourYears(club.id, question.competition, catalog);
	const competition = competitionInSentence(question, catalog, words);
	return [
		...(titles.length > 0
			? [words.say('quiz.clue.titles', { competition, years: words.list(titles.map(String)) })]
			: []),
		...(runnerUps.length > 0 ? [words.say('quiz.clue.runner-ups', { years: words.list(runnerUps.map(String)) })] : []),
	].join(' · ');
}
