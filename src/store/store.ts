import type { Collection } from './collection.js';
import type { Fences } from './fence.js';

/** What outlives a restart. */
export type Store = {
	/**
	 * A collection of its own; keys of one never meet those of another. Its errors are thrown.
	 *
	 * @param fences Each write is done only while these stand, in one step; else it throws {@link FencedOff}.
	 */
	collection(name: string, fences?: Fences): Collection;
	close(): Promise<void>;
	/** What whoever runs the store should know about how it is set up, in one line. */
	readonly caution?: string | undefined;
};
