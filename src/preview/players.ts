import type { Member, Player } from './message.js';

/** Everyone who has been in the channel since the program started. */
export type Players = {
	/** Remembers a player, or their new name. */
	meet(player: Player): void;
	/** A player's page is open. @returns Tells that it was closed. */
	arrive(player: Player): () => void;
	all(): readonly Member[];
	/** @returns Ends the subscription. */
	subscribe(listener: () => void): () => void;
};

/** Nobody yet. */
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
