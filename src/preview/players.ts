import type { Member, Player } from './message.js';

/** Everyone who has been in the channel since the program started. */
export type Players = {
	/** Remembers a player, or a player's new name. */
	meet(player: Player): void;
	/**
	 * Notes that a player's page is open.
	 *
	 * @returns Call it when the page is closed.
	 */
	arrive(player: Player): () => void;
	all(): readonly Member[];
	/** @returns Ends the subscription when called. */
	subscribe(listener: () => void): () => void;
};

/** No players yet. */
export function createPlayers(): Players {
	const names = new Map<string, string>();
	/** How many pages each player has open. */
	const open = new Map<string, number>();
	const listeners = new Set<() => void>();

	function tell(): void {
		for (const listener of listeners) listener();
	}

	function count(id: string, change: 1 | -1): void {
		open.set(id, (open.get(id) ?? 0) + change);
		tell();
	}

	function meet({ id, name }: Player): void {
		if (names.get(id) === name) return;
		names.set(id, name);
		tell();
	}

	return {
		meet,
		arrive(player) {
			meet(player);
			count(player.id, 1);
			return () => count(player.id, -1);
		},
		all: () => [...names].map(([id, name]) => ({ id, name, online: (open.get(id) ?? 0) > 0 })),
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
