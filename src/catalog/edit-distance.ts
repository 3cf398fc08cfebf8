/**
 * Edit distance (Damerau–Levenshtein, optimal string alignment) of typed letters from a word: a missing, added, wrong
 * or swapped letter counts one each.
 */
export type Distance = {
	readonly toWhole: number;
	/** To the nearest beginning of the word, for a word that is still being typed. */
	readonly toStart: number;
};

/** The last three rows of the distance matrix, a column for each letter of the word; reused by every call. */
let [twoAbove, above, row]: [number[], number[], number[]] = [[], [], []];

/**
 * Distances above `most` all become `most + 1`, which ends the search early. So each letter is compared only with those
 * at most so many places away: any other would cost more than `most` anyway.
 */
export function editDistance(typed: string, word: string, most: number): Distance {
	const far = most + 1;
	if (typed.length - word.length > most) return { toWhole: far, toStart: far };
	const columns = Math.min(word.length, typed.length + most);
	for (let column = 0; column <= columns; column++) above[column] = column;
	for (let at = 0; at < typed.length; at++) {
		const start = Math.max(0, at - most);
		const end = Math.min(columns, at + most + 1);
		let nearest = start === 0 ? at + 1 : far;
		row[start] = nearest;
		for (let to = start; to < end; to++) {
			const isSame = typed.charCodeAt(at) === word.charCodeAt(to);
			let edits = Math.min((above[to] ?? far) + (isSame ? 0 : 1), (above[to + 1] ?? far) + 1, (row[to] ?? far) + 1);
			if (at > 0 && to > 0 && isSwapped(typed, at, word, to)) edits = Math.min(edits, (twoAbove[to - 1] ?? far) + 1);
			row[to + 1] = edits;
			if (edits < nearest) nearest = edits;
		}
		if (nearest > most) return { toWhole: far, toStart: far };
		row[end + 1] = far;
		[twoAbove, above, row] = [above, row, twoAbove];
	}
	let toStart = far;
	for (let column = Math.max(0, typed.length - most); column <= columns; column++) {
		toStart = Math.min(toStart, above[column] ?? far);
	}
	return { toWhole: columns === word.length ? Math.min(above[columns] ?? far, far) : far, toStart };
}

/** Whether the letters that end at these places are a transposed pair. */
function isSwapped(typed: string, at: number, word: string, to: number): boolean {
	return typed.charCodeAt(at) === word.charCodeAt(to - 1) && typed.charCodeAt(at - 1) === word.charCodeAt(to);
}
