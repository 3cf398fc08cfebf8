import { randomBytes } from 'node:crypto';
import type { CompetitionId } from '../../domain/competition.js';
import { type Mode, rulesOf } from '../../quiz/contest/contest.js';
import { dealGame } from '../../quiz/deal-game.js';
import type { Game } from '../../quiz/game.js';
import { measuredDifficulty } from '../../quiz/known.js';
import { newGame } from '../../quiz/new-game.js';
import { type Difficulty, pool } from '../../quiz/pool.js';
import type { Question, QuestionKind } from '../../quiz/question.js';
import { askable } from '../../quiz/questions.js';
import type { Caller } from '../caller.js';
import { stored } from '../stored.js';
import type { QuizParts } from './quiz-parts.js';

/** Time between the announcement and the first question, in milliseconds. */
export const LEAD_IN_MS = 4_000;
/** Time to join a cup, in milliseconds. */
export const JOIN_MS = 2 * 60_000;
const LEADS_MS = { points: LEAD_IN_MS, sudden: LEAD_IN_MS, cup: JOIN_MS } as const satisfies Record<Mode, number>;

/** What a person asks for with `/quiz start`. */
export type QuizWish = {
	readonly questions: number;
	readonly seconds: number;
	readonly answers: 'buttons' | 'typed';
	readonly competition: CompetitionId;
	readonly difficulty: Difficulty;
	/** Only questions of this kind. */
	readonly kind?: QuestionKind | undefined;
	readonly mode: Mode;
};

type Parts = Pick<QuizParts, 'catalog' | 'bags' | 'knownAnswers' | 'random'>;

/**
 * Draws a game's questions from the channel's bag, which is stored before anything is asked.
 *
 * @param before The questions that the game has already had.
 */
export async function drawQuestions(
	channelId: string,
	wish: Pick<QuizWish, 'competition' | 'questions' | 'difficulty' | 'kind'>,
	{ catalog, bags, knownAnswers, random }: Parts,
	before: readonly Question[] = [],
): Promise<readonly Question[]> {
	const every = askable(catalog, wish.competition);
	const key = `${channelId}/${wish.competition}`;
	const bag = await bags.get(key);
	await knownAnswers.refresh();
	const kinds = pool(every, wish, (id) => measuredDifficulty(knownAnswers.of(id)));
	const { questions, asked } = dealGame({ kinds, asked: bag?.asked ?? [], catalog, random }, wish.questions, before);
	const ids = new Set(every.map(({ id }) => id));
	await bags.save(key, { version: 1, asked: asked.filter((id) => ids.has(id)) });
	return questions;
}

/**
 * The questions that a game needs to go on after the closed one; none if it has one left or is decided.
 *
 * @throws {UserError} `store-down`
 */
export async function drawMore(game: Game, parts: Parts): Promise<readonly Question[]> {
	const { questions, round, drawn, channelId, contest } = game;
	const { wants, isDecided } = rulesOf(contest);
	const [first] = questions;
	if (round + 1 < questions.length || isDecided || wants === 0 || !drawn || !first) return [];
	const wish = { ...drawn, competition: first.competition, questions: wants };
	const fresh = await stored(drawQuestions(channelId, wish, parts, questions), 'store-down');
	// If there are few questions, those that the game has had are asked again.
	return fresh.length > 0 ? fresh : stored(drawQuestions(channelId, wish, parts), 'store-down');
}

/**
 * A new game with questions that have been drawn.
 *
 * @param readsChat Whether answers can be typed in the chat.
 * @param now In milliseconds since 1970. The first question, or the draw, comes a while later.
 */
export function gameOf(
	{ person, place }: Caller,
	{ answers, seconds, difficulty, kind, mode }: Omit<QuizWish, 'questions' | 'competition'>,
	questions: readonly Question[],
	readsChat: boolean,
	now: number,
): Game {
	// Only in points mode, since in the chat the first right answer ends a question for everybody else.
	const inChat = readsChat && mode === 'points';
	const about: Parameters<typeof newGame>[0] = {
		id: randomBytes(6).toString('base64url'),
		server: place.guildId ?? place.channelId,
		...(place.guildId !== undefined && { guildId: place.guildId }),
		channelId: place.channelId,
		locale: place.locale,
		starter: person.id,
		answers: answers === 'typed' && inChat ? 'chat' : answers,
		seconds,
		questions: [...questions],
		drawn: { difficulty, kind },
		until: now + LEADS_MS[mode],
	};
	return newGame(about, mode);
}
