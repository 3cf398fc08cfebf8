import { LRUCache } from 'lru-cache';
import { UserError } from '../../errors.js';
import { readChat } from '../../quiz/read-chat.js';
import type { QuizHost } from './quiz-host.js';
import type { QuizParts } from './quiz-parts.js';

/** What a person wrote in a channel. */
export type ChatMessage = {
	/** Snowflake; it tells who was first. */
	readonly id: string;
	readonly channelId: string;
	/** Snowflake of the person. */
	readonly author: string;
	readonly text: string;
};

type Parts = Pick<QuizParts, 'catalog' | 'channels' | 'log'> & {
	readonly quizHost: Pick<QuizHost, 'openGame' | 'answer'>;
};

/** How many games without marks are remembered. */
const UNMARKED = 1_000;

/**
 * Takes answers from the chat. A message that does not answer the open question is dropped at once and kept nowhere.
 */
export class ChatAnswers {
	readonly #parts: Parts;
	/** The ids of games in which a mark could not be set: that is logged once per game. */
	readonly #unmarked = new LRUCache<string, true>({ max: UNMARKED });

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Takes in a message. An answer counts, is stored and is then marked, right or wrong alike. Never rejects. */
	async hear(message: ChatMessage): Promise<void> {
		const { quizHost, channels, log } = this.#parts;
		const { id, channelId, author, text } = message;
		const game = quizHost.openGame(channelId);
		if (game?.answers !== 'chat' || game.messageId === undefined) return;
		// A message written before the question could be read is no answer to it.
		if (BigInt(id) < BigInt(game.messageId) || game.given.some(({ player }) => player === author)) return;
		const question = game.questions[game.round];
		const understood = question && readChat(text, question, this.#parts.catalog);
		if (!understood) return;
		const press = { game: game.id, round: game.round, player: author, option: understood.option, at: id };
		try {
			if ((await quizHost.answer(channelId, { ...press, typed: text.trim() })) !== 'accepted') return;
		} catch (err) {
			// The player sees no mark. The store's failure has been logged already.
			if (!(err instanceof UserError)) log.error({ err, game: game.id }, 'A chat answer could not be taken');
			return;
		}
		await channels.mark(channelId, id).catch((err) => this.#noteUnmarked(game.id, err));
	}

	#noteUnmarked(game: string, err: unknown): void {
		if (this.#unmarked.has(game)) return;
		this.#unmarked.set(game, true);
		this.#parts.log.debug({ err, game }, 'A chat answer counts, but could not be marked');
	}
}
