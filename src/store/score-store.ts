import type { Keyv } from 'keyv';
import { periods, spanAt } from '../quiz/period.js';
import { KeyedQueue } from './keyed-queue.js';
import type { PersonalStore } from './personal-data.js';
import {
	countRound,
	emptyTable,
	names,
	type PlayerScore,
	rankingOf,
	type ScoredRound,
	ScoreTable,
	without,
} from './score-table.js';

/** Where a player stands in one table. */
export type Standing = {
	/** From 0; absent where the player is not ranked. */
	readonly place?: number;
	/** How many are ranked. */
	readonly ranked: number;
	readonly score?: PlayerScore;
	/** What they scored playing alone. */
	readonly solo?: PlayerScore;
};

/**
 * The quiz scores of every server: a table for all time, one for each month and one for each week. They never expire.
 * Keys are `<server>/<span>`: `77/all`, `77/2026-07`, `77/2026-W27`.
 */
export class ScoreStore implements PersonalStore {
	readonly kind = 'scores';
	readonly #keyv: Keyv;
	readonly #queue = new KeyedQueue();

	constructor(keyv: Keyv) {
		this.#keyv = keyv;
	}

	/**
	 * Counts one question in the tables of all time, its month and its week. Handing the same question in again changes
	 * nothing in a table that has it, so that it ends up in each once, wherever a handing in broke off.
	 *
	 * @throws {Error} When the store does not take it: hand it in again.
	 */
	count(server: string, scored: ScoredRound): Promise<void> {
		return this.#queue.run(server, async () => {
			for (const period of periods) {
				const key = keyOf(server, spanAt(period, scored.at).key);
				const table = await this.#read(key);
				const next = countRound(table, scored);
				if (next !== table) await this.#keyv.set(key, next);
			}
		});
	}

	/** Best first: points, then right answers, then fewer answers needed. `span` is the key of a `Span`. */
	async ranking(server: string, span = 'all'): Promise<readonly ({ readonly player: string } & PlayerScore)[]> {
		return rankingOf(await this.#read(keyOf(server, span)));
	}

	/** Where a player stands in a server. */
	async standing(server: string, span: string, player: string): Promise<Standing> {
		const table = await this.#read(keyOf(server, span));
		const ranking = rankingOf(table);
		const place = ranking.findIndex((each) => each.player === player);
		const score = table.players[player];
		const solo = table.solo[player];
		return {
			ranked: ranking.length,
			...(place >= 0 && { place }),
			...(score && { score }),
			...(solo && { solo }),
		};
	}

	/** What every table of every server holds about a person. */
	async about(person: string): Promise<readonly unknown[]> {
		const found: unknown[] = [];
		for await (const [key, table] of this.#tablesThatName(person)) {
			const [server = '', span = ''] = key.split('/');
			const { [person]: score } = table.players;
			const { [person]: solo } = table.solo;
			const games = table.games.flatMap(({ game, players, solo: alone }) =>
				players.includes(person) || alone.includes(person) ? [game] : [],
			);
			found.push({ server, span, ...(score && { score }), ...(solo && { solo }), games });
		}
		return found;
	}

	/** Takes a person out of every table of every server. @returns How many tables that were. */
	async forget(person: string): Promise<number> {
		const keys: string[] = [];
		for await (const [key] of this.#tablesThatName(person)) keys.push(key);
		const changed = await Promise.all(
			keys.map((key) =>
				this.#queue.run(serverOf(key), async () => {
					const table = await this.#read(key);
					if (!names(table, person)) return 0;
					await this.#keyv.set(key, without(table, person));
					return 1;
				}),
			),
		);
		return changed.filter((each) => each > 0).length;
	}

	/** Resolves once everything that was handed in is written. */
	idle(): Promise<void> {
		return this.#queue.idle();
	}

	/** A table that cannot be read stands in the way only of those it seems to name. */
	async *#tablesThatName(person: string): AsyncGenerator<readonly [key: string, table: ScoreTable]> {
		for await (const [key, stored] of this.#keyv.iterator?.(undefined) ?? []) {
			if (!JSON.stringify(stored).includes(`"${person}"`)) continue;
			const table = ScoreTable.parse(stored);
			if (names(table, person)) yield [String(key), table];
		}
	}

	async #read(key: string): Promise<ScoreTable> {
		const stored: unknown = await this.#keyv.get(key);
		return stored === undefined ? emptyTable : ScoreTable.parse(stored);
	}
}

function keyOf(server: string, span: string): string {
	return `${server}/${span}`;
}

function serverOf(key: string): string {
	return key.slice(0, key.indexOf('/'));
}
