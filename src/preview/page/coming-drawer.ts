import type { MessageDrawer } from './message-log.js';

/** The wait before each retry, in milliseconds; the last one is repeated. */
const RETRY_MS = [500, 1_000, 2_000, 5_000, 15_000] as const;

/**
 * The code that draws messages, requested again until it arrives.
 *
 * @param onMissing Called after each failed try.
 */
export async function comingDrawer(onMissing: () => void): Promise<MessageDrawer> {
	for (let tries = 0; ; tries++) {
		try {
			return await drawer(tries);
		} catch {
			onMissing();
			const wait = RETRY_MS[tries] ?? RETRY_MS.at(-1);
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	}
}

async function drawer(tries: number): Promise<MessageDrawer> {
	// A browser may remember that a script's address failed, so each new try has an address of its own.
	const again = `./messages.js?${tries}`;
	const { messageElement }: typeof import('./messages.js') = await (tries === 0
		? import('./messages.js')
		: import(again));
	return messageElement;
}
