import { EmbedBuilder } from '@discordjs/builders';
import { decidingRound } from '../../domain/decider.js';
import type { Match } from '../../domain/match.js';
import type { Round } from '../../domain/round.js';
import type { Claim, Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { fitFields, fitText, type Part, sizeOf } from '../fit-fields.js';
import { Limit } from '../limits.js';
import { legendFooter, mark } from '../mark.js';
import { clubName } from '../names.js';
import { shownTable } from '../pictures/season/league-heading.js';
import { cardAside, seasonCard } from '../pictures/season/season-card.js';
import { roundLines, roundTitle } from '../round-text.js';
import type { SeasonPage } from '../season-button.js';
import { Colour, type Embed, type View } from '../view.js';
import { leagueParts } from './league-lines.js';
import { qualifierPart } from './qualifier-part.js';
import { recordPart } from './record-part.js';
import { claimAsides, REMARK } from './season-asides.js';
import { factLine } from './season-facts.js';
import { decisionLine, promotionLines, seasonGist } from './season-gist.js';
import { pagesOf, seasonRows } from './season-navigation.js';
import type { SeasonNames } from './season-page-frame.js';
import { isStagePage } from './stage-parts.js';

/** Characters for the lines above the parts. */
const HEAD = 1_500;
/** Characters that the final, promotions and records always get, however many clubs qualified. */
const LEAST = 1_500;

/**
 * A season at a glance. Below its card: how it was decided and who was promoted, in a few lines, and the names of all
 * who qualified. Without the card, also all that it would have shown.
 */
export function seasonView(season: Season, catalog: SeasonNames, words: Words): View {
	const picture = seasonCard(season, catalog, words);
	const whole = wholeEmbeds(season, catalog, words);
	return {
		content: seasonGist(season, catalog, words),
		embeds: picture ? briefEmbeds(season, catalog, words) : whole,
		withoutPicture: picture && { embeds: whole },
		components: seasonRows(season, 'overview', catalog, words),
		picture,
	};
}

/** What stands below the card. */
function briefEmbeds(season: Season, catalog: SeasonNames, words: Words): readonly Embed[] {
	const pages = pagesOf(season, catalog);
	const decision = decisionLine(season, catalog, words);
	const facts = factLine(season, words, cardAside(season, words));
	const isTold = hasRounds(pages) || pages.includes('league');
	const head = [
		...(season.reason ? [words.of(season.reason)] : []),
		...(decision === undefined ? [] : [decision]),
		...promotionLines(season, catalog, words),
		...(season.third ? [thirdLine(season.third, season.year, catalog, words)] : []),
		...(facts === undefined ? [] : [facts]),
	];
	const parts = [
		...(isTold ? [] : decidingDetails(season, catalog, words)),
		...(hasRounds(pages) ? [] : recordPart(season, catalog, words)),
	];
	const qualifiers = qualifierPart(season, 'names', catalog, words);
	const lines = [
		...head,
		...leagueParts(season, catalog, words, shownTable(season) !== undefined).map(inOneLine),
		...[...parts, ...(qualifiers ? [qualifiers] : [])].flatMap(({ name, lines }) => ['', `**${name}**`, ...lines]),
	];
	const footer = legendFooter([seasonGist(season, catalog, words), ...lines].join('\n'), words);
	if (lines.length === 0 && !footer) return [];
	const embed = new EmbedBuilder({ color: season.champion ? Colour.gold : Colour.muted }).setFooter(footer);
	if (lines.length > 0) embed.setDescription(fitText(lines, words, Limit.embedDescription));
	return [embed.toJSON()];
}

/** Whether a page of rounds tells how the title was reached. */
function hasRounds(pages: readonly SeasonPage[]): boolean {
	return pages.some(isStagePage);
}

/** A part on one line, without its remarks, which are among the notes. */
function inOneLine({ name, lines }: Part): string {
	return `**${name}:** ${lines.filter((line) => !line.startsWith(REMARK)).join(' · ')}`;
}

function wholeEmbeds(season: Season, catalog: SeasonNames, words: Words): readonly Embed[] {
	const promotions = promotionLines(season, catalog, words);
	const parts = [
		...decidingField(season, catalog, words),
		...(promotions.length === 0 ? [] : [{ name: words.say('season.promotions'), lines: promotions }]),
		...leagueParts(season, catalog, words),
		...(hasRounds(pagesOf(season, catalog)) ? [] : recordPart(season, catalog, words)),
	];
	const head = fitText(headLines(season, catalog, words), words, HEAD);
	const qualifiers = qualifierPart(season, 'names', catalog, words);
	const told = [...parts, ...(qualifiers ? [qualifiers] : [])].flatMap(({ name, lines }) => [name, ...lines]);
	const footer = legendFooter([seasonGist(season, catalog, words), head, ...told].join('\n'), words);
	const main = new EmbedBuilder({ color: season.champion ? Colour.gold : Colour.muted }).setFooter(footer);
	if (head !== '') main.setDescription(head);
	const rest = Limit.embedsTotal - sizeOf(main.data) - sizeOfPart(qualifiers);
	main.addFields(fitFields(parts, words, Math.max(LEAST, rest)));
	const isEmpty = head === '' && parts.length === 0 && !footer;
	return [
		...(isEmpty ? [] : [main.toJSON()]),
		...qualifierEmbed(qualifiers, Limit.embedsTotal - sizeOf(main.data), words),
	];
}

/** What is known besides champion and runner-up, whom the content above names. */
function headLines(season: Season, catalog: SeasonNames, words: Words): readonly string[] {
	const { third, reason, year } = season;
	const facts = factLine(season, words);
	return [
		...(reason ? [words.of(reason)] : []),
		...(third ? [thirdLine(third, year, catalog, words)] : []),
		...claimAsides(season, catalog, words).map((aside) => `${REMARK}${aside}`),
		...(facts === undefined ? [] : [facts]),
	];
}

function thirdLine(third: Claim, year: number, catalog: SeasonNames, words: Words): string {
	return `🥉 ${words.say('season.third')}: **${clubName(catalog, third.club, year)}**${mark(third.confidence)}`;
}

function decidingField(season: Season, catalog: SeasonNames, words: Words): Part[] {
	const round = decidingRound(season);
	if (!round) return [];
	const lines = roundLines(round, 'full', catalog, words, season.year);
	return [{ name: roundTitle(round, words) + mark(round.confidence), lines }];
}

/** What the card leaves out of the deciding round: days, grounds and remarks. */
function decidingDetails(season: Season, catalog: SeasonNames, words: Words): Part[] {
	const round = decidingRound(season);
	if (!round) return [];
	const detail = round.type === 'ties' ? 'full' : 'brief';
	const drawn = roundLines(asDrawn(round), detail, catalog, words, season.year);
	return decidingField(season, catalog, words)
		.map(({ name, lines }) => ({
			name,
			lines: lines.filter((line) => line.startsWith(REMARK) || !drawn.includes(line)),
		}))
		.filter(({ lines }) => lines.length > 0);
}

function asDrawn(round: Round): Round {
	if (round.type !== 'ties') return round;
	const bare = ({ date: _, venue: __, ...match }: Match) => match;
	const ties = round.ties.map((tie) => ({
		...tie,
		legs: tie.legs.map(bare),
		decider: tie.decider && bare(tie.decider),
	}));
	return { ...round, ties };
}

function sizeOfPart(part: Part | undefined): number {
	return part ? sizeOf({ title: part.name, description: part.lines.join('\n') }) : 0;
}

function qualifierEmbed(part: Part | undefined, room: number, words: Words): readonly Embed[] {
	if (!part) return [];
	return [
		new EmbedBuilder({ color: Colour.info })
			.setTitle(part.name)
			.setDescription(fitText(part.lines, words, Math.min(Limit.embedDescription, room - part.name.length)))
			.toJSON(),
	];
}
