/** A source of numbers in [0, 1), passed in so that a test can replay a game. */
export type Random = () => number;

/** A seeded generator (mulberry32): the same seed always deals the same quiz. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A shuffled copy; the input is left as it was. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
	const deck = [...items];
	for (let last = deck.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		const [a, b] = [deck[last], deck[other]];
		if (a === undefined || b === undefined) continue;
		deck[last] = b;
		deck[other] = a;
	}
	return deck;
}
