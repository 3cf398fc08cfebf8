/** Calls a step after some milliseconds, and returns a function that cancels the call. */
type Timer = { after(ms: number, step: () => void): () => void };

/**
 * Waits some milliseconds by a clock.
 *
 * @throws The signal's reason, as soon as it is aborted.
 */
export function pause(ms: number, clock: Timer, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		if (signal.aborted) return reject(signal.reason);
		const giveUp = () => {
			callOff();
			reject(signal.reason);
		};
		const callOff = clock.after(ms, () => {
			signal.removeEventListener('abort', giveUp);
			resolve();
		});
		signal.addEventListener('abort', giveUp, { once: true });
	});
}
