import type { Bot } from '../app/bot.js';
import type { Locale } from '../text/locale.js';
import { type Words, wordsIn } from '../text/words.js';
import { nameOfCompetition, seasonName } from '../views/names.js';

/** A command offered to a newcomer, and the text after it in each language. */
export type Suggestion = {
	readonly command: string;
	readonly subcommand?: string | undefined;
	readonly text?: Readonly<Record<Locale, string>> | undefined;
};

/** What the page offers at first: lookups, games, and whether the bot has no Peruvian competition. */
export type Suggestions = {
	readonly isAbroad: boolean;
	readonly lookups: readonly Suggestion[];
	readonly games: readonly Suggestion[];
};

type Facts = Pick<Bot['services'], 'catalog'> & {
	readonly quizHost: Pick<Bot['services']['quizHost'], 'askableCount'>;
};
type Catalog = Facts['catalog'];

/** At most this many competitions abroad are offered. */
const MOST_ABROAD = 2;

/**
 * What a newcomer may try, by what the bot knows: something of Peru, and something of the operator's own leagues, those
 * with most seasons first. A quiz without any questions is not offered.
 */
export function suggestionsOf({ catalog, quizHost }: Facts): Suggestions {
	const [usual] = catalog.competitions;
	const own = catalog.competitions
		.filter(({ area }) => area !== undefined)
		.toSorted((a, b) => catalog.seasonsOf(b.id).length - catalog.seasonsOf(a.id).length);
	const isAbroad = own.length > 0 && own.length === catalog.competitions.length;
	const shown = own.slice(0, MOST_ABROAD);
	const [first] = shown;
	const isAsked = (each: Catalog['competitions'][number]) => quizHost.askableCount([each]) > 0;
	const asked = firstOf(own, isAsked);
	const isUsualAsked = !isAbroad || (usual !== undefined && isAsked(usual));
	return {
		isAbroad,
		lookups: [
			...(isAbroad ? [] : peru),
			...shown.flatMap(({ id }) => newest(id, catalog)),
			...(isAbroad && first ? champion(first.id, catalog) : []),
			{ command: 'champions' },
		],
		games: [
			...(isUsualAsked ? [{ command: 'quiz', subcommand: 'start' }] : []),
			...asked.filter((each) => each !== usual).map(({ id }) => quizAbout(id, catalog)),
			...(isAbroad && asked.length === 0 ? [] : [{ command: 'quiz', subcommand: 'daily' }]),
		],
	};
}

/**
 * The first matches, as many as are offered. No others are examined, since finding out what can be asked of a league is
 * slow.
 */
function firstOf<T>(all: readonly T[], isMeant: (one: T) => boolean): readonly T[] {
	const found: T[] = [];
	for (const each of all) {
		if (found.length === MOST_ABROAD) break;
		if (isMeant(each)) found.push(each);
	}
	return found;
}

const peru: readonly Suggestion[] = [
	{ command: 'season', text: inAll(() => '2008') },
	{ command: 'club', text: inAll(() => 'Atlético Grau') },
	{ command: 'department', text: inAll(() => 'Piura') },
];

function newest(id: CompetitionId, catalog: Catalog): readonly Suggestion[] {
	const season = newestSeason(id, catalog);
	return season ? [{ command: 'season', text: inAll((words) => seasonName(catalog, season, words)) }] : [];
}

function champion(id: CompetitionId, catalog: Catalog): readonly Suggestion[] {
	const club = newestSeason(id, catalog)?.champion?.club;
	return club === undefined ? [] : [{ command: 'club', text: inAll(() => catalog.club(club).name) }];
}

function quizAbout(id: CompetitionId, catalog: Catalog): Suggestion {
	return { command: 'quiz', subcommand: 'start', text: inAll((words) => nameOfCompetition(catalog, id, words)) };
}

/** The newest season with a champion: one that has just begun has little to show. */
function newestSeason(id: CompetitionId, catalog: Catalog) {
	const seasons = catalog.seasonsOf(id);
	return seasons.findLast((season) => season.champion !== undefined) ?? seasons.at(-1);
}

type CompetitionId = Catalog['competitions'][number]['id'];

function inAll(say: (words: Words) => string): Readonly<Record<Locale, string>> {
	const [en, es] = [say(wordsIn('en')), say(wordsIn('es'))];
	return { en, es };
}
