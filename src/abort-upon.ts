/**
 * Aborts a controller, with the same reason, as soon as one of some signals is aborted. `AbortSignal.any` will not do:
 * a timeout that only it refers to is garbage-collected; one with a listener is not.
 *
 * @returns Stops listening; to be called once that is no longer needed.
 */
export function abortUpon(controller: AbortController, signals: readonly AbortSignal[]): () => void {
	const listening = signals.map((signal) => {
		const abort = () => controller.abort(signal.reason);
		signal.addEventListener('abort', abort);
		if (signal.aborted) abort();
		return () => signal.removeEventListener('abort', abort);
	});
	return () => {
		for (const end of listening) end();
	};
}
