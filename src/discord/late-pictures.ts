import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '../views/view.js';

/** How long the next content of a message waits for a picture that is on its way there, in milliseconds. */
const WAY_MS = 1_000;

/** What a message shows, or is about to show. */
type Turn = { readonly message: string };

type Edit = { readonly arrived: Promise<void>; giveUp(): void };

/** Puts pictures that were drawn late into their messages, unless something else has been shown there since. */
export class LatePictures {
	/** The current turn of each message that waits for a picture. */
	readonly #turns = new Map<string, Turn>();
	/** The edits under way, by message. */
	readonly #edits = new Map<string, Edit>();

	/**
	 * Announces new content for a message: no earlier picture is put there any more. Resolves once none is on its way
	 * there; one that takes too long is given up.
	 *
	 * @param message Identifies the message.
	 */
	async turn(message: string): Promise<Turn> {
		const turn = { message };
		this.#turns.set(message, turn);
		const edit = this.#edits.get(message);
		if (edit) await cutShort(edit);
		return turn;
	}

	/** Ends a turn whose content did not arrive. */
	giveUp(turn: Turn): void {
		if (this.#turns.get(turn.message) === turn) this.#turns.delete(turn.message);
	}

	/**
	 * Puts a picture in once it is drawn, unless the turn is over by then.
	 *
	 * @param later The view with the picture; undefined if there will be none.
	 * @param edit Never rejects; tries nothing more once its signal is aborted.
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

	/** Ends all turns. Resolves when the edits under way have arrived or were given up. */
	async stop(): Promise<void> {
		this.#turns.clear();
		await Promise.all([...this.#edits.values()].map(cutShort));
	}
}

/** Waits for an edit, but not for long: a retry later on would overwrite what is shown by then. */
async function cutShort({ arrived, giveUp }: Edit): Promise<void> {
	await Promise.race([arrived, pause(WAY_MS, undefined, { ref: false })]);
	giveUp();
}
