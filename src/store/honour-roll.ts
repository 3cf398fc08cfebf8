import * as z from 'zod';
import type { Collection } from './collection.js';
import { KeyedQueue } from './keyed-queue.js';
import { PersonIndex } from './person-index.js';
import type { PersonalStore } from './personal-data.js';
import { ValueStore } from './value-store.js';

/** The newest cups of a server, which are remembered one by one. */
export const REMEMBERED_CUPS = 50;

const count = z.int().nonnegative();

/** A cup that was won: the game it was, when it ended in milliseconds since 1970, and how many took part. */
const CupWon = z.strictObject({ game: z.string(), at: count, champion: z.string(), players: count });
export type CupWon = z.infer<typeof CupWon>;

/** A server's newest cups, oldest first, and how many cups each player has won. */
export const HonourRollOf = z.strictObject({
	version: z.literal(1),
	server: z.string(),
	cups: z.array(CupWon).max(REMEMBERED_CUPS),
	titles: z.record(z.string(), count),
});
export type HonourRollOf = z.infer<typeof HonourRollOf>;

/** Who has won the cups of each server. They never expire. Keys are servers. */
export class HonourRoll implements PersonalStore {
	readonly kind = 'cups';
	readonly #rolls: ValueStore<typeof HonourRollOf>;
	readonly #index: PersonIndex;
	/** Keyed by person. */
	readonly #queue = new KeyedQueue();

	/** @param people The index of which servers' rolls name a person. */
	constructor(rolls: Collection, people: Collection) {
		this.#rolls = new ValueStore(rolls, HonourRollOf);
		this.#index = new PersonIndex(people);
	}

	/**
	 * Enters a cup that was won. Entering the same cup again changes nothing.
	 *
	 * @throws {Error} When the store fails: try again.
	 */
	add(server: string, won: CupWon): Promise<void> {
		return this.#queue.run(won.champion, async () => {
			// The index first: nobody may be in a roll without being in the index.
			await this.#index.add(won.champion, [server]);
			await this.#rolls.update(server, (before) => ({ value: withCup(before, server, won) }));
			// Again, in case another process has forgotten the person in between.
			await this.#index.add(won.champion, [server]);
		});
	}

	/** A server's roll; undefined where no cup was won. */
	async of(server: string): Promise<HonourRollOf | undefined> {
		return this.#rolls.get(server);
	}

	/** What every roll holds about a person. */
	async *about(person: string): AsyncGenerator<unknown> {
		for await (const { server, cups, titles } of this.#rollsWith(person)) {
			const won = cups.filter(({ champion }) => champion === person);
			yield { server, titles: titles[person], cups: won.map(({ champion: _, ...cup }) => cup) };
		}
	}

	/**
	 * Removes a person from every roll, after the cups handed in before; can be repeated if interrupted.
	 *
	 * @returns How many rolls that were.
	 */
	forget(person: string): Promise<number> {
		return this.#queue.run(person, () => this.#forget(person));
	}

	async #forget(person: string): Promise<number> {
		const known = (await this.#index.tablesOf(person)) ?? [];
		const named: string[] = [];
		for await (const { server } of this.#rollsWith(person)) named.push(server);
		for (const server of named) {
			await this.#rolls.update(server, (before) => ({ value: before && without(before, person) }));
		}
		const servers = [...new Set([...known, ...named])];
		await this.#index.remove(person, servers);
		// Another process may have entered a cup meanwhile: that is forgotten as well.
		const back: string[] = [];
		for (const server of servers) {
			const roll = await this.#rolls.get(server);
			if (roll && names(roll, person)) back.push(server);
		}
		if (back.length === 0) return named.length;
		await this.#index.add(person, back);
		return named.length + (await this.#forget(person));
	}

	async *#rollsWith(person: string): AsyncGenerator<HonourRollOf> {
		const servers = await this.#index.tablesOf(person);
		for (const server of servers ?? []) {
			const roll = await this.#rolls.get(server);
			if (roll && names(roll, person)) yield roll;
		}
		if (servers) return;
		// The person's index entry is damaged, so every roll is searched.
		for await (const roll of this.#rolls.each(() => {})) if (names(roll, person)) yield roll;
	}
}

function withCup(before: HonourRollOf | undefined, server: string, won: CupWon): HonourRollOf {
	const roll: HonourRollOf = before ?? { version: 1, server, cups: [], titles: {} };
	if (roll.cups.some(({ game }) => game === won.game)) return roll;
	const titles = { ...roll.titles, [won.champion]: (roll.titles[won.champion] ?? 0) + 1 };
	return { ...roll, cups: [...roll.cups, won].slice(-REMEMBERED_CUPS), titles };
}

function names({ cups, titles }: HonourRollOf, person: string): boolean {
	return titles[person] !== undefined || cups.some(({ champion }) => champion === person);
}

function without(roll: HonourRollOf, person: string): HonourRollOf {
	const { [person]: _, ...titles } = roll.titles;
	return { ...roll, titles, cups: roll.cups.filter(({ champion }) => champion !== person) };
}
