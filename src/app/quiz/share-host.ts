import { LRUCache } from 'lru-cache';
import { ranking } from '../../quiz/game.js';
import type { Result } from '../../quiz/result.js';
import type { ValueStore } from '../../store/value-store.js';
import { sharedCupPlayers } from '../../views/pictures/share/share-cup.js';
import { SHARED_PLAYERS } from '../../views/pictures/share/share-podium.js';
import type { ShareOccasion } from '../../views/pictures/share/square.js';
import { type Sharing, Sharings } from '../sharing.js';
import { stored } from '../stored.js';
import { namesFor } from './player-names.js';
import type { QuizParts } from './quiz-parts.js';

/** How many cards are remembered as shared: a private message and its buttons are not there for long. */
const CARDS = 1_000;

type Parts = Pick<QuizParts, 'channels' | 'clock' | 'log'> & {
	/** The last game of each channel. */
	readonly results: ValueStore<typeof Result>;
};

/** Has the last game of a channel, and people's cards, shared once each. */
export class ShareHost {
	readonly #parts: Parts;
	readonly #sharings = new Sharings();
	readonly #cards = new LRUCache<string, true>({ max: CARDS });

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Takes the wish to share a game, which can be done while it is its channel's last one. @throws {UserError} `store-down` */
	async share(channelId: string, game: string): Promise<Sharing<Result>> {
		const { results } = this.#parts;
		const result = await stored(results.get(channelId), 'store-down');
		if (result?.game !== game) return 'not-done';
		if (result.isShared) return 'already-shared';
		return this.#sharings.begin(game, result, () =>
			results.update(channelId, (before) => ({ value: noted(before, game) })),
		);
	}

	/**
	 * Takes the wish to share a person's card.
	 *
	 * @param shown The request it was shown for: shown once more, it can be shared once more.
	 */
	shareCard(person: string, shown: string): Sharing<void> {
		const card = `${person}/${shown}`;
		if (this.#cards.has(card)) return 'already-shared';
		return this.#sharings.begin(card, undefined, () => this.#cards.set(card, true));
	}

	/** What those are called whom a shared game's picture shows, and their server, as far as that can be had in time. Never rejects. */
	occasionOf(result: Result, guildId: string | undefined): Promise<Omit<ShareOccasion, 'date'>> {
		return this.occasion(drawnPlayers(result), guildId);
	}

	/** What some players and their server are called, likewise. Never rejects. */
	occasion(players: readonly string[], guildId: string | undefined): Promise<Omit<ShareOccasion, 'date'>> {
		return namesFor(guildId, players, this.#parts);
	}
}

function drawnPlayers(result: Result): readonly string[] {
	if (result.contest.mode === 'cup') return sharedCupPlayers(result.contest);
	return ranking(result)
		.slice(0, SHARED_PLAYERS)
		.map(({ player }) => player);
}

function noted(before: Result | undefined, game: string): Result | undefined {
	return before?.game === game ? { ...before, isShared: true } : before;
}
