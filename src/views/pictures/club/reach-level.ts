import type { Appearance, Reach } from '../../../catalog/club-history.js';
import type { Confidence } from '../../../domain/evidence.js';
import { confidenceOf } from '../../mark.js';
import { Palette } from '../palette.js';

/** The steps a club can climb in a season, lowest first, each in its colour. */
export const levels = [
	{ name: 'early', fill: Palette.quiet },
	{ name: 'national', fill: Palette.bronze },
	{ name: 'final', fill: Palette.red },
	{ name: 'second', fill: Palette.silver },
	{ name: 'top', fill: Palette.gold },
] as const;
type Level = (typeof levels)[number];

const levelOfReach = {
	champion: 'top',
	'runner-up': 'second',
	final: 'final',
	'final-group': 'final',
	semifinals: 'national',
	quarterfinals: 'national',
	'round-of-16': 'national',
	national: 'national',
	regional: 'early',
	'group-stage': 'early',
	qualified: 'early',
	entered: 'early',
} as const satisfies Record<Reach, Level['name']>;

/** The step a club reached: from 1 to 5. */
export function stepOf(reach: Reach): number {
	return levels.findIndex(({ name }) => name === levelOfReach[reach]) + 1;
}

/** The colour of a step, from 1 to 5. */
export function fillOf(step: number): string {
	return levels[step - 1]?.fill ?? Palette.quiet;
}

/** How certain what is shown of a season is: how far the club got, and whether it was promoted. */
export function surenessOf({ season, reach, promotion }: Appearance): Confidence {
	const reached = confidenceOf(season, reach);
	return reached === 'confirmed' ? (promotion?.confidence ?? reached) : reached;
}
