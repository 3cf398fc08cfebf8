import { stageOf } from '../../domain/decider.js';
import type { Round, RoundName } from '../../domain/round.js';
import type { Season } from '../../domain/season.js';
import { clubsOf } from '../../domain/standing.js';
import type { SeasonPage } from '../season-button.js';

/** The pages of a stage with rounds, in the order in which they are played. */
const stagePages = ['early', 'groups', 'national', 'cup'] as const satisfies readonly SeasonPage[];
export type StagePage = (typeof stagePages)[number];

/** The rounds of a stage that one page shows. */
export type StagePart = { readonly page: StagePage; readonly rounds: readonly Round[] };

const early: readonly RoundName[] = ['qualifying-round', 'first-round', 'second-round'];
/** With more rows, a stage fills over two screens of a phone, together with its picture and its buttons. */
const MOST_ROWS = 36;

/**
 * The National Stage, or a cup's rounds, as its pages show it: a short one whole, a long one as early rounds, groups and
 * all that follows. Empty where a season has neither.
 */
export function stageParts(season: Pick<Season, 'stages'>): readonly StagePart[] {
	const stage = stageOf(season, 'national') ?? stageOf(season, 'cup');
	if (!stage) return [];
	const { id, rounds } = stage;
	if (rounds.reduce((sum, round) => sum + rowsOf(round), 0) <= MOST_ROWS) return [{ page: id, rounds }];
	const pageOf = ({ name }: Round): StagePage => {
		if (early.includes(name)) return 'early';
		return name === 'group-stage' ? 'groups' : id;
	};
	return stagePages
		.map((page) => ({ page, rounds: rounds.filter((round) => pageOf(round) === page) }))
		.filter((part) => part.rounds.length > 0);
}

/** Whether a page shows rounds of the National Stage or of a cup. */
export function isStagePage(page: SeasonPage): page is StagePage {
	return stagePages.some((each) => each === page);
}

/** A heading, and a row for each tie or club. */
function rowsOf(round: Round): number {
	return 1 + (round.type === 'ties' ? round.ties.length : clubsOf(round).length);
}
