import { setImmediate } from 'node:timers/promises';
import { periods, spanAt } from '../quiz/period.js';
import type { Placed } from '../quiz/ranking.js';
import type { Collection } from './collection.js';
import { KeyedQueue } from './keyed-queue.js';
import { PersonIndex } from './person-index.js';
import type { PersonalStore } from './personal-data.js';
import { countRound, names, type PlayerScore, rankingOf, type ScoredRound, without } from './score-table.js';
import { type FoundTable, ScoreTables } from './score-tables.js';

/** Where a player stands in one table. */
export type Standing = {
	/** From 0, shared by equals; absent if the player is not ranked. */
	readonly place?: number | undefined;
	/** How many players are ranked. */
	readonly ranked: number;
	readonly score?: PlayerScore | undefined;
	/** What they scored playing alone. */
	readonly solo?: PlayerScore | undefined;
};

/**
 * The quiz scores of every server: a table for all time, one for each month and one for each week. They never expire.
 * Keys are `<server>/<span>`: `77/all`, `77/2026-07`, `77/2026-W27`.
 */
export class ScoreStore implements PersonalStore {
	readonly kind = 'scores';
	readonly #tables: ScoreTables;
	readonly #index: PersonIndex;
	readonly #queue = new KeyedQueue();
	/** Tables that could not be read when the index was built. */
	#unreadable: readonly string[] = [];

	/** @param people The index of which tables name a person. */
	constructor(tables: Collection, people: Collection) {
		this.#tables = new ScoreTables(tables);
		this.#index = new PersonIndex(people);
	}

	/**
	 * Indexes, once in a store's life, which tables name whom: older versions had no index. Call it before any export or
	 * deletion. An interrupted run is repeated. If the mark that it is done cannot be read, it runs at every start and
	 * leaves the mark as it is.
	 *
	 * @param onUnreadable Called for each table that cannot be read.
	 * @returns How many tables were read; undefined if the index existed.
	 */
	async buildIndex(onUnreadable: (key: string) => void = () => {}): Promise<number | undefined> {
		const built = await this.#index.built();
		if (built && built !== 'unreadable') {
			this.#unreadable = built;
			return undefined;
		}
		const { read, unreadable } = await this.#tables.collectPeople((person, keys) => this.#index.add(person, keys));
		if (!built) await this.#index.setBuilt(unreadable);
		this.#unreadable = unreadable;
		for (const key of unreadable) onUnreadable(key);
		return read;
	}

	/**
	 * Counts one question in the tables of all time, its month and its week. Idempotent in each table, so that a retry
	 * after a failure counts the question once everywhere.
	 *
	 * @throws {Error} When the store fails: try again.
	 */
	count(server: string, scored: ScoredRound): Promise<void> {
		return this.#queue.run(server, async () => {
			const keys = periods.map((period) => keyOf(server, spanAt(period, scored.at).key));
			const found = await Promise.all(keys.map((key) => this.#tables.find(key)));
			const changing = found.filter(({ value }) => countRound(value, scored) !== value);
			const players = scored.awards.map(({ player }) => player);
			const newcomers = players.filter((player) => changing.some(({ value }) => !names(value, player)));
			// The index first: nobody may be in a table without being in the index.
			await this.#note(newcomers, changing);
			const tries = changing.map((each) => this.#tables.change(each, (table) => countRound(table, scored)));
			const undisturbed = (await Promise.all(tries)).every((count) => count === 1);
			// Again, in case another process has forgotten somebody in between.
			await this.#note(undisturbed ? newcomers : players, changing);
		});
	}

	/** The players with their places, best first. `span` is the key of a `Span`. */
	async ranking(server: string, span = 'all'): Promise<readonly Placed<PlayerScore>[]> {
		return rankingOf((await this.#tables.find(keyOf(server, span))).value);
	}

	/** Those of some players who are not in any table of a server. */
	async strangers(server: string, players: readonly string[]): Promise<readonly string[]> {
		if (players.length === 0) return [];
		const { value: table } = await this.#tables.find(keyOf(server, 'all'));
		return players.filter((player) => !names(table, player));
	}

	/** The points of some players in one of a server's tables; players who are not in it are left out. */
	async pointsOf(server: string, span: string, players: readonly string[]): Promise<ReadonlyMap<string, number>> {
		const { value: table } = await this.#tables.find(keyOf(server, span));
		return new Map(
			players.flatMap((player) => (table.players[player] ? [[player, table.players[player].points]] : [])),
		);
	}

	/** A player's points in a server for each month, by month: `2026-07`. */
	async pointsByMonth(server: string, player: string): Promise<ReadonlyMap<string, number>> {
		const points = new Map<string, number>();
		for (const key of await this.#tablesOf(player)) {
			const [, month] = /\/(\d{4}-\d{2})$/.exec(key) ?? [];
			if (month === undefined || serverOf(key) !== server) continue;
			points.set(month, (await this.pointsOf(server, month, [player])).get(player) ?? 0);
		}
		return points;
	}

	/** Where a player stands in a server. */
	async standing(server: string, span: string, player: string): Promise<Standing> {
		const { value: table } = await this.#tables.find(keyOf(server, span));
		const ranking = rankingOf(table);
		const place = ranking.find((each) => each.player === player)?.place;
		return { ranked: ranking.length, place, score: table.players[player], solo: table.solo[player] };
	}

	/** What every table of every server holds about a person. */
	async *about(person: string): AsyncGenerator<unknown> {
		for await (const { key, value: table } of this.#tablesWith(person)) {
			const [server = '', span = ''] = key.split('/');
			const { [person]: score } = table.players;
			const { [person]: solo } = table.solo;
			const games = table.games.flatMap(({ game, players, solo: alone }) =>
				players.includes(person) || alone.includes(person) ? [game] : [],
			);
			yield { server, span, score, solo, games };
		}
	}

	/**
	 * Removes a person from every table of every server; can be repeated if interrupted. @returns How many tables that
	 * were.
	 */
	async forget(person: string): Promise<number> {
		const known = await this.#tablesOf(person);
		let count = 0;
		for await (const found of this.#tablesWith(person)) {
			count += 1;
			const change = () => this.#tables.change(found, (table) => without(table, person));
			await this.#queue.run(serverOf(found.key), change);
		}
		await this.#index.remove(person, known);
		// Whoever has played again meanwhile, in this process or another, is indexed again.
		const back: string[] = [];
		for (const key of known) {
			await setImmediate();
			if (names((await this.#tables.find(key)).value, person)) back.push(key);
		}
		if (back.length > 0) await this.#index.add(person, back);
		return count;
	}

	/** Resolves once everything that was handed in is written. */
	idle(): Promise<void> {
		return this.#queue.idle();
	}

	async #note(players: readonly string[], found: readonly FoundTable[]): Promise<void> {
		const keys = found.map(({ key }) => key);
		for (const player of players) await this.#index.add(player, keys);
	}

	/**
	 * The keys of the tables a person may be in: those in the index, or if that is damaged, those whose text names them.
	 */
	async #tablesOf(person: string): Promise<readonly string[]> {
		return (await this.#index.tablesOf(person)) ?? (await this.#tables.keysWithText(`"${person}"`));
	}

	/**
	 * Each table that names a person, yielding to the event loop in between: some people are in thousands. An unreadable
	 * table makes this fail only for people that its text names, and before any other table is yielded.
	 */
	async *#tablesWith(person: string): AsyncGenerator<FoundTable> {
		const known = new Set(await this.#tablesOf(person));
		const odd = this.#unreadable.filter((key) => !known.has(key));
		for (const key of odd) {
			const found = await this.#tables.findIfText(key, `"${person}"`);
			if (found && names(found.value, person)) yield found;
		}
		for (const key of known) {
			await setImmediate();
			const found = await this.#tables.find(key);
			if (names(found.value, person)) yield found;
		}
	}
}

function keyOf(server: string, span: string): string {
	return `${server}/${span}`;
}

function serverOf(key: string): string {
	return key.slice(0, key.indexOf('/'));
}
