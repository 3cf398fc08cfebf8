/** Runs the steps of one key one after another, those of different keys concurrently. */
export class KeyedQueue {
	readonly #last = new Map<string, Promise<unknown>>();

	/** Resolves or rejects as `step` does. A step that fails does not hold up the next one. */
	run<T>(key: string, step: () => Promise<T>): Promise<T> {
		const before = this.#last.get(key) ?? Promise.resolve();
		const running = before.then(step, step);
		const settled = running.then(
			() => {},
			() => {},
		);
		this.#last.set(key, settled);
		void settled.then(() => {
			if (this.#last.get(key) === settled) this.#last.delete(key);
		});
		return running;
	}

	/** Resolves once every queued step has ended. */
	async idle(): Promise<void> {
		while (this.#last.size > 0) await Promise.all(this.#last.values());
	}
}
