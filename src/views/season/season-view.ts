import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import { decidingRound, hasEveryQualifier, qualifiersOf } from '../../domain/decider.js';
import type { Claim, Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { claimPlace } from '../claim-place.js';
import { fitFields, fitText, type Part, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legend, mark } from '../mark.js';
import { clubName, seasonName } from '../names.js';
import { seasonCard } from '../pictures/season/season-card.js';
import { promotionGroups } from '../promotion-groups.js';
import { roundLines, roundTitle } from '../round-text.js';
import { Colour, type Embed, type View } from '../view.js';
import { journeyParts } from './journey-parts.js';
import { leagueParts } from './league-lines.js';
import { qualifierPart } from './qualifier-part.js';
import { pagesOf, seasonRows } from './season-navigation.js';
import { fromText, isDay } from './stage-dates.js';

type Names = Pick<
	Catalog,
	| 'club'
	| 'clubLabel'
	| 'cup'
	| 'department'
	| 'departments'
	| 'competition'
	| 'competitions'
	| 'season'
	| 'neighbours'
	| 'formatOf'
>;

/** Characters for who won and when. */
const HEAD = 1_500;
/** Characters that the final, promotions and records get in any case, however many clubs qualified. */
const LEAST = 1_500;

/** A season at a glance: champion, how the title was decided, promotions, and the names of all who qualified. */
export function seasonView(season: Season, catalog: Names, words: Words): View {
	const parts = [
		...decidingField(season, catalog, words),
		...promotionField(season, catalog, words),
		...leagueParts(season, catalog, words),
		...(pagesOf(season, catalog).includes('national') ? [] : journeyParts(season, catalog, words)),
	];
	const head = fitText(headLines(season, catalog, words), words, HEAD);
	const qualifiers = qualifierPart(season, 'names', catalog, words);
	const told = [...parts, ...(qualifiers ? [qualifiers] : [])].flatMap(({ name, lines }) => [name, ...lines]);
	const signs = legend([head, ...told].join('\n'), words);
	const main = new EmbedBuilder()
		.setColor(season.champion ? Colour.gold : Colour.muted)
		.setTitle(clip(seasonName(catalog, season, words), Limit.embedTitle));
	if (head !== '') main.setDescription(head);
	if (signs !== undefined) main.setFooter({ text: signs });
	const rest = Limit.embedsTotal - sizeOf(main.data) - sizeOfPart(qualifiers);
	main.addFields(fitFields(parts, words, Math.max(LEAST, rest)));
	const picture = seasonCard(season, catalog, words);
	return {
		embeds: [main.toJSON(), ...qualifierEmbed(qualifiers, Limit.embedsTotal - sizeOf(main.data), words)],
		components: seasonRows(season, 'overview', catalog, words),
		picture,
	};
}

function headLines(season: Season, catalog: Names, words: Words): readonly string[] {
	const { status, champion, runnerUp, third, reason, edition, dates } = season;
	const { start, end } = dates;
	const when =
		start !== undefined && end !== undefined
			? words.dateRange(start, end)
			: start !== undefined
				? words.say(isDay(start) ? 'season.from-day' : 'season.from', { start: words.date(start) })
				: end !== undefined
					? words.say(isDay(end) ? 'season.until-day' : 'season.until', { end: words.date(end) })
					: undefined;
	const qualified = hasEveryQualifier(season) ? qualifiersOf(season).length : 0;
	const facts = [
		edition === undefined ? undefined : words.say('season.edition', { edition }),
		when,
		dates.national === undefined ? undefined : fromText('national', dates.national, season.year, words),
		qualified === 0 ? undefined : words.say('season.clubs', { count: qualified }),
	].filter((fact) => fact !== undefined);
	return [
		...(status === 'played' ? [] : [`**${words.say(`season.status.${status}`)}**`]),
		...(reason ? [words.of(reason)] : []),
		...(champion ? [`🏆 ${words.say('season.champion')}: ${claimText(champion, season, catalog, words)}`] : []),
		...(status === 'played' && !champion ? [words.say('season.champion-unknown')] : []),
		...(runnerUp ? [`🥈 ${words.say('season.runner-up')}: ${claimText(runnerUp, season, catalog, words)}`] : []),
		...(third ? [`🥉 ${words.say('season.third')}: ${claimText(third, season, catalog, words)}`] : []),
		...(facts.length > 0 ? [`-# ${facts.join(' · ')}`] : []),
	];
}

function claimText(claim: Claim, { year }: Season, catalog: Names, words: Words): string {
	const place = claimPlace(claim, catalog, words);
	const name = `**${clubName(catalog, claim.club, year)}**${mark(claim.confidence)}${place === undefined ? '' : ` · ${place}`}`;
	const variants = claim.variants.map(({ club, by }) =>
		words.say('season.variant', { club: clubName(catalog, club, year), by: words.of(by) }),
	);
	const said =
		variants.length === 0 ? name : words.say('season.disputed', { claim: name, variants: words.list(variants) });
	return claim.note ? `${said}\n-# ${words.of(claim.note)}` : said;
}

function decidingField(season: Season, catalog: Names, words: Words): Part[] {
	const round = decidingRound(season);
	if (!round) return [];
	const lines = roundLines(round, 'full', catalog, words, season.year);
	return [{ name: roundTitle(round, words) + mark(round.confidence), lines }];
}

function promotionField(season: Season, catalog: Names, words: Words): Part[] {
	const lines = promotionGroups(season, catalog, words).map(({ competition, year, promotions }) => {
		const clubs = promotions.map(({ club, reason, confidence }) => {
			const title = season.champion?.club === club || season.runnerUp?.club === club;
			const why = reason === undefined || title ? '' : ` (${words.say(`promotion.${reason}`)})`;
			return `**${clubName(catalog, club, season.year)}**${mark(confidence)}${why}`;
		});
		return `⬆ ${words.say('season.promotion', { competition, year, clubs: clubs.join(', ') })}`;
	});
	return lines.length === 0 ? [] : [{ name: words.say('season.promotions'), lines }];
}

function sizeOfPart(part: Part | undefined): number {
	return part ? sizeOf({ title: part.name, description: part.lines.join('\n') }) : 0;
}

function qualifierEmbed(part: Part | undefined, room: number, words: Words): readonly Embed[] {
	if (!part) return [];
	return [
		new EmbedBuilder()
			.setColor(Colour.info)
			.setTitle(part.name)
			.setDescription(fitText(part.lines, words, Math.min(Limit.embedDescription, room - part.name.length)))
			.toJSON(),
	];
}
