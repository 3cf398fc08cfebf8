import type { Format } from '../../domain/competition.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { Limit } from '../limits.js';
import { mark } from '../mark.js';
import { nameOfCompetition } from '../names.js';
import type { View } from '../view.js';
import { seasonGist } from './season-gist.js';
import { seasonRows } from './season-navigation.js';
import { type SeasonNames, seasonPage } from './season-page-frame.js';
import { sourceText } from './season-sources-view.js';

/** How the competition was played in the years around a season: its stages, its prizes, how ties were broken. */
export function formatView(season: Season, catalog: SeasonNames, words: Words): View {
	const format = catalog.formatOf(season);
	if (!format) {
		const components = seasonRows(season, 'format', catalog, words);
		return { content: seasonGist(season, catalog, words), embeds: [], components };
	}
	const years = yearsText(format, nameOfCompetition(catalog, season.competition, words, season.year), words);
	const stages = format.stages.map((stage, index) => `${index + 1}. ${words.of(stage)}`);
	// Without an empty line Discord takes the note as part of the last stage.
	const note = format.note ? ['', `-# ${words.of(format.note)}`] : [];
	const parts = [
		{ name: words.say('season.format-prize'), lines: [words.of(format.prize)] },
		...(format.ties ? [{ name: words.say('season.format-ties'), lines: [words.of(format.ties)] }] : []),
		{ name: words.say('season.sources'), lines: format.sources.map(sourceText) },
	];
	const sure = mark(format.confidence);
	const text = {
		title: `${years} · ${words.of(format.title)}${sure}`,
		head: [...stages, ...note],
		headRoom: Limit.embedDescription / 2,
		parts,
		marked: [sure],
	};
	return seasonPage(season, 'format', text, catalog, words);
}

function yearsText({ from, until }: Format, competition: string, words: Words): string {
	return until === undefined
		? words.say('season.format-from', { competition, from })
		: words.say('season.format-from-to', { competition, from, until });
}
