import { EVERY_DEATH } from '../support/a-death.js';
import type { Death } from './a-mortal-process.js';

/** A run of writes from this length on is interrupted in its middle, too. */
const LONG_RUN = 4;

/** What a process did, in order: a write to the store, or a request that changes something on Discord. */
export type Deed = { readonly what: string; readonly isWrite: boolean };

/** What was written, as `put games`: where is another place each time. */
export const collectionIn = (what: string | undefined) => /(?:put|remove) [^:]+/.exec(what ?? '')?.[0];

/**
 * The deaths in a stretch of a process's life that come to different ends, each with its name. A write that something is sent to
 * Discord upon is met on both sides: what was told must be stored, what is stored may not have been told. Between writes
 * with nothing sent in between, after one is before the next; of such a run, its beginning and its middle are met, for
 * `tests/app/quiz/*-crash.test.ts` go through them one by one.
 */
export function deathsIn(deeds: readonly Deed[]): readonly (readonly [string, Death])[] {
	const writes = deeds.flatMap(({ what, isWrite }, index) =>
		isWrite ? [{ what, isTold: deeds[index + 1]?.isWrite === false }] : [],
	);
	const runFrom = (start: number) => {
		const end = writes.findIndex(({ isTold }, index) => index >= start && isTold);
		return (end < 0 ? writes.length : end) - start;
	};
	let middle: number | undefined;
	return writes.flatMap(({ what, isTold }, index) => {
		const isFirst = index === 0 || writes[index - 1]?.isTold === true;
		if (isFirst) middle = runFrom(index) >= LONG_RUN ? index + Math.floor(runFrom(index) / 2) : undefined;
		const sides: readonly Death['side'][] =
			EVERY_DEATH || isTold ? ['before', 'after'] : isFirst || index === middle ? ['before'] : [];
		return sides.map((side) => [`killed ${side} write ${index + 1}, ${what}`, { write: index + 1, side }] as const);
	});
}
