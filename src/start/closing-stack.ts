/** Everything opened so far, and how to close it again. */
export class ClosingStack {
	readonly #closes: (() => Promise<unknown>)[] = [];
	#closing: Promise<boolean> | undefined;

	/** Records how to close something that was opened; if everything is being closed already, that is closed as well. */
	opened(close: () => Promise<unknown>): void {
		this.#closes.push(close);
	}

	/**
	 * Closes everything, the newest first, since it may need what was opened before it. A failure does not keep the rest
	 * from being closed.
	 *
	 * @returns Whether everything closed without failure; the same for all callers.
	 */
	close(): Promise<boolean> {
		this.#closing ??= this.#closeAll();
		return this.#closing;
	}

	async #closeAll(): Promise<boolean> {
		let isWell = true;
		for (let close = this.#closes.pop(); close; close = this.#closes.pop()) {
			try {
				await close();
			} catch {
				isWell = false;
			}
		}
		return isWell;
	}
}
