import { UserError } from '../../errors.js';
import { ranking } from '../../quiz/game.js';
import type { Result } from '../../quiz/result.js';
import type { ValueStore } from '../../store/value-store.js';
import { sharedCupPlayers } from '../../views/pictures/share/share-cup.js';
import { SHARED_PLAYERS } from '../../views/pictures/share/share-podium.js';
import type { ShareOccasion } from '../../views/pictures/share/square.js';
import type { Place } from '../caller.js';
import { Showings } from '../showings.js';
import { stored } from '../stored.js';
import { namesFor } from './player-names.js';
import type { QuizParts } from './quiz-parts.js';

type Parts = Pick<QuizParts, 'channels' | 'clock' | 'log'> & {
	/** The last game of each channel. */
	readonly results: ValueStore<typeof Result>;
};

/** A result that is to be shown, and what its picture needs. */
export type Shared = {
	readonly result: Result;
	readonly known: Omit<ShareOccasion, 'date'>;
	/** To be told whether it has arrived: until then it counts as not shown. */
	settle(hasArrived: boolean): Promise<void>;
};

/** Shows the last game of a channel as a picture, once. */
export class ShareHost {
	readonly #parts: Parts;
	readonly #showings = new Showings();

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/**
	 * Takes the wish to show a channel's last game; undefined where it has been shown.
	 *
	 * @throws {UserError} `stale-button` where it was not the last one; `store-down`
	 */
	async share({ channelId, guildId }: Pick<Place, 'channelId' | 'guildId'>, game: string): Promise<Shared | undefined> {
		const { results } = this.#parts;
		const result = await stored(results.get(channelId), 'store-down');
		if (result?.game !== game) throw new UserError('stale-button');
		if (result.isShared) return undefined;
		const settle = this.#showings.begin(game, () =>
			results.update(channelId, (before) => ({ value: noted(before, game) })),
		);
		if (!settle) return undefined;
		return { result, known: await this.occasion(drawnPlayers(result), guildId), settle };
	}

	/** What some players and their server are called, as far as that can be had in time. Never rejects. */
	occasion(players: readonly string[], guildId: string | undefined): Promise<Shared['known']> {
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
