import type { Catalog } from '../../../src/catalog/catalog.js';
import type { CompetitionId } from '../../../src/domain/competition.js';
import { type Difficulty, pool } from '../../../src/quiz/pool.js';
import type { Question, QuestionKind } from '../../../src/quiz/question.js';
import { askable } from '../../../src/quiz/questions.js';
import { type Channel, dealGames } from './deal-games.js';
import { giveaways } from './giveaways.js';
import { type BlindRuleName, blindRules, chanceOf } from './rules.js';

/** How many channels there are, and how many games are dealt in each. */
type Dealt = { readonly channels: number; readonly games: number };
/** A hundred in each of ten channels. */
const A_THOUSAND: Dealt = { channels: 10, games: 100 };
/** How many games of each channel, from the first on, are read for giveaways. */
const READ_GAMES = 25;
/** A question is a repeat if it came in one of this many games before it, in the same channel. */
const REPEAT_GAMES = 10;

/**
 * The highest rates at which a rule may win, from 0 to 1: in kinds of at least `from` questions, and over all. Smaller
 * kinds are not asked.
 */
export const bounds = {
	kinds: [
		{ from: 30, rate: 0.35 },
		{ from: 10, rate: 0.45 },
	],
	all: 0.3,
} as const;

/** How often a rule wins, from 0 to 1. */
export type Win = { readonly rule: BlindRuleName; readonly rate: number };

/** The figures of one kind of question in a thousand games. Shares are from 0 to 1. */
export type KindFigures = {
	readonly kind: QuestionKind;
	/** How many questions can be drawn. */
	readonly questions: number;
	/** Its share of all that was dealt, of each channel's first ten games, and of its last ten. */
	readonly part: number;
	readonly first: number;
	readonly last: number;
	/** The rule that wins most often comes first. */
	readonly wins: readonly Win[];
};

/** The figures of a competition and difficulty in a thousand games. Shares are from 0 to 1. */
export type Figures = {
	readonly games: number;
	readonly kinds: readonly KindFigures[];
	/** How often rules win over all kinds. */
	readonly wins: readonly Win[];
	/** The share of questions that had come in the channel's ten games before. */
	readonly repeats: number;
	/** The share of games in which a question was given away by an earlier one. */
	readonly givenAway: number;
	/** The share of questions about a club known by a single season. */
	readonly singleSeason: number;
};

/**
 * Deals a thousand games, or as many as are wanted, and plays them by every rule; undefined if nothing can be asked.
 */
export function figuresOf(
	catalog: Catalog,
	competition: CompetitionId,
	difficulty: Difficulty,
	wanted = A_THOUSAND,
): Figures | undefined {
	const kinds = pool(askable(catalog, competition), { difficulty });
	if (kinds.length === 0) return undefined;
	const channels = dealGames(kinds, catalog, wanted);
	const dealt = channels.flat(2);
	const read = channels.flatMap((games) => games.slice(0, READ_GAMES));
	const part = (some: readonly Question[], kind: QuestionKind) => partOf(some, (each) => each.kind === kind);
	const early = channels.flatMap((games) => games.slice(0, REPEAT_GAMES)).flat();
	const late = channels.flatMap((games) => games.slice(-REPEAT_GAMES)).flat();
	return {
		games: channels.flat().length,
		kinds: kinds.flatMap((some) => {
			const kind = some[0]?.kind;
			if (kind === undefined) return [];
			const own = dealt.filter((each) => each.kind === kind);
			const parts = { part: part(dealt, kind), first: part(early, kind), last: part(late, kind) };
			return [{ kind, questions: some.length, ...parts, wins: winsIn(own, catalog) }];
		}),
		wins: winsIn(dealt, catalog),
		repeats: repeatsIn(channels),
		givenAway: partOf(read, (game) => giveaways(game, catalog).length > 0),
		singleSeason: partOf(dealt, (question) => isOfSingleSeason(question, catalog)),
	};
}

/** How often every rule wins in dealt questions, the best rule first. */
function winsIn(questions: readonly Question[], catalog: Catalog): readonly Win[] {
	return (Object.keys(blindRules) as BlindRuleName[])
		.map((rule) => ({
			rule,
			rate: questions.reduce((sum, each) => sum + chanceOf(blindRules[rule], each, catalog), 0) / questions.length,
		}))
		.toSorted((a, b) => b.rate - a.rate);
}

function repeatsIn(channels: readonly Channel[]): number {
	const repeats = channels.flatMap((games) =>
		games.slice(REPEAT_GAMES).flatMap((game, index) => {
			const before = new Set(games.slice(index, index + REPEAT_GAMES).flatMap((each) => each.map(({ id }) => id)));
			return game.map(({ id }) => before.has(id));
		}),
	);
	return partOf(repeats, Boolean);
}

/** Whether a question is about, or asks for, a club that the data knows from a single season. */
function isOfSingleSeason({ subject, options, answer }: Question, catalog: Catalog): boolean {
	const right = options[answer];
	const club = subject.club ?? (right?.type === 'club' ? right.club : undefined);
	return club !== undefined && catalog.historyOf(club).length === 1;
}

function partOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
	return items.length === 0 ? 0 : items.filter(is).length / items.length;
}
