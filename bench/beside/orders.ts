/** An order to the stand-in's process. */
export type Order =
	/** Creates servers with this many channels and roles each; other orders use the channels of the first. */
	| { readonly kind: 'world'; readonly servers: number; readonly channels: number; readonly roles: number }
	/** Sends keystrokes, lookups and presses on pages, `atOnce` in parallel; `text`: only such as bring no picture. */
	| { readonly kind: 'lookups'; readonly count: number; readonly atOnce: number; readonly text: boolean }
	/**
	 * Opens a question in each of the first channels; `bare`, for a bot without a quiz: posts a message with a button.
	 */
	| { readonly kind: 'questions'; readonly channels: number; readonly bare: boolean }
	/** This many new players press in each channel that has a question, all at once. */
	| { readonly kind: 'presses'; readonly each: number };

/** The outcome of an order. */
export type Figures = {
	readonly answers: number;
	/** Presses that the bot confirmed. */
	readonly accepted: number;
	/** Bytes of the files that came with the answers. */
	readonly uploaded: number;
	readonly ms: number;
	/** Milliseconds from sending each interaction to receiving its answer. */
	readonly latencies: readonly number[];
};
