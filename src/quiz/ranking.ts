/** What players are ranked by. */
type Ranked = { readonly points: number; readonly right: number; readonly answers: number };

/** A place in a ranking, from 0; complete equals share it. */
export type Placed<Row> = Row & { readonly player: string; readonly place: number };

/**
 * Players with their places, best first: points, then right answers, then fewer answers needed. Equals share a place;
 * their order is stable.
 *
 * @param standing What ranks before points; more is better.
 */
export function ranked<Row extends Ranked>(
	rows: Readonly<Record<string, Row>>,
	standing: (player: string) => number = () => 0,
): readonly Placed<Row>[] {
	const compare = (a: Row & { readonly player: string }, b: Row & { readonly player: string }) =>
		standing(b.player) - standing(a.player) || inOrder(a, b);
	const sorted = Object.entries(rows)
		.map(([player, row]) => ({ player, ...row }))
		.sort((a, b) => compare(a, b) || (a.player < b.player ? -1 : 1));
	let place = 0;
	return sorted.map((row, index) => {
		const before = sorted[index - 1];
		if (before && compare(before, row) !== 0) place = index;
		return { ...row, place };
	});
}

/** Negative if the first is better, 0 if they are equal. */
export function inOrder(a: Ranked, b: Ranked): number {
	return b.points - a.points || b.right - a.right || a.answers - b.answers;
}
