import type { Catalog } from '../catalog/catalog.js';
import type { Club } from '../domain/club.js';
import { type ClueKind, honourYears, safeNickname } from '../quiz/clue.js';
import type { Game } from '../quiz/game.js';
import { type Hint, hintFor } from '../quiz/hint.js';
import type { Question } from '../quiz/question.js';
import type { Words } from '../text/words.js';
import { optionLabel } from './option-label.js';

/** The clues and hints of a question that have been shown so far, a line each. */
export function hintLines(
	game: Pick<Game, 'hints' | 'answers'>,
	question: Question,
	catalog: Catalog,
	words: Words,
): readonly string[] {
	if (question.clues.length > 0) {
		return question.clues.slice(0, game.hints + 1).map((clue) => `🔎 ${clueText(clue, question, catalog, words)}`);
	}
	const hint = game.hints > 0 ? hintFor(question, game.answers, catalog) : undefined;
	return hint ? [`💡 ${hintText(hint, question, catalog, words)}`] : [];
}

function hintText(hint: Hint, question: Question, catalog: Catalog, words: Words): string {
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
