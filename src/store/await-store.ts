import pRetry from 'p-retry';
import { reasonOf, StoreRefused } from './store-trouble.js';

/** Waits between tries, in milliseconds: doubled each time, from the first to the last. */
const RETRY_MS = { first: 1_000, last: 30_000 } as const;

/**
 * Opens a store that may not be there yet, however long that takes.
 *
 * @param onWait Called after each failed try with the reason, without secrets.
 * @param signal Ends the waiting.
 * @throws {StoreRefused} When retrying is pointless.
 */
export function awaitStore<T>(
	open: () => Promise<T>,
	{ onWait, signal }: { readonly onWait: (reason: string) => void; readonly signal: AbortSignal },
): Promise<T> {
	return pRetry(open, {
		retries: Number.POSITIVE_INFINITY,
		minTimeout: RETRY_MS.first,
		maxTimeout: RETRY_MS.last,
		randomize: true,
		signal,
		shouldRetry: ({ error }) => !(error instanceof StoreRefused),
		onFailedAttempt: ({ error }) => {
			if (!(error instanceof StoreRefused)) onWait(reasonOf(error));
		},
	});
}
