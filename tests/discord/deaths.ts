import { expect } from 'vitest';
import { EVERY_DEATH } from '../support/a-death.js';
import type { Death, MortalProcess } from './a-mortal-process.js';
import { collectionIn, type Deed } from './deeds.js';

/** A run of writes is interrupted in its middle, too, when more than so many come to nothing that is told. */
const LONG_RUN = 4;

/** A death that is still to be met: its name, and a game to meet it in. */
export type ToMeet = {
	readonly what: string;
	readonly death: Death;
	/** Plays a game in which the process dies. */
	readonly playOn: (bot: MortalProcess, what: string, death: Death) => Promise<unknown>;
};

/** Writes, numbered from 1, with nothing told in between: upon what was told before them, and what is told then. */
type Run = {
	readonly writes: readonly { readonly what: string; readonly number: number }[];
	readonly upon: string | undefined;
	readonly told: string | undefined;
};

/** A kind of deaths: where in a run one is, and what it wrote, or would have, at most. */
export type Kind = { readonly where: string; readonly written: ReadonlySet<string> };

/**
 * The deaths in a stretch of a process's life that come to different ends, each with its name. A write that is followed by something sent to
 * Discord is met on both sides: what was told must be stored, what is stored may not have been told. Between writes
 * with nothing sent in between, after one is the same as before the next; of such a run, its beginning and its middle are met. Deaths of one
 * kind are met once, such as upon the first of three answers, or upon the answers of a quiz and of a cup: the same is told then,
 * and no other collection is written, as at a question that counts in fewer tables. `tests/app/quiz/*-crash.test.ts` and
 * `tests/app/quiz/cup/cup-crash.test.ts` go through all of them, each with bots that need no process.
 *
 * @param met Kinds of deaths that are met already; those that are returned join them.
 */
export function deathsIn(deeds: readonly Deed[], met: Kind[] = []): readonly (readonly [string, Death])[] {
	return runsIn(deeds).flatMap(({ writes, upon, told }) => {
		const written = new Set(writes.map(({ what }) => withoutIds(what)));
		return writes.flatMap(({ what, number }, index) => {
			const isTold = told !== undefined && index === writes.length - 1;
			const kind: Kind | undefined = isTold
				? { where: `then ${told}`, written }
				: index === 0
					? { where: `upon ${upon}`, written: new Set([withoutIds(what)]) }
					: writes.length > LONG_RUN && index === Math.floor((writes.length - 1) / 2)
						? { where: 'in the middle', written }
						: undefined;
			if (!EVERY_DEATH && (kind === undefined || met.some((other) => isPartOf(kind, other)))) return [];
			if (kind !== undefined) met.push(kind);
			const sides: readonly Death['side'][] = EVERY_DEATH || isTold ? ['before', 'after'] : ['before'];
			return sides.map((side) => [`killed ${side} write ${number}, ${what}`, { write: number, side }] as const);
		});
	});
}

const isPartOf = ({ where, written }: Kind, other: Kind) =>
	where === other.where && [...written].every((what) => other.written.has(what));

/**
 * A game that may be played to its end by a process that dies in it.
 *
 * @param play Plays one, and where it is doomed sees it die, at the latest when the game is over.
 * @param outcome What everyone sees at its end, whenever the process dies.
 */
export function deadly<Played extends { readonly deaths: number; readonly diedOf: string | undefined }>(
	play: (bot: MortalProcess, isDoomed: boolean) => Promise<Played>,
	outcome: (played: Played) => object,
) {
	return async (bot: MortalProcess, what: string, death?: Death): Promise<Played> => {
		const played = await play(bot, death !== undefined).catch((cause) => Promise.reject(new Error(what, { cause })));
		const met = { deaths: death ? 1 : 0, diedOf: death && collectionIn(what) };
		expect(played, what).toMatchObject({ ...outcome(played), ...met });
		return played;
	};
}

/**
 * Has a process die of what is left of some deaths, one after another, until it ends: each game is another one, on another server,
 * with other people, so that the process that came back in one goes into the next.
 *
 * @param left Taken from its beginning; several processes may share it.
 */
export async function dieOfEach(bot: MortalProcess, left: ToMeet[]): Promise<void> {
	for (let next = left.shift(); next; next = left.shift()) {
		const { what, death, playOn } = next;
		bot.doom(death);
		await playOn(bot, what, death);
	}
	await bot.end();
}

function runsIn(deeds: readonly Deed[]): readonly Run[] {
	const runs: Run[] = [];
	let writes: Run['writes'] = [];
	let upon: string | undefined;
	let number = 0;
	for (const { what, isWrite } of deeds) {
		if (isWrite) {
			number += 1;
			writes = [...writes, { what, number }];
		} else if (!isTidying(what)) {
			if (writes.length > 0) runs.push({ writes, upon, told: withoutIds(what) });
			writes = [];
			upon = what.startsWith('answer ') ? 'an answer' : withoutIds(what);
		}
	}
	return writes.length > 0 ? [...runs, { writes, upon, told: undefined }] : runs;
}

/** Whether an answer that only its reader saw is taken away: that tells nobody anything, and comes at any moment. */
const isTidying = (what: string) => what.startsWith('DELETE ');

/** `put games:88` and `answer "quiz:hint:a1:0"` as they are anywhere and at any time. */
const withoutIds = (what: string) =>
	what
		.replace(/((?:put|remove) [^:,]+):[^,]+/g, '$1')
		.replace(/"(\w+:\w+)[^"]*"/, '$1')
		.replace(/\/[^/]*(?:\d{6}|-\w{4}-)[^/]*/g, '');
