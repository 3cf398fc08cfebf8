import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import type { Clock } from '../app/clock.js';
import { pause } from '../pause.js';

/** Waits before each retry, in milliseconds: together some five minutes, in which a machine finds its network. */
const TRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 60_000, 60_000] as const;

type Waiting = {
	readonly clock: Pick<Clock, 'after'>;
	/** Ends the waiting, which then rejects. */
	readonly signal: AbortSignal;
	/** Called before the first wait, and whenever the reason has changed. */
	readonly onWait: (reason: string, ms: number) => void;
};

/**
 * Does work that needs Discord at the start, several times if Discord cannot be reached, as while a machine has no
 * network yet. Waits out a rate limit for as long as Discord says.
 *
 * @throws {Error} What the last try threw; at once if there is no point in a retry.
 */
export async function awaitDiscord<T>(work: () => Promise<T>, { clock, signal, onWait }: Waiting): Promise<T> {
	let told: string | undefined;
	for (const wait of TRY_MS) {
		try {
			return await work();
		} catch (error) {
			const reason = passing(error);
			if (reason === undefined || signal.aborted) throw error;
			const ms = Math.max(wait, limitOf(error));
			if (reason !== told) onWait(reason, ms);
			told = reason;
			await pause(ms, clock, signal);
		}
	}
	return work();
}

/** How long a rate limit lasts, in milliseconds; 0 for any other error. */
export function limitOf(error: unknown): number {
	return error instanceof RateLimitError ? Math.max(error.retryAfter, error.timeToReset) : 0;
}

/** Why Discord cannot be reached for now, in a few words; undefined if it was reached and refuses. */
function passing(error: unknown): string | undefined {
	if (error instanceof RateLimitError) return 'Discord refuses requests for now (status 429)';
	if (error instanceof HTTPError) return `Discord has trouble of its own (status ${error.status})`;
	if (error instanceof DiscordAPIError || !(error instanceof Error)) return undefined;
	if (error.name === 'AbortError') return 'Discord does not answer';
	return lineTrouble(error);
}

/** Tells the system's error code of a broken connection, which `fetch` hides in the cause. */
function lineTrouble(error: Error): string | undefined {
	const code = 'code' in error ? error.code : undefined;
	if (typeof code === 'string' && /^(E[A-Z_]+|UND_ERR_[A-Z_]+)$/.test(code) && !/^ERR_/.test(code)) {
		return `Discord cannot be reached (${code})`;
	}
	const causes = error instanceof AggregateError ? error.errors : [error.cause];
	const cause = causes.find((each): each is Error => each instanceof Error);
	return cause && lineTrouble(cause);
}
