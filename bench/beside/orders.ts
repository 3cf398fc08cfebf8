/** What the stand-in's process is told to do. */
export type Order =
	/** Servers with so many channels and roles each; the people and channels that the other orders use are in the first. */
	| { readonly kind: 'world'; readonly servers: number; readonly channels: number; readonly roles: number }
	/** So many lookups, keystrokes and presses on pages, so many of them at once; `text`: only such as bring no picture. */
	| { readonly kind: 'lookups'; readonly count: number; readonly atOnce: number; readonly text: boolean }
	/** A question open in each of the first channels; `bare` for a bot that has no quiz: a message with a button. */
	| { readonly kind: 'questions'; readonly channels: number; readonly bare: boolean }
	/** So many new players press in each channel that has a question, all at once. */
	| { readonly kind: 'presses'; readonly each: number };

/** What came of an order. */
export type Figures = {
	readonly answers: number;
	/** Presses that the bot said it had taken. */
	readonly accepted: number;
	/** Bytes of the files that came with the answers. */
	readonly uploaded: number;
	readonly ms: number;
	/** Of each answer, from the interaction's leaving to the answer's arriving. */
	readonly latencies: readonly number[];
};
