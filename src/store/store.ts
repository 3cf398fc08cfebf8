import type { Collection } from './collection.js';

/** What outlives a restart. */
export type Store = {
	/** A collection of its own; keys of one never meet those of another. Its errors are thrown. */
	collection(name: string): Collection;
	close(): Promise<void>;
	/** What whoever runs the store should know about how it is set up, in one line. */
	readonly caution?: string | undefined;
};
