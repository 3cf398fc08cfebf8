/** The entries found so far, each at its lowest cost. */
export type HitList = {
	offer(entry: number, cost: number): void;
	size(): number;
	/** The cheapest entries, best first, ties by entry number; empties the list. */
	take(limit: number): readonly FoundEntry[];
};
export type FoundEntry = { readonly entry: number; readonly cost: number };

/** Makes an empty list for entries numbered from 0. */
export function createHitList(entryCount: number): HitList {
	const costs = new Float64Array(entryCount).fill(Number.POSITIVE_INFINITY);
	const offered = new Uint32Array(entryCount);
	let count = 0;

	return {
		offer(entry, cost) {
			const before = costs[entry] ?? cost;
			if (before === Number.POSITIVE_INFINITY) offered[count++] = entry;
			if (cost < before) costs[entry] = cost;
		},
		size: () => count,
		take(limit) {
			const best: FoundEntry[] = [];
			for (let place = 0; place < count; place++) {
				const entry = offered[place] ?? 0;
				const cost = costs[entry] ?? 0;
				costs[entry] = Number.POSITIVE_INFINITY;
				const last = best[limit - 1];
				if (limit < 1 || (last && !isBefore(entry, cost, last))) continue;
				const after = best.findLastIndex((kept) => !isBefore(entry, cost, kept));
				best.splice(after + 1, 0, { entry, cost });
				if (best.length > limit) best.pop();
			}
			count = 0;
			return best;
		},
	};
}

function isBefore(entry: number, cost: number, other: FoundEntry): boolean {
	return cost < other.cost || (cost === other.cost && entry < other.entry);
}
