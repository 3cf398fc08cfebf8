import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import { stageOf } from '../../domain/decider.js';
import type { Region, Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { fitFields, type Part, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legend, mark } from '../mark.js';
import { clubName, seasonName } from '../names.js';
import { seasonRoad } from '../pictures/season/season-road.js';
import { roundLines, roundTitle } from '../round-text.js';
import { Colour, type View } from '../view.js';
import { journeyParts } from './journey-parts.js';
import { seasonRows } from './season-navigation.js';

type Names = Pick<
	Catalog,
	| 'club'
	| 'clubLabel'
	| 'department'
	| 'departments'
	| 'competition'
	| 'competitions'
	| 'season'
	| 'neighbours'
	| 'formatOf'
>;

/** A season's Regional Stage: each region with its departments, rounds and who went on; at the end those of which nothing is known. */
export function regionalView(season: Season, catalog: Names, words: Words): View {
	const stage = stageOf(season, 'regional');
	const regions = stage?.regions ?? [];
	const isKnown = ({ rounds, qualified, note }: Region) => rounds.length > 0 || qualified.length > 0 || note;
	const unknown = regions.filter((region) => !isKnown(region)).map((region) => regionName(region, catalog, words));
	const parts = [
		...regions.filter(isKnown).map((region) => regionPart(region, season, catalog, words)),
		...(unknown.length > 0 ? [{ name: words.say('stage.regions-unknown'), lines: unknown }] : []),
	];
	return stageView(season, 'regional', parts, stage?.note && words.of(stage.note), catalog, words);
}

/** A season's National Stage: the road to the title as a bracket, and each round with its ties and groups. */
export function nationalView(season: Season, catalog: Names, words: Words): View {
	const stage = stageOf(season, 'national');
	const parts = (stage?.rounds ?? []).map((round) => {
		const detail = round.name === 'final' || round.name === 'final-group' ? 'full' : 'brief';
		const lines = roundLines(round, detail, catalog, words, season.year);
		return { name: roundTitle(round, words) + mark(round.confidence), lines };
	});
	const view = stageView(
		season,
		'national',
		[...parts, ...journeyParts(season, catalog, words)],
		stage?.note && words.of(stage.note),
		catalog,
		words,
	);
	return { ...view, picture: seasonRoad(season, catalog, words) };
}

function stageView(
	season: Season,
	page: 'regional' | 'national',
	parts: readonly Part[],
	note: string | undefined,
	catalog: Names,
	words: Words,
): View {
	const embed = new EmbedBuilder()
		.setColor(Colour.info)
		.setTitle(clip(`${seasonName(catalog, season, words)} · ${words.say(`season.tab.${page}`)}`, Limit.embedTitle));
	if (note !== undefined) embed.setDescription(note);
	else if (parts.length === 0) embed.setDescription(words.say('stage.no-scores'));
	const signs = legend(parts.flatMap(({ name, lines }) => [name, ...lines]).join('\n'), words);
	if (signs !== undefined) embed.setFooter({ text: signs });
	embed.addFields(fitFields(parts, words, Limit.embedsTotal - sizeOf(embed.data)));
	return { embeds: [embed.toJSON()], components: seasonRows(season, page, catalog, words) };
}

function regionName(region: Region, catalog: Names, words: Words): string {
	const departments = words.list(region.departments.map((id) => catalog.department(id).name));
	return departments === ''
		? words.say('stage.region', { name: region.name })
		: words.say('stage.region-departments', { name: region.name, departments });
}

function regionPart(region: Region, season: Season, catalog: Names, words: Words): Part {
	const qualified = region.qualified.map(
		({ club, confidence }) => `**${clubName(catalog, club, season.year)}**${mark(confidence)}`,
	);
	const rounds = region.rounds.flatMap((round) => {
		const title = `*${roundTitle(round, words)}*${mark(round.confidence)}`;
		const [first = '', ...rest] = roundLines(round, 'brief', catalog, words, season.year);
		return first.startsWith('```') ? [title, first, ...rest] : [`${title}: ${first}`, ...rest];
	});
	const lines = [
		...(qualified.length > 0 ? [words.say('stage.qualified', { clubs: qualified.join(', ') })] : []),
		...rounds,
		...(region.note ? [`-# ${words.of(region.note)}`] : []),
	];
	return { name: regionName(region, catalog, words), lines };
}
