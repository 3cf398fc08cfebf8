import { EVERY_DEATH } from '../support/a-death.js';
import type { Death, MortalProcess } from './a-mortal-process.js';

/** A run of writes from this length on is interrupted in its middle, too. */
const LONG_RUN = 4;

/** What a process did, in order: a write to the store, or a request that changes something on Discord. */
export type Deed = { readonly what: string; readonly isWrite: boolean };

/** What was written, as `put games`: where is another place each time. */
export const collectionIn = (what: string | undefined) => /(?:put|remove) [^:]+/.exec(what ?? '')?.[0];

/**
 * The deaths in a stretch of a process's life that come to different ends, each with its name. A write that something is sent to
 * Discord upon is met on both sides: what was told must be stored, what is stored may not have been told. Between writes
 * with nothing sent in between, after one is before the next; of such a run, its beginning and its middle are met. Deaths of one
 * kind, between the same things as another, are met once, such as upon the first of three answers: `tests/app/quiz/*-crash.test.ts`
 * and `tests/app/quiz/cup/cup-crash.test.ts` go through all of them, each with bots that need no process.
 */
export function deathsIn(deeds: readonly Deed[]): readonly (readonly [string, Death])[] {
	const writes = deeds.flatMap(({ what, isWrite }, index) =>
		isWrite ? [{ what, upon: toldIn(deeds[index - 1]), told: toldIn(deeds[index + 1]) }] : [],
	);
	const runFrom = (start: number) => {
		const end = writes.findIndex(({ told }, index) => index >= start && told !== undefined);
		return (end < 0 ? writes.length : end) - start;
	};
	let middle: number | undefined;
	const kinds = new Set<string>();
	return writes.flatMap(({ what, upon, told }, index) => {
		const isFirst = index === 0 || upon !== undefined;
		if (isFirst) middle = runFrom(index) >= LONG_RUN ? index + Math.floor(runFrom(index) / 2) : undefined;
		const sides: readonly Death['side'][] =
			EVERY_DEATH || told !== undefined ? ['before', 'after'] : isFirst || index === middle ? ['before'] : [];
		const before = writes[index - 1]?.what ?? '';
		const kind = [withoutIds(before), withoutIds(what), told ?? `upon ${upon}`].join(', ');
		if (!EVERY_DEATH && kinds.has(kind)) return [];
		if (sides.length > 0) kinds.add(kind);
		return sides.map((side) => [`killed ${side} write ${index + 1}, ${what}`, { write: index + 1, side }] as const);
	});
}

/**
 * Has a process die of what is left of some deaths, one after another, until it ends: each game is another one, on another server,
 * with other people, so that the process that came back in one goes into the next.
 *
 * @param left Taken from its beginning; several processes may share it.
 * @param playOn Plays a game in which the process dies.
 */
export async function dieOfEach(
	bot: MortalProcess,
	left: (readonly [string, Death])[],
	playOn: (bot: MortalProcess, what: string, death: Death) => Promise<unknown>,
): Promise<void> {
	for (let next = left.shift(); next; next = left.shift()) {
		const [what, death] = next;
		bot.doom(death);
		await playOn(bot, what, death);
	}
	await bot.end();
}

/** What kind of thing was sent to Discord, unless it was a write. */
const toldIn = (deed: Deed | undefined) => (deed?.isWrite === false ? withoutIds(deed.what) : undefined);

/** `put games:88` and `answer "quiz:hint:a1:0"` as they are anywhere and at any time. */
const withoutIds = (what: string) =>
	what
		.replace(/((?:put|remove) [^:,]+):[^,]+/g, '$1')
		.replace(/"(\w+:\w+)[^"]*"/, '$1')
		.replace(/\/[^/]*(?:\d{6}|-\w{4}-)[^/]*/g, '');
