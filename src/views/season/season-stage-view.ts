import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import { stageOf } from '../../domain/decider.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { fitFields, fitText, type Part, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legend, mark } from '../mark.js';
import { seasonName } from '../names.js';
import { seasonRoad } from '../pictures/season/season-road.js';
import { roundLines, roundTitle } from '../round-text.js';
import { Colour, type View } from '../view.js';
import { journeyParts, recordPart } from './journey-parts.js';
import { seasonGist } from './season-gist.js';
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

/** A season's National Stage: the road to the title as a bracket, and each round with its ties and groups. */
export function nationalView(season: Season, catalog: Names, words: Words): View {
	return knockOutView(season, 'national', catalog, words);
}

/** The same of a cup's groups and knock-out rounds. */
export function cupView(season: Season, catalog: Names, words: Words): View {
	return knockOutView(season, 'cup', catalog, words);
}

function knockOutView(season: Season, page: 'national' | 'cup', catalog: Names, words: Words): View {
	const stage = stageOf(season, page);
	const rounds = (stage?.rounds ?? []).map((round) => {
		const detail = round.name === 'final' || round.name === 'final-group' ? 'full' : 'brief';
		const lines = roundLines(round, detail, catalog, words, season.year);
		return { name: roundTitle(round, words) + mark(round.confidence), lines };
	});
	const head = stage?.note ? [words.of(stage.note)] : rounds.length === 0 ? [words.say('stage.no-scores')] : [];
	const pageWith = (more: readonly Part[]) => stageView(season, page, head, [...rounds, ...more], catalog, words);
	const whole = pageWith(journeyParts(season, catalog, words));
	const picture = seasonRoad(season, catalog, words);
	if (!picture) return whole;
	return { ...pageWith(recordPart(season, catalog, words)), withoutPicture: { embeds: whole.embeds }, picture };
}

/**
 * A page of a stage.
 *
 * @param head What stands above its parts, line by line.
 */
export function stageView(
	season: Season,
	page: 'regional' | 'national' | 'cup',
	head: readonly string[],
	parts: readonly Part[],
	catalog: Names,
	words: Words,
): View {
	const embed = new EmbedBuilder()
		.setColor(Colour.info)
		.setTitle(clip(`${seasonName(catalog, season, words)} · ${words.say(`season.tab.${page}`)}`, Limit.embedTitle));
	if (head.length > 0) embed.setDescription(fitText(head, words, Limit.embedDescription));
	const told = [...head, ...parts.flatMap(({ name, lines }) => [name, ...lines])];
	const signs = legend(told.join('\n'), words);
	if (signs !== undefined) embed.setFooter({ text: signs });
	embed.addFields(fitFields(parts, words, Limit.embedsTotal - sizeOf(embed.data)));
	const content = seasonGist(season, catalog, words);
	return { content, embeds: [embed.toJSON()], components: seasonRows(season, page, catalog, words) };
}
