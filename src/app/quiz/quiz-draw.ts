import { randomBytes } from 'node:crypto';
import type { CompetitionId } from '../../domain/competition.js';
import type { StartMode } from '../../quiz/contest/contest.js';
import { dealGame } from '../../quiz/deal-game.js';
import type { Game } from '../../quiz/game.js';
import { measuredDifficulty } from '../../quiz/known.js';
import { newGame } from '../../quiz/new-game.js';
import { type Difficulty, pool } from '../../quiz/pool.js';
import type { Question, QuestionKind } from '../../quiz/question.js';
import { askable } from '../../quiz/questions.js';
import type { Caller } from '../caller.js';
import type { QuizParts } from './quiz-parts.js';

/** What a person asks for with `/quiz start`. */
export type QuizWish = {
	readonly questions: number;
	readonly seconds: number;
	readonly answers: 'buttons' | 'typed';
	readonly competition: CompetitionId;
	readonly difficulty: Difficulty;
	/** Only questions of this kind. */
	readonly kind?: QuestionKind | undefined;
	readonly mode: StartMode;
};

/** Draws a game's questions from the channel's bag, which is stored before anything is asked. */
export async function drawQuestions(
	channelId: string,
	wish: QuizWish,
	{ catalog, bags, knownAnswers, random }: Pick<QuizParts, 'catalog' | 'bags' | 'knownAnswers' | 'random'>,
): Promise<readonly Question[]> {
	const every = askable(catalog, wish.competition);
	const key = `${channelId}/${wish.competition}`;
	const bag = await bags.get(key);
	await knownAnswers.refresh();
	const kinds = pool(every, wish, (id) => measuredDifficulty(knownAnswers.of(id)));
	const { questions, asked } = dealGame({ kinds, asked: bag?.asked ?? [], catalog, random }, wish.questions);
	const ids = new Set(every.map(({ id }) => id));
	await bags.save(key, { version: 1, asked: asked.filter((id) => ids.has(id)) });
	return questions;
}

/**
 * A new game of questions that have been drawn.
 *
 * @param readsChat What is typed in the chat can be an answer.
 * @param until When its first question comes, in milliseconds since 1970.
 */
export function gameOf(
	{ person, place }: Caller,
	{ answers, seconds, difficulty, kind, mode }: Omit<QuizWish, 'questions' | 'competition'>,
	questions: readonly Question[],
	readsChat: boolean,
	until: number,
): Game {
	// In the chat the first right answer ends a question for everybody else.
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
		until,
	};
	return newGame(about, mode);
}
