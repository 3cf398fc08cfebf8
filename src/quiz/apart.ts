import type { Catalog } from '../catalog/catalog.js';
import { foundingYears } from '../domain/club.js';
import { titleClubs } from '../domain/decider.js';
import type { Season } from '../domain/season.js';
import { askedName } from './club-name.js';
import { decadeOf, honourYears } from './clue.js';
import { biggestWinIn } from './kinds/biggest-win.js';
import { topOf } from './kinds/top-four.js';
import { lastTitles } from './last-titles.js';
import { once } from './once.js';
import { departmentsIn } from './places.js';
import type { Option, Question, Subject } from './question.js';

/** Something that a question asks or mentions, as text: `club:utc`, `year:2008`, `department:ica`, `score:2-1`. */
export type Topic = string;

/**
 * What a game has asked and mentioned so far. A good next question is one whose answer and subject have not been
 * mentioned, and which offers no answer of an earlier question.
 */
export type Course = {
	/** The subjects and right answers of its questions. */
	readonly asked: ReadonlySet<Topic>;
	/** Everything that its questions, options and results mention. */
	readonly said: ReadonlySet<Topic>;
};

/** The course before the first question. */
export const beginning: Course = { asked: new Set(), said: new Set() };

/** The topic of an option. */
export function topicOf(option: Option): Topic {
	// A fast path for clubs, the most frequent type: every wrong candidate needs its topic, which takes 6 ns instead of
	// 84.
	if (option.type === 'club') return `club:${option.club}`;
	const { type, ...value } = option;
	return `${type}:${Object.values(value).join()}`;
}

/** The topics of a subject. */
export function topicsOf({ club, year, department }: Subject): readonly Topic[] {
	return [
		...(club === undefined ? [] : [`club:${club}`]),
		...(year === undefined ? [] : [`year:${year}`]),
		...(department === undefined ? [] : [`department:${department}`]),
	];
}

/** The course of a game after one more question. */
export function after({ asked, said }: Course, question: Question, catalog: Catalog): Course {
	const { subject, options, answer } = question;
	const right = options[answer];
	const about = [...topicsOf(subject), ...(right ? [topicOf(right)] : [])];
	// A count or score among the wrong options gives nothing away: the same ones occur in many questions.
	const named = options.filter(({ type }) => type !== 'number' && type !== 'score').map(topicOf);
	const told = [...about, ...named, ...toldBy(question, catalog)];
	return {
		asked: new Set([...asked, ...about]),
		said: new Set([...said, ...told, ...namedIn(told, question, catalog)]),
	};
}

/**
 * What the clues and the line of context under a result mention: that season's finalists, the club's finals and
 * department.
 */
function toldBy(question: Question, catalog: Catalog): readonly Topic[] {
	const { kind, subject, competition, clues } = question;
	const { club, year } = subject;
	const season = year === undefined ? undefined : catalog.season(competition, year);
	const finalists = season ? titleClubs(season).map((each) => `club:${each}`) : [];
	if (club === undefined || kind === 'top-four') return [...finalists, ...toldByKind(question, season, catalog)];
	const { titles, runnerUps } = honourYears(club, competition, catalog);
	const { department, founded } = catalog.club(club);
	const riddle = clues.length === 0 ? [] : [...titles.map(decadeOf), foundingYears({ founded })[0] ?? 0];
	return [
		...finalists,
		...[...titles, ...runnerUps, ...riddle].map((each) => `year:${each}`),
		...(department === undefined ? [] : [`department:${department}`]),
	];
}

/**
 * What the line under some kinds' results mentions: others who went down or were at the top, or when the answer won.
 */
function toldByKind(
	{ kind, competition, options, answer }: Question,
	season: Season | undefined,
	catalog: Catalog,
): readonly Topic[] {
	if (kind === 'relegated') return (season?.relegations ?? []).map(({ club }) => `club:${club}`);
	if (kind === 'top-four') return topOf(season?.year ?? 0, competition, catalog).map((club) => `club:${club}`);
	const match = season && kind === 'biggest-win' ? biggestWinIn(season)?.match : undefined;
	if (match) return [`club:${match.home}`, `club:${match.away}`];
	const right = options[answer];
	if (kind === 'longest-wait' && right?.type === 'department') {
		const last = lastTitles(catalog, competition).get(right.department);
		return last?.champion ? [`year:${last.year}`, `club:${last.champion.club}`] : [];
	}
	if ((kind !== 'fallen-champion' && kind !== 'first-title') || right?.type !== 'club') return [];
	return honourYears(right.club, competition, catalog).titles.map((year) => `year:${year}`);
}

/** The departments that clubs are named after, or that are shown after their names. */
function namedIn(topics: readonly Topic[], question: Question, catalog: Catalog): readonly Topic[] {
	return topics.flatMap((topic) => {
		const club = topic.startsWith('club:') ? catalog.clubWithId(topic.slice('club:'.length)) : undefined;
		return club ? departmentTopics(askedName(question, club.id, catalog), catalog) : [];
	});
}

function departmentTopics(name: string, catalog: Catalog): readonly Topic[] {
	const known = topicsOfNames(catalog).get(name) ?? departmentsIn(name, catalog).map((id) => `department:${id}`);
	topicsOfNames(catalog).set(name, known);
	return known;
}

/** Cache of the departments in clubs' names: the same few hundred occur in all games. */
const topicsOfNames = once(() => new Map<string, readonly Topic[]>());
