import { EmbedBuilder } from '@discordjs/builders';
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../catalog/catalog.js';
import { decidingRound, qualifiersOf, stageOf } from '../domain/decider.js';
import type { Claim, Season } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { fitLines, Limit } from './limits.js';
import { legend, mark } from './mark.js';
import { scoreText } from './match-text.js';
import { clubName, nameOfCompetition, placeText, seasonName } from './names.js';
import { roundLines, roundTitle } from './round-text.js';
import { seasonRows } from './season-navigation.js';
import { Colour, type View } from './view.js';

type Names = Pick<
	Catalog,
	'club' | 'clubLabel' | 'department' | 'departments' | 'competition' | 'competitions' | 'season' | 'neighbours'
>;

/** A season at a glance: champion, how the title was decided, promotions, records, everyone who qualified. */
export function seasonView(season: Season, catalog: Names, words: Words): View {
	const fields = [
		...decidingField(season, catalog, words),
		...promotionField(season, catalog, words),
		...recordField(season, catalog, words),
		...scorerField(season, words),
	];
	const head = headLines(season, catalog, words).join('\n');
	const main = new EmbedBuilder()
		.setColor(season.champion ? Colour.gold : Colour.muted)
		.setTitle(seasonName(catalog, season, words))
		.setDescription(head)
		.addFields(fields);
	const signs = legend([head, ...fields.map(({ value }) => value)].join('\n'), words);
	if (signs !== undefined) main.setFooter({ text: signs });
	return {
		embeds: [main, ...qualifierEmbed(season, catalog, words)],
		components: seasonRows(season, 'overview', catalog, words),
	};
}

function headLines(season: Season, catalog: Names, words: Words): readonly string[] {
	const { status, champion, runnerUp, reason, edition, dates } = season;
	const { start, end } = dates;
	const when =
		start !== undefined && end !== undefined
			? words.dateRange(start, end)
			: start !== undefined
				? words.say('season.from', { start: words.date(start) })
				: end !== undefined
					? words.say('season.until', { end: words.date(end) })
					: undefined;
	const qualified = qualifiersOf(season).length;
	const facts = [
		edition === undefined ? undefined : words.say('season.edition', { edition }),
		when,
		qualified === 0 ? undefined : words.say('season.clubs', { count: qualified }),
	].filter((fact) => fact !== undefined);
	return [
		...(status === 'played' ? [] : [`**${words.say(`season.status.${status}`)}**`]),
		...(reason ? [words.of(reason)] : []),
		...(champion ? [`🏆 ${words.say('season.champion')}: ${claimText(champion, season, catalog, words)}`] : []),
		...(status === 'played' && !champion ? [words.say('season.champion-unknown')] : []),
		...(runnerUp ? [`🥈 ${words.say('season.runner-up')}: ${claimText(runnerUp, season, catalog, words)}`] : []),
		...(facts.length > 0 ? [`-# ${facts.join(' · ')}`] : []),
	];
}

function claimText(claim: Claim, { year }: Season, catalog: Names, words: Words): string {
	const place = placeText(catalog, claim.club, words);
	const name = `**${clubName(catalog, claim.club, year)}**${mark(claim.confidence)}${place === undefined ? '' : ` · ${place}`}`;
	const variants = claim.variants.map(({ club, by }) =>
		words.say('season.variant', { club: clubName(catalog, club, year), by: words.of(by) }),
	);
	const said =
		variants.length === 0 ? name : words.say('season.disputed', { claim: name, variants: words.list(variants) });
	return claim.note ? `${said}\n-# ${words.of(claim.note)}` : said;
}

function decidingField(season: Season, catalog: Names, words: Words): APIEmbedField[] {
	const round = decidingRound(season);
	if (!round) return [];
	const lines = roundLines(round, 'full', catalog, words, season.year);
	return [{ name: roundTitle(round, words), value: fitLines(lines, Limit.fieldValue).text }];
}

function promotionField(season: Season, catalog: Names, words: Words): APIEmbedField[] {
	const goals = new Map<string, string[]>();
	for (const { club, to, year, reason, confidence } of season.promotions) {
		const title = season.champion?.club === club || season.runnerUp?.club === club;
		const why = reason === undefined || title ? '' : ` (${words.say(`promotion.${reason}`)})`;
		const where = `${nameOfCompetition(catalog, to, words, year)}\n${year}`;
		const name = `**${clubName(catalog, club, season.year)}**${mark(confidence)}${why}`;
		goals.set(where, [...(goals.get(where) ?? []), name]);
	}
	if (goals.size === 0) return [];
	const lines = [...goals].map(([where, clubs]) => {
		const [competition = '', year = ''] = where.split('\n');
		return `⬆ ${words.say('season.promotion', { competition, year, clubs: clubs.join(', ') })}`;
	});
	return [{ name: words.say('season.promotions'), value: fitLines(lines, Limit.fieldValue).text }];
}

function recordField({ records, recordsScope, year }: Season, catalog: Names, words: Words): APIEmbedField[] {
	if (records.length === 0) return [];
	const lines = records.map(({ home, away, score, holds }) => {
		const kinds = holds.map((kind) => words.say(`record.${kind}`)).join(' · ');
		return `${clubName(catalog, home, year)} **${scoreText(score)}** ${clubName(catalog, away, year)} · ${kinds}`;
	});
	const scope = recordsScope ? [`-# ${words.of(recordsScope)}`] : [];
	return [{ name: words.say('season.records'), value: fitLines([...lines, ...scope], Limit.fieldValue).text }];
}

function scorerField({ topScorers }: Season, words: Words): APIEmbedField[] {
	if (topScorers.length === 0) return [];
	const lines = topScorers.map(({ name, goals }) => `${name} (${words.say('season.goals', { count: goals })})`);
	return [{ name: words.say('season.top-scorer'), value: fitLines(lines, Limit.fieldValue).text }];
}

/** Everyone who qualified, a line a department. */
function qualifierEmbed(season: Season, catalog: Names, words: Words): EmbedBuilder[] {
	const stage = stageOf(season, 'departmental');
	if (!stage || stage.qualifiers.length === 0) return [];
	const listed = new Set(stage.qualifiers.map(({ department }) => department));
	const departments = catalog.departments.map(({ id }) => id).filter((id) => listed.has(id));
	const lines = departments.map((id) => {
		const clubs = stage.qualifiers
			.filter(({ department }) => department === id)
			.map(({ club, town }) => {
				const name = clubName(catalog, club, season.year);
				const place = town ?? catalog.club(club).town;
				const told = place === undefined || name.endsWith(`(${place.split(',')[0]})`);
				return told ? name : `${name} (${place})`;
			});
		return `**${catalog.department(id).name}** · ${clubs.join(', ')}`;
	});
	const notes = [
		...(stage.missing.length > 0
			? [
					words.say('season.missing', {
						departments: words.list(stage.missing.map((id) => catalog.department(id).name)),
					}),
				]
			: []),
		...stage.qualifiers.flatMap(({ club, note }) =>
			note ? [`${clubName(catalog, club, season.year)}: ${words.of(note)}`] : [],
		),
		...(stage.note ? [words.of(stage.note)] : []),
	].map((note) => `-# ${note}`);
	return [
		new EmbedBuilder()
			.setColor(Colour.info)
			.setTitle(
				words.say('season.qualifiers', {
					clubs: words.say('season.clubs', { count: stage.qualifiers.length }),
					departments: departments.length,
				}),
			)
			.setDescription(fitLines([...lines, ...notes], Limit.embedDescription).text),
	];
}
