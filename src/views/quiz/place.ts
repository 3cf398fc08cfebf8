/** The medal or the number of a place, from 0; bold, for a bare `4.` would begin a list. */
export function place(index: number): string {
	return ['🥇', '🥈', '🥉'][index] ?? `**${index + 1}.**`;
}
