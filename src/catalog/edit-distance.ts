/** How far typed letters are from a word: letters missing, added, wrong, or swapped with their neighbour, one each. */
export type Distance = {
	readonly toWhole: number;
	/** To the nearest beginning of the word, for a word that is still being typed. */
	readonly toStart: number;
};

/** Reused by every call: the last three rows of the table of distances, a column for each letter of the word. */
let [twoAbove, above, row]: [number[], number[], number[]] = [[], [], []];

/**
 * Distances above `most` are not told apart: all are `most + 1`, and found out early. So each letter is held only against
 * those that stand at most so many places further on or back: it is too far from the others anyway.
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

/** Whether the letters that end at these places are each other's neighbours the other way round. */
function isSwapped(typed: string, at: number, word: string, to: number): boolean {
	return typed.charCodeAt(at) === word.charCodeAt(to - 1) && typed.charCodeAt(at - 1) === word.charCodeAt(to);
}
