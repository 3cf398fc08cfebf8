import type { Collection } from './collection.js';
import type { Store } from './store.js';

/** A store that tells of every read and write that fails; otherwise it is the same. */
export function watchedStore(store: Store, onFailure: () => void): Store {
	return { ...store, collection: (name) => watched(store.collection(name), onFailure) };
}

function watched(keyv: Collection, onFailure: () => void): Collection {
	return new Proxy(keyv, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name, target);
			if (typeof member !== 'function') return member;
			return (...given: unknown[]) => {
				const result: unknown = Reflect.apply(member, target, given);
				if (result instanceof Promise) result.catch(onFailure);
				return result;
			};
		},
	});
}
