/** What has been opened so far, each with how it is closed again. */
export class ClosingStack {
	readonly #closes: (() => Promise<unknown>)[] = [];
	#closing: Promise<boolean> | undefined;

	/** Notes how something that has been opened is closed; while all is being closed, that is done as well. */
	opened(close: () => Promise<unknown>): void {
		this.#closes.push(close);
	}

	/**
	 * Closes everything, the newest first: what it needs was opened before it. What cannot be closed does not keep the rest
	 * from it.
	 *
	 * @returns Whether all of it went well; the same to all who ask.
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
