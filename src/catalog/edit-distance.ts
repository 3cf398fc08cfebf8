/** How far typed letters are from a word: letters missing, added, wrong, or swapped with their neighbour, one each. */
export type Distance = {
	readonly toWhole: number;
	/** To the nearest beginning of the word, for a word that is still being typed. */
	readonly toStart: number;
};

/** Distances above `most` are not told apart: all are `most + 1`, and found out early. */
export function editDistance(typed: string, word: string, most: number): Distance {
	const far = most + 1;
	const columns = Math.min(word.length, typed.length + most);
	let twoAbove: number[] = [];
	let above = Array.from({ length: columns + 1 }, (_, column) => column);
	for (let at = 0; at < typed.length; at++) {
		const row = [at + 1];
		let nearest = at + 1;
		for (let to = 0; to < columns; to++) {
			const wrong = typed[at] === word[to] ? 0 : 1;
			let edits = Math.min((above[to] ?? far) + wrong, (above[to + 1] ?? far) + 1, (row[to] ?? far) + 1);
			const swapped = at > 0 && to > 0 && typed[at] === word[to - 1] && typed[at - 1] === word[to];
			if (swapped) edits = Math.min(edits, (twoAbove[to - 1] ?? far) + 1);
			row.push(edits);
			if (edits < nearest) nearest = edits;
		}
		if (nearest > most) return { toWhole: far, toStart: far };
		[twoAbove, above] = [above, row];
	}
	const toWhole = columns === word.length ? Math.min(above[columns] ?? far, far) : far;
	return { toWhole, toStart: Math.min(...above) };
}
