import { type Climb, nextStage, ROAD, stageAt, stagesReached } from '../../quiz/ladder.js';
import type { Words } from '../../text/words.js';
import { firstFew } from '../and-more.js';

/** How many climbs are listed under a result. */
const TOLD = 4;

/** A month on a person's road: `2026-07`, and its points. */
export type RoadMonth = { readonly month: string; readonly points: number };

/** Who reached a new stage: `⬆ @Rosa pasó a la Etapa Departamental`. */
export function climbLines(climbed: readonly Climb[], words: Words): readonly string[] {
	const told = climbed.map(({ player, stage }) =>
		words.say('road.climb', { player, stage: words.say(`road.stage.${stage}`) }),
	);
	return firstFew(told, TOLD, 'names', words).map((line) => `⬆ ${line}`);
}

/** A person's stage on this month's road, how far the next one is, and their best month ever. */
export function roadLines({ month, points }: RoadMonth, best: RoadMonth, words: Words): readonly string[] {
	const stage = (reached: number) => words.say(`road.stage.${stageAt(reached)}`);
	const next = nextStage(points);
	const way = '▰'.repeat(stagesReached(points)) + '▱'.repeat(ROAD.length - stagesReached(points));
	const ahead = next
		? words.say('road.next', { stage: words.say(`road.stage.${next.stage}`), count: next.missing })
		: words.say('road.arrived');
	const told = [stage(points), words.say('road.points', { points: words.number(points) }), ahead].join(' · ');
	const of = { stage: stage(best.points), month: words.date(best.month), points: words.number(best.points) };
	return [`**${words.say('road', { month: words.date(month) })}:** ${way} ${told}`, words.say('road.best', of)];
}
