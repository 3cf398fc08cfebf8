import { stageOf } from '../../domain/decider.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import type { Part } from '../fit-fields.js';
import { mark } from '../mark.js';
import { seasonRoad } from '../pictures/season/season-road.js';
import { roundLines, roundTitle } from '../round-text.js';
import type { View } from '../view.js';
import { journeyParts, recordPart } from './journey-parts.js';
import { type SeasonNames, seasonPage } from './season-page-frame.js';

/** A season's National Stage: the road to the title as a bracket, and each round with its ties and groups. */
export function nationalView(season: Season, catalog: SeasonNames, words: Words): View {
	return knockOutView(season, 'national', catalog, words);
}

/** The same for a cup's groups and knock-out rounds. */
export function cupView(season: Season, catalog: SeasonNames, words: Words): View {
	return knockOutView(season, 'cup', catalog, words);
}

function knockOutView(season: Season, page: 'national' | 'cup', catalog: SeasonNames, words: Words): View {
	const stage = stageOf(season, page);
	const rounds = (stage?.rounds ?? []).map((round) => {
		const detail = round.name === 'final' || round.name === 'final-group' ? 'full' : 'brief';
		const lines = roundLines(round, detail, catalog, words, season.year);
		return { name: roundTitle(round, words) + mark(round.confidence), lines };
	});
	const head = stage?.note ? [words.of(stage.note)] : rounds.length === 0 ? [words.say('stage.no-scores')] : [];
	const pageWith = (more: readonly Part[]) =>
		seasonPage(season, page, { head, parts: [...rounds, ...more] }, catalog, words);
	const whole = pageWith(journeyParts(season, catalog, words));
	const picture = seasonRoad(season, catalog, words);
	if (!picture) return whole;
	return { ...pageWith(recordPart(season, catalog, words)), withoutPicture: { embeds: whole.embeds }, picture };
}
