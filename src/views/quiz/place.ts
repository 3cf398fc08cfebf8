/** The medal or number of a place, counted from 0; bold, since a bare `4.` would begin a list. */
export function place(index: number): string {
	return ['🥇', '🥈', '🥉'][index] ?? `**${index + 1}.**`;
}
