/** Time, passed in so that a test can turn it. */
export type Clock = {
	/** Milliseconds since 1970. */
	now(): number;
	/** Calls `step` once, after `ms` milliseconds. The function it returns calls that off. */
	after(ms: number, step: () => void): () => void;
};
