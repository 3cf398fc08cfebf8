import type { Collection } from './collection.js';
import type { Fences } from './fence.js';

/** What outlives a restart. */
export type Store = {
	/**
	 * A collection with a namespace of its own. Its errors are thrown.
	 *
	 * @param fences Each write checks atomically that these hold; otherwise it throws {@link FencedOff}.
	 */
	collection(name: string, fences?: Fences): Collection;
	close(): Promise<void>;
	/** What the operator should know about the store's configuration, in one line. */
	readonly caution?: string | undefined;
};
