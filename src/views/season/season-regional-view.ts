import { stageOf } from '../../domain/decider.js';
import type { Round } from '../../domain/round.js';
import type { Region, Season } from '../../domain/season.js';
import { clubsOf } from '../../domain/standing.js';
import type { Words } from '../../text/words.js';
import type { Part } from '../fit-fields.js';
import { mark } from '../mark.js';
import { clubName } from '../names.js';
import { roundLines, roundTitle } from '../round-text.js';
import type { View } from '../view.js';
import { type SeasonNames, seasonPage } from './season-page-frame.js';

/**
 * A season's Regional Stage: who went on from each region, one per line; then what is known of its rounds, and one line
 * for what is not.
 */
export function regionalView(season: Season, catalog: SeasonNames, words: Words): View {
	const stage = stageOf(season, 'regional');
	const regions = stage?.regions ?? [];
	const head = [
		...(stage?.note ? [words.of(stage.note)] : []),
		...regions.map((region) => regionLine(region, season, catalog, words)),
		...noteLines(regions, words),
		...silentLine(regions, words),
	];
	const parts = regions
		.map((region) => regionPart(region, season, catalog, words))
		.filter(({ lines }) => lines.length > 0);
	const said = head.length === 0 ? [words.say('stage.no-scores')] : head;
	return seasonPage(season, 'regional', { head: said, parts }, catalog, words);
}

/** `**Región VIII** (Apurímac, Cusco y Puno): **Binacional**²`. */
function regionLine(
	{ name, departments, qualified }: Region,
	{ year }: Season,
	catalog: SeasonNames,
	words: Words,
): string {
	const where = words.list(departments.map((id) => catalog.department(id).name));
	const region = `**${words.say('stage.region', { name })}**${where === '' ? '' : ` (${where})`}`;
	const clubs = qualified.map(({ club, confidence }) => `**${clubName(catalog, club, year)}**${mark(confidence)}`);
	return `${region}: ${clubs.length === 0 ? words.say('stage.region-unknown') : clubs.join(', ')}`;
}

/** Notes on regions; a note that several share is shown once. */
function noteLines(regions: readonly Region[], words: Words): readonly string[] {
	const noted = regions.flatMap(({ name, note }) => (note ? [{ name, note: words.of(note) }] : []));
	return [...new Set(noted.map(({ note }) => note))].map((note) => {
		const names = noted.filter((each) => each.note === note).map(({ name }) => name);
		return `-# ${regionNames(names, words)} · ${note}`;
	});
}

/** A line that names the regions of whose rounds nothing is known. */
function silentLine(regions: readonly Region[], words: Words): readonly string[] {
	const silent = regions.filter(({ rounds }) => !rounds.some(isKnown)).map(({ name }) => name);
	return silent.length === 0
		? []
		: [`-# ${words.say('stage.regions-silent', { regions: regionNames(silent, words) })}`];
}

function regionNames(names: readonly string[], words: Words): string {
	const [name = '', ...others] = names;
	return others.length === 0
		? words.say('stage.region', { name })
		: words.say('stage.regions', { names: words.list(names) });
}

/** Whether more is known of a round than that it was played. */
function isKnown(round: Round): boolean {
	if (round.note !== undefined || clubsOf(round).length > 0) return true;
	return round.type === 'ties' && round.unknownTies > 0;
}

function regionPart({ name, rounds }: Region, { year }: Season, catalog: SeasonNames, words: Words): Part {
	const lines = rounds.filter(isKnown).flatMap((round) => {
		const title = `*${roundTitle(round, words)}*${mark(round.confidence)}`;
		const [first = '', ...rest] = roundLines(round, 'brief', catalog, words, year);
		return first.startsWith('```') ? [title, first, ...rest] : [`${title}: ${first}`, ...rest];
	});
	return { name: words.say('stage.region', { name }), lines };
}
