import { EventEmitter } from 'node:events';
import { Collection, type CollectionAdapter } from '../../src/store/collection.js';
import { type Fence, FencedOff, unfenced } from '../../src/store/fence.js';
import type { Store } from '../../src/store/store.js';

/** An in-memory store, lost when the process ends. */
export function memoryStore(): Store {
	const maps = new Map<string, Map<string, string>>();
	return {
		collection(name, fences = unfenced) {
			const map = maps.get(name) ?? new Map<string, string>();
			maps.set(name, map);
			return new Collection(
				new MemoryAdapter(map, () => {
					const stands = ({ key, text }: Fence) => maps.get(key.split(':')[0] ?? '')?.get(key) === text;
					if (!fences().every(stands)) throw new FencedOff();
				}),
				name,
			);
		},
		close: async () => {},
	};
}

class MemoryAdapter extends EventEmitter implements CollectionAdapter {
	/** Keyv iterates only over adapters whose dialect it knows. */
	readonly opts = { dialect: 'sqlite' };
	namespace?: string | undefined;
	readonly #map: Map<string, string>;
	readonly #refuseIfFenced: () => void;

	constructor(map: Map<string, string>, refuseIfFenced: () => void) {
		super();
		this.#map = map;
		this.#refuseIfFenced = refuseIfFenced;
	}

	// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature; what it hands over is the string it made.
	async get(key: string): Promise<any> {
		return this.#map.get(key);
	}

	async set(key: string, value: string): Promise<void> {
		this.#refuseIfFenced();
		this.#map.set(key, value);
	}

	async delete(key: string): Promise<boolean> {
		this.#refuseIfFenced();
		return this.#map.delete(key);
	}

	async clear(): Promise<void> {
		this.#map.clear();
	}

	async swap(key: string, before: string | undefined, after: string | undefined): Promise<boolean> {
		this.#refuseIfFenced();
		if (this.#map.get(key) !== before) return false;
		if (after === undefined) this.#map.delete(key);
		else this.#map.set(key, after);
		return true;
	}

	// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature.
	async *iterator(): AsyncGenerator<any, void> {
		yield* [...this.#map];
	}
}
