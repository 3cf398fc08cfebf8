/**
 * The medal or number of a place, counted from 0; no medal without points. The number is bold, since a bare `4.` would
 * begin a list.
 */
export function place(ranked: { readonly place: number; readonly points: number }): string {
	const medal = ranked.points > 0 ? ['🥇', '🥈', '🥉'][ranked.place] : undefined;
	return medal ?? `**${ranked.place + 1}.**`;
}
