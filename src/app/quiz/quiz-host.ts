import type { Competition } from '../../domain/competition.js';
import { UserError } from '../../errors.js';
import type { HintPress } from '../../quiz/ask-hint.js';
import type { Entry, JoinVerdict } from '../../quiz/cup/entries.js';
import type { Game, Press, Verdict } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import type { Question } from '../../quiz/question.js';
import { askable } from '../../quiz/questions.js';
import { givesAway, type Lookup } from '../../quiz/spoils.js';
import type { Caller } from '../caller.js';
import { stored } from '../stored.js';
import { afterAbsence } from './absence.js';
import { joinCup } from './cup/join-cup.js';
import { takeAnswer } from './quiz-answer.js';
import { drawQuestions, gameOf, LEAD_IN_MS, type QuizWish } from './quiz-draw.js';
import { giveHint, type HintGiven } from './quiz-hint.js';
import type { QuizParts } from './quiz-parts.js';
import { QuizTable } from './quiz-table.js';
import { forget, type SkipVerdict, type StopVerdict, skip, stop } from './quiz-votes.js';

export { LEAD_IN_MS };

/** Runs at most one quiz in each channel. */
export class QuizHost {
	readonly #parts: QuizParts;
	readonly #tables = new Map<string, QuizTable>();
	#readsChat: boolean;
	#closing = false;

	constructor({ readsChat, ...parts }: Omit<QuizParts, 'readsChat'> & { readonly readsChat: boolean }) {
		this.#readsChat = readsChat;
		this.#parts = { ...parts, readsChat: () => this.#readsChat };
	}

	/** Whether answers can be typed in the chat. */
	get readsChat(): boolean {
		return this.#readsChat;
	}

	/** The bot can no longer read the chat: players get a form instead. */
	stopReadingChat(): void {
		this.#readsChat = false;
		for (const table of this.#tables.values()) table.lookAgain();
	}

	/**
	 * Records whether players' answers reach the bot from some servers. While they do not, the games there pause.
	 *
	 * @param isThere Whether a server is one of them; `undefined` stands for direct messages.
	 */
	hears(isThere: (guildId: string | undefined) => boolean, isHeard: boolean): void {
		for (const table of this.#tables.values()) if (table.game && isThere(table.game.guildId)) table.hears(isHeard);
	}

	/** How many games run. */
	get running(): number {
		return this.#tables.size;
	}

	/**
	 * Starts a quiz in the caller's channel. The channel is claimed before the first await; the questions then come by
	 * themselves.
	 *
	 * @returns The game, whose `until` is when its first question comes, or the draw.
	 * @throws {UserError} `quiz-already-running`, `quiz-cannot-post`, `quiz-no-questions`, `shutting-down`, `store-down`
	 */
	async start(caller: Caller, wish: QuizWish): Promise<Game> {
		const { place } = caller;
		if (this.#closing) throw new UserError('shutting-down');
		if (!place.mayPost) throw new UserError('quiz-cannot-post');
		const running = this.#tables.get(place.channelId);
		if (running) throw running.refusal();
		const table = new QuizTable(this.#parts, place, () => this.#tables.delete(place.channelId));
		this.#tables.set(place.channelId, table);
		try {
			const questions = await drawQuestions(place.channelId, wish, this.#parts);
			if (questions.length === 0) throw new UserError('quiz-no-questions');
			const game = gameOf(caller, wish, questions, this.readsChat, this.#parts.clock.now());
			await table.begin(game);
			return game;
		} catch (error) {
			this.#tables.delete(place.channelId);
			return stored(Promise.reject(error), 'store-down');
		}
	}

	/**
	 * Takes a press on an option. When this resolves with `accepted`, the answer is stored and counts.
	 *
	 * @throws {UserError} `shutting-down`, `quiz-paused`; the answer does not count then.
	 */
	async answer(channelId: string, press: Press): Promise<Verdict> {
		const table = this.#tables.get(channelId);
		return (await table?.take((seat, game) => takeAnswer(seat, game, press))) ?? 'too-late';
	}

	/** Takes a press on the hint button. The hint may be shown once this resolves. Throws as `answer` does. */
	async hint(channelId: string, press: HintPress): Promise<HintGiven> {
		const table = this.#tables.get(channelId);
		return (await table?.take((seat, game) => giveHint(seat, game, press))) ?? { verdict: 'too-late' };
	}

	/** Enters a person into a channel's cup; the entry counts once this resolves with `joined`. Throws as `answer`. */
	async join(channelId: string, entry: Entry): Promise<JoinVerdict> {
		return (await this.#tables.get(channelId)?.take((seat, game) => joinCup(seat, game, entry))) ?? 'too-late';
	}

	/** The game that runs in a channel. */
	gameIn(channelId: string): Game | undefined {
		return this.#tables.get(channelId)?.game;
	}

	/** The game whose question is open in a channel. */
	openGame(channelId: string): Game | undefined {
		const game = this.gameIn(channelId);
		return game?.phase === 'open' ? game : undefined;
	}

	/** The question that is open in a channel, if it belongs to this game, and to this round if one is given. */
	openQuestion(channelId: string, gameId: string, round?: number): Question | undefined {
		const game = this.openGame(channelId);
		if (game?.id !== gameId) return undefined;
		return round === undefined || round === game.round ? play.current(game) : undefined;
	}

	/** How many have answered a game's question; 0 once it is closed. */
	answersTo(channelId: string, { game, round }: Pick<Press, 'game' | 'round'>): number {
		return this.openQuestion(channelId, game, round) ? (this.openGame(channelId)?.given.length ?? 0) : 0;
	}

	/** How many questions there are about some competitions. */
	askableCount(competitions: readonly Pick<Competition, 'id'>[]): number {
		const { catalog } = this.#parts;
		return competitions.reduce((sum, { id }) => sum + askable(catalog, id).length, 0);
	}

	/** Stops the quiz in the caller's channel: at once for its starter and moderators, else by vote. */
	async stop(caller: Caller): Promise<StopVerdict> {
		return stop(this.#table(caller).seat, caller.person);
	}

	/** Skips to the next question: at once for moderators, for the starter with one more player, else by vote. */
	async skip(caller: Caller): Promise<SkipVerdict> {
		return skip(this.#table(caller).seat, caller.person);
	}

	/**
	 * Resets a person's points, streak and votes in every game of this process.
	 *
	 * @returns How many games held any.
	 * @throws {UserError} `quiz-paused`
	 */
	async forget(person: string): Promise<number> {
		const forgotten = await Promise.all(
			[...this.#tables.values()].map((table) => table.game && forget(table.seat, person)),
		);
		return forgotten.filter(Boolean).length;
	}

	/** When a channel's open question closes, if a lookup there would give it away; else undefined. */
	guardedUntil(channelId: string, lookup: Lookup): number | undefined {
		const game = this.openGame(channelId);
		const question = game && play.current(game);
		return game && question && givesAway(question, lookup, this.#parts.catalog) ? game.until : undefined;
	}

	/**
	 * Resumes the games that were running when the bot stopped.
	 *
	 * @param isOurs Whether this process serves a server; `undefined` stands for direct messages.
	 */
	async resume(isOurs: (guildId: string | undefined) => boolean = () => true): Promise<number> {
		const found = await this.#parts.games.all((key) =>
			this.#parts.log.error({ key }, 'A stored quiz cannot be read and is left alone'),
		);
		const games = found.filter(({ guildId }) => isOurs(guildId));
		for (const stored of games) {
			if (this.#tables.has(stored.channelId)) continue;
			const game = afterAbsence(stored, this.#parts.clock);
			const table = new QuizTable(this.#parts, game, () => this.#tables.delete(game.channelId));
			this.#tables.set(game.channelId, table);
			table.takeUp(game);
		}
		return games.length;
	}

	/** Starts no more games and halts the running ones, stored as they are, until `resume`. */
	async close(): Promise<void> {
		this.#closing = true;
		await Promise.allSettled([...this.#tables.values()].map((table) => table.rest()));
		await Promise.allSettled([this.#parts.games.idle(), this.#parts.scores.idle()]);
	}

	#table({ place }: Caller): QuizTable {
		const table = this.#tables.get(place.channelId);
		if (!table?.game) throw new UserError('quiz-none-here');
		return table;
	}
}
