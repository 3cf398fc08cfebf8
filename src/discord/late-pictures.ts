import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '../views/view.js';

/** What comes next into a message waits no longer than this for a picture that is on its way there, in milliseconds. */
const WAY_MS = 1_000;

/** What is shown in a message, or about to be. */
type Turn = { readonly message: string };

type Edit = { readonly arrived: Promise<void>; giveUp(): void };

/** Brings pictures that were drawn late into messages, as long as nothing else has been shown there since. */
export class LatePictures {
	/** Whose turn it is, in messages that wait for a picture. */
	readonly #turns = new Map<string, Turn>();
	/** What is on its way, by message. */
	readonly #edits = new Map<string, Edit>();

	/**
	 * Something comes into a message: no picture of before does any more. Resolves once none is on its way there; one that
	 * takes too long is given up.
	 *
	 * @param message Whatever tells it apart.
	 */
	async turn(message: string): Promise<Turn> {
		const turn = { message };
		this.#turns.set(message, turn);
		const edit = this.#edits.get(message);
		if (edit) await cutShort(edit);
		return turn;
	}

	/** What was to come into a message did not. */
	giveUp(turn: Turn): void {
		if (this.#turns.get(turn.message) === turn) this.#turns.delete(turn.message);
	}

	/**
	 * Puts a picture in once it is there.
	 *
	 * @param later The view with it; nothing, where there will be none.
	 * @param edit Never rejects. With its signal, nothing is tried any more.
	 */
	async follow(
		turn: Turn,
		later: Promise<View | undefined> | undefined,
		edit: (view: View, signal: AbortSignal) => Promise<void>,
	): Promise<void> {
		const view = await later;
		const { message } = turn;
		if (this.#turns.get(message) !== turn) return;
		this.#turns.delete(message);
		if (!view) return;
		const giving = new AbortController();
		const arrived = edit(view, giving.signal).finally(() => {
			if (this.#edits.get(message) === editing) this.#edits.delete(message);
		});
		const editing = { arrived, giveUp: () => giving.abort() };
		this.#edits.set(message, editing);
	}

	/** Follows nothing any more. Resolves when what is on its way has arrived, or was given up. */
	async stop(): Promise<void> {
		this.#turns.clear();
		await Promise.all([...this.#edits.values()].map(cutShort));
	}
}

/** Waits for an edit, but not for long: tried again later, it would come over what is shown by then. */
async function cutShort({ arrived, giveUp }: Edit): Promise<void> {
	await Promise.race([arrived, pause(WAY_MS, undefined, { ref: false })]);
	giveUp();
}
