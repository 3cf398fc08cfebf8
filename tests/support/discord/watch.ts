interface Waiting<T> {
	matches: (value: T) => boolean;
	resolve: (value: T) => void;
	reject: (error: Error) => void;
	timer: NodeJS.Timeout;
}

/** Something that happens again and again, and that a test can wait for without polling. */
export class Watch<T> {
	readonly #waiting = new Set<Waiting<T>>();

	/** Tells everyone who waits for such a value. */
	tell(value: T): void {
		for (const waiting of [...this.#waiting]) {
			if (!waiting.matches(value)) continue;
			this.#done(waiting);
			waiting.resolve(value);
		}
	}

	/** The next value that matches; rejects with `complaint` after `timeoutMs`. */
	next(matches: (value: T) => boolean, timeoutMs: number, complaint: () => string): Promise<T> {
		const promise = new Promise<T>((resolve, reject) => {
			const timer = setTimeout(() => {
				this.#done(waiting);
				reject(new Error(complaint()));
			}, timeoutMs);
			const waiting: Waiting<T> = { matches, resolve, reject, timer };
			this.#waiting.add(waiting);
		});
		// Who waits hears of the failure; a promise that nobody awaits must not end the process.
		promise.catch(() => {});
		return promise;
	}

	/** Lets go of everyone who still waits. */
	stop(): void {
		for (const waiting of [...this.#waiting]) {
			this.#done(waiting);
			waiting.reject(new Error('The Discord stand-in was stopped.'));
		}
	}

	#done(waiting: Waiting<T>): void {
		clearTimeout(waiting.timer);
		this.#waiting.delete(waiting);
	}
}
