/**
 * A note in the store that names who may write: its key and its text, as they lie there. Whoever takes over writes a text of
 * its own there, once, and from then on the store itself refuses what the one before still sends, whatever its clock says.
 */
export type Fence = { readonly key: string; readonly text: string };

/** The notes that must stand as they are for a write to be done; asked for at each write. */
export type Fences = () => readonly Fence[];

/** The store has refused a write: another process may write now. */
export class FencedOff extends Error {
	override readonly name = 'FencedOff';

	constructor() {
		super('Another process has taken over: the store refuses the write');
	}
}

/** Nothing has to stand. */
export const unfenced: Fences = () => [];
