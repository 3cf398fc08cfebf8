import type { Award } from './points.js';

/**
 * The stages of a month's road, named after those of the Copa Perú, and the points each requires. Everybody starts in
 * the first.
 */
export const ROAD = [
	{ stage: 'district', from: 0 },
	{ stage: 'provincial', from: 60 },
	{ stage: 'departmental', from: 180 },
	{ stage: 'regional', from: 450 },
	{ stage: 'national', from: 1_200 },
	{ stage: 'final', from: 3_000 },
] as const;
export type RoadStage = (typeof ROAD)[number]['stage'];

/** The stage reached with a month's points. */
export function stageAt(points: number): RoadStage {
	return ROAD.findLast(({ from }) => points >= from)?.stage ?? 'district';
}

/** The next stage, and how many points are missing; undefined in the last one. */
export function nextStage(points: number): { readonly stage: RoadStage; readonly missing: number } | undefined {
	const next = ROAD.find(({ from }) => from > points);
	return next && { stage: next.stage, missing: next.from - points };
}

/** How many stages a month's points have reached, including the first. */
export function stagesReached(points: number): number {
	return ROAD.filter(({ from }) => points >= from).length;
}

/** A player who reached a stage by a question. */
export type Climb = { readonly player: string; readonly stage: RoadStage };

/**
 * The players who reached a new stage by a question.
 *
 * @param now The month's points of those who answered it, including this question's.
 */
export function climbs(
	awards: readonly Pick<Award, 'player' | 'points'>[],
	now: ReadonlyMap<string, number>,
): readonly Climb[] {
	return awards.flatMap(({ player, points }) => {
		const after = now.get(player) ?? 0;
		const stage = stageAt(after);
		return stage === stageAt(after - points) ? [] : [{ player, stage }];
	});
}
