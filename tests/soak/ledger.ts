/** What became of one press, as the player saw it. */
export type Seen =
	/** “Locked in”: it must count, once. */
	| 'accepted'
	/** “You have answered this one already”, or too late: it must not count. */
	| 'refused'
	/** No answer came: it may count, once. */
	| 'unknown';

type Entry = { readonly server: string; readonly player: string; readonly question: string; readonly seen: Seen[] };

/**
 * All players' answers as they saw them. Only the soak run keeps this record, to check the bot's own tables against it.
 */
export class Ledger {
	readonly #entries = new Map<string, Entry>();

	note(server: string, player: string, question: string, seen: Seen): void {
		const key = `${server}/${player}/${question}`;
		const entry = this.#entries.get(key) ?? { server, player, question, seen: [] };
		entry.seen.push(seen);
		this.#entries.set(key, entry);
	}

	/** How many answers were acknowledged. */
	get acknowledged(): number {
		return [...this.#entries.values()].filter(({ seen }) => seen.includes('accepted')).length;
	}

	/** Everybody who pressed, with their server. */
	get players(): readonly { readonly server: string; readonly player: string }[] {
		const pairs = new Map<string, { readonly server: string; readonly player: string }>();
		for (const { server, player } of this.#entries.values()) pairs.set(`${server}/${player}`, { server, player });
		return [...pairs.values()];
	}

	/** How many acknowledged answers the table lacks, and how many it counts beyond those that were given. */
	compare(server: string, player: string, answers: number): { readonly lost: number; readonly doubled: number } {
		const own = [...this.#entries.values()].filter((entry) => entry.server === server && entry.player === player);
		const certain = own.filter(({ seen }) => seen.includes('accepted')).length;
		const possible = own.filter(({ seen }) => seen.includes('accepted') || seen.includes('unknown')).length;
		// An answer that was acknowledged twice was taken twice.
		const twice = own.filter(({ seen }) => seen.filter((each) => each === 'accepted').length > 1).length;
		return { lost: Math.max(0, certain - answers), doubled: Math.max(0, answers - possible) + twice };
	}
}
