import * as z from 'zod';
import type { UpgradeStep } from './format.js';

const count = z.int().nonnegative();

/** What the first version's games tell of hints: how many had been shown to everyone, and to each before their answer. */
const First = z.looseObject({
	questions: z.array(z.looseObject({ clues: z.array(z.unknown()).default([]) })),
	round: count,
	hints: count,
	given: z.array(z.looseObject({ player: z.string(), hints: count })),
	tallies: z.record(z.string(), z.unknown()),
});

/** Sent before any answer. */
const LONG_AGO = '0';

/**
 * Clues were shown to everyone at fixed times: whoever plays has been given those that the open question had told, and
 * who had answered those of that moment.
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

/** No question counted double, none closed before its time, and nobody had been missed. */
const unhurried: UpgradeStep = (older) => {
	const { tallies, ...rest } = Second.parse(older);
	const known = Object.entries(tallies).map(([player, tally]) => [player, { ...tally, missed: 0 }]);
	return { ...rest, version: 3, doubles: false, cut: 0, tallies: Object.fromEntries(known) };
};

/** There was one mode, and it was not named. */
const byPoints: UpgradeStep = (older) => ({ ...older, version: 4, contest: { mode: 'points' } });

/** Lead stored games of older versions up to `Game`. */
export const olderGames: readonly UpgradeStep[] = [cluesByPlayer, unhurried, byPoints];
