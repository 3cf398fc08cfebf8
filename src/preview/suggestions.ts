import type { Bot } from '../app/bot.js';
import type { Locale } from '../text/locale.js';
import { type Words, wordsIn } from '../text/words.js';
import { nameOfCompetition, seasonName } from '../views/names.js';

/** A command that a newcomer is offered, and what is written behind it, in each language. */
export type Suggestion = {
	readonly command: string;
	readonly subcommand?: string | undefined;
	readonly text?: Readonly<Record<Locale, string>> | undefined;
};

/** What the page begins with: lookups, games, and whether the bot knows nothing of Peru. */
export type Suggestions = {
	readonly isAbroad: boolean;
	readonly lookups: readonly Suggestion[];
	readonly games: readonly Suggestion[];
};

type Facts = Pick<Bot['services'], 'catalog'> & {
	readonly quizHost: Pick<Bot['services']['quizHost'], 'askableCount'>;
};
type Catalog = Facts['catalog'];

/** Of so many competitions of other countries something is offered. */
const MOST_ABROAD = 2;

/**
 * What a newcomer may try, by what the bot knows: something of Peru, and something of the owner's own leagues, those with most
 * seasons first. No quiz is offered that has nothing to ask.
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

/** As many as are offered: what can be asked about a league is worked out for those alone that are looked at. */
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

/** The last that has a champion: one that has just begun shows little. */
function newestSeason(id: CompetitionId, catalog: Catalog) {
	const seasons = catalog.seasonsOf(id);
	return seasons.findLast((season) => season.champion !== undefined) ?? seasons.at(-1);
}

type CompetitionId = Catalog['competitions'][number]['id'];

function inAll(say: (words: Words) => string): Readonly<Record<Locale, string>> {
	const [en, es] = [say(wordsIn('en')), say(wordsIn('es'))];
	return { en, es };
}
