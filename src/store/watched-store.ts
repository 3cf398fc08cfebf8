import type { Collection } from './collection.js';
import type { Store } from './store.js';

/** A listener to a store's operations. */
type Watcher = {
	/** A read or a write failed. */
	failed(): void;
	/** A write succeeded or failed. */
	wrote?(isTaken: boolean): void;
};

const WRITES: ReadonlySet<string | symbol> = new Set(['set', 'delete', 'swap']);

/** The same store, but it reports failed reads and writes, and writes that are done. */
export function watchedStore(store: Store, watcher: Watcher): Store {
	return { ...store, collection: (...given) => watched(store.collection(...given), watcher) };
}

function watched(keyv: Collection, { failed, wrote = () => {} }: Watcher): Collection {
	const self: Collection = new Proxy(keyv, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name, target);
			if (typeof member !== 'function') return member;
			// An update consists of reads and writes, each of which is watched; what its step throws is no failure of the store.
			if (name === 'update') return member.bind(self);
			return (...given: unknown[]) => {
				const result: unknown = Reflect.apply(member, target, given);
				if (!(result instanceof Promise)) return result;
				const writes = WRITES.has(name);
				result.then(
					() => writes && wrote(true),
					() => {
						failed();
						if (writes) wrote(false);
					},
				);
				return result;
			};
		},
	});
	return self;
}
