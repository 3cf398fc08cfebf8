import { nationalRounds, stageOf } from '../../domain/decider.js';
import type { Round } from '../../domain/round.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import type { Part } from '../fit-fields.js';
import { mark } from '../mark.js';
import { seasonRoad } from '../pictures/season/season-road.js';
import { roundLines, roundTitle } from '../round-text.js';
import type { View } from '../view.js';
import { recordPart } from './record-part.js';
import { type SeasonNames, seasonPage } from './season-page-frame.js';
import { type StagePage, stageParts } from './stage-parts.js';

/**
 * A page of a season's National Stage, or of a cup: each round with its ties and groups; with the last ones the records,
 * and the road to the title as a bracket.
 */
export function stageView(season: Season, page: StagePage, catalog: SeasonNames, words: Words): View {
	const parts = stageParts(season);
	const rounds = parts.find((part) => part.page === page)?.rounds ?? [];
	const isLast = parts.at(-1)?.page === page;
	const notes = isLast ? noteLines(season, words) : [];
	const records = isLast ? recordPart(season, catalog, words) : [];
	const text =
		page === 'groups'
			? { head: [...notes, ...rounds.flatMap((round) => groupLines(round, season, catalog, words))], parts: records }
			: { head: notes, parts: [...rounds.map((round) => roundPart(round, season, catalog, words)), ...records] };
	const picture = isLast ? seasonRoad(season, catalog, words) : undefined;
	return { ...seasonPage(season, page, text, catalog, words), picture };
}

function noteLines(season: Season, words: Words): readonly string[] {
	const note = (stageOf(season, 'national') ?? stageOf(season, 'cup'))?.note;
	if (note) return [words.of(note)];
	return nationalRounds(season).length === 0 ? [words.say('stage.no-scores')] : [];
}

function roundPart(round: Round, season: Season, catalog: SeasonNames, words: Words): Part {
	const detail = round.name === 'final' || round.name === 'final-group' ? 'full' : 'brief';
	return { name: titleOf(round, words), lines: roundLines(round, detail, catalog, words, season.year) };
}

/** A group as it stands among many: its name heads its table, instead of standing above. */
function groupLines(round: Round, { year }: Season, catalog: SeasonNames, words: Words): readonly string[] {
	return roundLines(round, 'brief', catalog, words, year, titleOf(round, words));
}

function titleOf(round: Round, words: Words): string {
	return roundTitle(round, words) + mark(round.confidence);
}
