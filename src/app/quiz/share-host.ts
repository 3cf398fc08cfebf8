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

/** How many cards are remembered as shared: a private message and its buttons do not last long. */
const CARDS = 1_000;

type Parts = Pick<QuizParts, 'channels' | 'clock' | 'log'> & {
	/** The last game of each channel. */
	readonly results: ValueStore<typeof Result>;
};

/** Lets people share a channel's last game, and their own cards, once each. */
export class ShareHost {
	readonly #parts: Parts;
	readonly #sharings = new Sharings();
	readonly #cards = new LRUCache<string, true>({ max: CARDS });

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Begins to share a game, as long as it is its channel's last one. @throws {UserError} `store-down` */
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
	 * Begins to share a person's card.
	 *
	 * @param shown The request that the card was shown for: shown again, it can be shared again.
	 */
	shareCard(person: string, shown: string): Sharing<void> {
		const card = `${person}/${shown}`;
		if (this.#cards.has(card)) return 'already-shared';
		return this.#sharings.begin(card, undefined, () => this.#cards.set(card, true));
	}

	/**
	 * The names of the players in a shared game's picture and of their server, as far as they can be fetched in time.
	 * Never rejects.
	 */
	occasionOf(result: Result, guildId: string | undefined): Promise<Omit<ShareOccasion, 'date'>> {
		return this.occasion(drawnPlayers(result), guildId);
	}

	/** The names of some players and of their server, as far as they can be fetched in time. Never rejects. */
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
