import type { Catalog } from '../../catalog/catalog.js';
import { nameIn } from '../../domain/club.js';
import { decidingRound } from '../../domain/decider.js';
import type { Season } from '../../domain/season.js';
import { askedName } from '../../quiz/club-name.js';
import { honourYears } from '../../quiz/clue.js';
import { divisionAbove } from '../../quiz/kinds/fallen-champion.js';
import { onlyScorer } from '../../quiz/kinds/top-scorer.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { articleOf, departmentInSentence, nameOfCompetition, seasonInSentence } from '../names.js';

/** A question in words, without markdown. */
export function promptOf(question: Question, catalog: Catalog, words: Words): string {
	const { subject, competition: id } = question;
	const found = subject.year === undefined ? undefined : catalog.season(id, subject.year);
	const season = found ? seasonInSentence(catalog, found, words) : `${subject.year ?? ''}`;
	const club = clubOf(question, catalog, words);
	const competition = competitionInSentence(question, catalog, words);
	const department = subject.department ? departmentInSentence(catalog, subject.department, words) : '';
	const asked = {
		champion: () => words.say('quiz.ask.champion', { season }),
		'runner-up': () => words.say(hasFinal(found) ? 'quiz.ask.final-loser' : 'quiz.ask.runner-up', { season }),
		'title-year': () => words.say(titleYearKey(question, catalog), { club, competition }),
		department: () => words.say('quiz.ask.department', { club }),
		represented: () => words.say('quiz.ask.represented', { department, season }),
		'promoted-with': () =>
			words.say('quiz.ask.promoted-with', { season, division: divisionOf(question, found, catalog, words) }),
		aggregate: () => words.say('quiz.ask.aggregate', { season }),
		'group-top': () => words.say('quiz.ask.group-top', { season }),
		'title-count': () => titleCountPrompt(question, club, catalog, words),
		'guess-club': () => words.say('quiz.ask.guess-club'),
		'odd-one-out': () => words.say('quiz.ask.odd-one-out', { competition }),
		relegated: () => words.say('quiz.ask.relegated', { season }),
		'top-scorer': () => words.say('quiz.ask.top-scorer', { player: (found && onlyScorer(found)?.name) ?? '', season }),
		'fallen-champion': () =>
			words.say('quiz.ask.fallen-champion', { competition, season: seasonAbove(question, catalog, words) }),
		'first-title': () => words.say('quiz.ask.first-title', { competition, department }),
		'longest-wait': () => words.say('quiz.ask.longest-wait', { competition }),
		'top-four': () => words.say('quiz.ask.top-four', { season }),
		'last-place': () => words.say('quiz.ask.last-place', { season }),
		'biggest-win': () => words.say('quiz.ask.biggest-win', { season }),
		place: () => words.say('quiz.ask.place', { club, season }),
	} as const satisfies Record<Question['kind'], () => string>;
	return asked[question.kind]();
}

/**
 * Asks for the year of a title, or for its season where seasons span two years; of a club with several titles, among
 * those given.
 */
function titleYearKey({ competition, subject }: Question, catalog: Catalog) {
	const unit = catalog.seasonsOf(competition).some(({ until }) => until !== undefined) ? 'season' : 'year';
	return subject.year === undefined
		? (`quiz.ask.title-${unit}` as const)
		: (`quiz.ask.title-${unit}-of-these` as const);
}

/** A question's competition, with its article: `la Copa Perú`. */
export function competitionInSentence({ competition: id }: Question, catalog: Catalog, words: Words): string {
	const competition = nameOfCompetition(catalog, id, words);
	return words.say('quiz.competition', { article: articleOf(catalog, id), competition });
}

/**
 * The club asked about; in questions about its titles, with the name it won them under: `Cusco FC (como Real
 * Garcilaso)`.
 */
function clubOf({ kind, subject, competition }: Question, catalog: Catalog, words: Words): string {
	const { club: id, year } = subject;
	if (id === undefined) return '';
	const club = askedName({ competition, subject: kind === 'place' ? subject : {} }, id, catalog);
	if (kind !== 'title-year' && kind !== 'title-count') return club;
	const years = year === undefined ? honourYears(id, competition, catalog).titles : [year];
	const { name } = catalog.club(id);
	const former = new Set(years.map((each) => nameIn(catalog.club(id), each)).filter((each) => each !== name));
	return former.size === 0 ? club : words.say('quiz.club-then', { club, former: words.list([...former]) });
}

/** The division that a club among the options, other than the champion, was promoted to. */
function divisionOf({ options }: Question, season: Season | undefined, catalog: Catalog, words: Words): string {
	const clubs = options.flatMap((option) => (option.type === 'club' ? [option.club] : []));
	const promotion = season?.promotions.find(({ club }) => club !== season.champion?.club && clubs.includes(club));
	if (!promotion) return '';
	const { to, year } = promotion;
	const competition = nameOfCompetition(catalog, to, words, year);
	return words.say('quiz.competition', { article: articleOf(catalog, to, year), competition });
}

/** The season of the division above in the year asked about. */
function seasonAbove({ competition, subject }: Question, catalog: Catalog, words: Words): string {
	const division = divisionAbove(catalog, competition);
	const found = division && catalog.season(division, subject.year ?? 0);
	return found ? seasonInSentence(catalog, found, words) : `${subject.year ?? ''}`;
}

function titleCountPrompt({ competition: id }: Question, club: string, catalog: Catalog, words: Words): string {
	const titles = catalog.competition(id)?.titles;
	const article = articleOf(catalog, id);
	if (titles) return words.say(`quiz.ask.title-count-${article}`, { titles: words.of(titles), club });
	return words.say('quiz.ask.title-count', { article, competition: nameOfCompetition(catalog, id, words), club });
}

function hasFinal(season: Season | undefined): boolean {
	return season !== undefined && decidingRound(season)?.type === 'ties';
}
