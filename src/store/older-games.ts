import * as z from 'zod';
import type { UpgradeStep } from './format.js';

const count = z.int().nonnegative();

/** What version 1 stored of hints: how many had been shown to everyone, and to each player before their answer. */
const First = z.looseObject({
	questions: z.array(z.looseObject({ clues: z.array(z.unknown()).default([]) })),
	round: count,
	hints: count,
	given: z.array(z.looseObject({ player: z.string(), hints: count })),
	tallies: z.record(z.string(), z.unknown()),
});

/** A snowflake before that of any answer. */
const LONG_AGO = '0';

/**
 * Version 1 showed clues to everyone at fixed times: so each player has taken those shown of the open question, and
 * whoever had answered those shown until then.
 */
const cluesByPlayer: UpgradeStep = (older) => {
	const { hints, given, ...rest } = First.parse(older);
	const clues = rest.questions[rest.round]?.clues.length ? hints : 0;
	const seen = new Map(Object.keys(rest.tallies).map((player) => [player, clues]));
	for (const { player, hints } of given) seen.set(player, Math.min(hints, clues));
	const taken = [...seen].flatMap(([player, clues]) => Array.from({ length: clues }, () => ({ player, at: LONG_AGO })));
	return { ...rest, version: 2, given: given.map(({ hints: _, ...kept }) => kept), taken };
};

const Second = z.looseObject({ tallies: z.record(z.string(), z.looseObject({})) });

/** Version 2 had no question that counts double or closes early, and did not count missed questions. */
const unhurried: UpgradeStep = (older) => {
	const { tallies, ...rest } = Second.parse(older);
	const known = Object.entries(tallies).map(([player, tally]) => [player, { ...tally, missed: 0 }]);
	return { ...rest, version: 3, doubles: false, cut: 0, tallies: Object.fromEntries(known) };
};

/** Version 3 had a single mode, which it did not store. */
const byPoints: UpgradeStep = (older) => ({ ...older, version: 4, contest: { mode: 'points' } });

/** Upgrade stored games of older versions to `Game`. */
export const olderGames: readonly UpgradeStep[] = [cluesByPlayer, unhurried, byPoints];
