/**
 * Aborts a controller as soon as one of some signals is aborted, with its reason. `AbortSignal.any` will not do: a timeout that
 * it alone knows of is gone with the next clearing of memory; one that is listened to stays.
 *
 * @returns Ends that, once it is no longer wanted.
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
