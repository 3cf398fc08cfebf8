import type { Catalog } from '../../catalog/catalog.js';
import { decidingRound } from '../../domain/decider.js';
import type { Season } from '../../domain/season.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { nameOfCompetition, seasonInSentence } from '../names.js';

type Names = Pick<Catalog, 'clubLabel' | 'competition' | 'department' | 'season'>;

/** A question in words, without markdown. */
export function promptOf(question: Question, catalog: Names, words: Words): string {
	const { subject, competition: id } = question;
	const found = subject.year === undefined ? undefined : catalog.season(id, subject.year);
	const season = found ? seasonInSentence(catalog, found, words) : `${subject.year ?? ''}`;
	const club = subject.club === undefined ? '' : catalog.clubLabel(subject.club);
	const department = subject.department === undefined ? '' : catalog.department(subject.department).name;
	const competition = words.say('quiz.competition', {
		article: catalog.competition(id)?.article ?? 'la',
		competition: nameOfCompetition(catalog, id, words),
	});
	const asked = {
		champion: () => words.say('quiz.ask.champion', { season }),
		'runner-up': () => words.say(hasFinal(found) ? 'quiz.ask.final-loser' : 'quiz.ask.runner-up', { season }),
		'title-year': () => words.say('quiz.ask.title-year', { club, competition }),
		department: () => words.say('quiz.ask.department', { club }),
		represented: () => words.say('quiz.ask.represented', { department, season }),
		'promoted-with': () => words.say('quiz.ask.promoted-with', { season }),
		aggregate: () => words.say('quiz.ask.aggregate', { season }),
		'group-top': () => words.say('quiz.ask.group-top', { season }),
		'title-count': () => words.say('quiz.ask.title-count', { club, competition }),
		'guess-club': () => words.say('quiz.ask.guess-club'),
		'odd-one-out': () => words.say('quiz.ask.odd-one-out', { competition }),
	} as const satisfies Record<Question['kind'], () => string>;
	return asked[question.kind]();
}

function hasFinal(season: Season | undefined): boolean {
	return season !== undefined && decidingRound(season)?.type === 'ties';
}
