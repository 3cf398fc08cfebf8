import { expect, it } from 'vitest';
import { Notes } from '../../src/app/notes.js';

/** Notes whose places are numbers, and the places of deleted ones in order. */
function someNotes(fails: (place: number) => boolean = () => false) {
	const gone: number[] = [];
	const notes = new Notes<number>(async (place) => {
		if (fails(place)) throw new Error('The token has expired');
		gone.push(place);
	});
	return { notes, gone };
}

it('a person has one note of a game: a new one takes the place of the one before', () => {
	const { notes, gone } = someNotes();
	notes.put('a', 'ana', 1);
	notes.put('a', 'beto', 2);
	notes.put('b', 'ana', 3);
	expect(gone).toEqual([]);
	notes.put('a', 'ana', 4);
	notes.put('a', 'ana', 5);
	expect(gone).toEqual([1, 4]);
});

it('nobody has a note of a game that is over, and no other game loses one', async () => {
	const { notes, gone } = someNotes();
	notes.put('a', 'ana', 1);
	notes.put('ab', 'ana', 2);
	notes.put('a', 'beto', 3);
	await notes.end('a');
	expect(gone.toSorted()).toEqual([1, 3]);
	await notes.end('a');
	expect(gone).toHaveLength(2);
});

it('a note that cannot be taken away stays, and keeps no other one', async () => {
	const { notes, gone } = someNotes((place) => place === 1);
	notes.put('a', 'ana', 1);
	notes.put('a', 'ana', 2);
	notes.put('a', 'ana', 3);
	notes.put('b', 'ana', 1);
	notes.put('b', 'beto', 4);
	await notes.end('b');
	expect(gone).toEqual([2, 4]);
});

it('no more than 20,000 are known: the oldest ones are left where they are', async () => {
	const { notes, gone } = someNotes();
	for (let person = 0; person < 20_001; person++) notes.put('a', `${person}`, person);
	await notes.end('a');
	expect(gone).toHaveLength(20_000);
	expect(gone).not.toContain(0);
});
