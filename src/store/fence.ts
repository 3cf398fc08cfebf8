/**
 * A fencing token: an entry in the store that names who may write, by its stored key and text. Whoever takes over
 * replaces the text once, and from then on the store itself refuses writes of the previous holder, whatever that one's
 * clock says.
 */
export type Fence = { readonly key: string; readonly text: string };

/** The fences that must hold for a write to be carried out; asked for at each write. */
export type Fences = () => readonly Fence[];

/** The store has refused a write: another process may write now. */
export class FencedOff extends Error {
	override readonly name = 'FencedOff';

	constructor() {
		super('Another process has taken over: the store refuses the write');
	}
}

/** No fence has to hold. */
export const unfenced: Fences = () => [];
