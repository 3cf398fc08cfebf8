import type { Catalog } from '../../catalog/catalog.js';
import { allSteps, type Road, type RoadStep } from '../../domain/road.js';
import type { Words } from '../../text/words.js';
import { mark } from '../mark.js';
import { tieLine } from '../match-text.js';
import { clubName } from '../names.js';
import { roundTitle } from '../round-text.js';

type Names = Pick<Catalog, 'clubLabel'>;

/** The road to the title, round by round, one line per tie. */
export function roadLines(road: Road, catalog: Names, words: Words, year: number): readonly string[] {
	const steps = road.steps.flatMap(allSteps);
	return road.played.flatMap((round) => [
		`*${roundTitle(round, words)}*${mark(round.confidence)}`,
		...steps.filter((step) => step.round === round).map((step) => stepLine(step, catalog, words, year)),
		...road.extras
			.filter((extra) => extra.round === round)
			.map(({ tie }) => tieLine(bare(tie), round.onPoints, catalog, words, year)),
	]);
}

function stepLine({ club, tie, round }: RoadStep, catalog: Names, words: Words, year: number): string {
	return tie
		? tieLine(bare(tie), round.onPoints, catalog, words, year)
		: `**${clubName(catalog, club, year)}** – ${words.say('board.unknown-opponent')}`;
}

/** A tie without its note, which the stage's page has. */
function bare<T extends { readonly note?: unknown }>({ note: _, ...rest }: T): Omit<T, 'note'> {
	return rest;
}
