import { EmbedBuilder } from '@discordjs/builders';
import type { APIEmbedField } from 'discord-api-types/v10';
import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { honoursByDepartment } from '../../catalog/honours.js';
import type { ClubId } from '../../domain/club.js';
import type { Competition } from '../../domain/competition.js';
import { qualifiersOf } from '../../domain/decider.js';
import type { Department } from '../../domain/department.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { clubMenu } from '../club-menu.js';
import { customId } from '../custom-id.js';
import { firstNames, fitNames, fitText } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { isDisputed, legendFooter, mark } from '../mark.js';
import { clubName, nameOfCompetition } from '../names.js';
import { mappedTitles } from '../pictures/titles/title-map.js';
import { Colour, type Embed, type View } from '../view.js';
import { clubsOf, departmentPicture, pictured, titlesByDepartment } from './department-titles.js';
import { recordLines } from './record-lines.js';

type Names = Pick<
	Catalog,
	| 'club'
	| 'clubs'
	| 'clubLabel'
	| 'department'
	| 'departments'
	| 'competition'
	| 'competitions'
	| 'season'
	| 'neighbours'
	| 'seasonsOf'
	| 'historyOf'
>;

/** The pages of a department: the newest facts below a map, or everything. */
export const departmentPages = ['show', 'all'] as const;
export type DepartmentPage = (typeof departmentPages)[number];

/** Characters for the qualifiers through the years. */
const QUALIFIERS = 2_500;

/** Clubs and seasons listed below a department's map; a button leads to the others. */
const FEW = { clubs: 12, seasons: 6 } as const;

/**
 * A department in a competition: titles, rank among the departments, qualifiers through the years, clubs. Below its map
 * only the newest are listed, and a button leads to everything.
 */
export function departmentView(
	department: Department,
	competition: Competition,
	page: DepartmentPage,
	catalog: Names,
	words: Words,
): View {
	const seasons = catalog.seasonsOf(competition.id);
	const standings = honoursByDepartment(seasons, catalog.club);
	const own = standings.find(({ id }) => id === department.id);
	const place = standings.findIndex(({ titles }) => titles.length === (own?.titles.length ?? 0)) + 1;
	const isShared = standings.filter(({ titles }) => titles.length === own?.titles.length).length > 1;
	const name = nameOfCompetition(catalog, competition.id, words);
	const mapped = mappedTitles(standings, catalog) ?? [];
	const head =
		own && own.titles.length > 0
			? words.say(isShared ? 'department.place-shared' : 'department.place', {
					place: words.ordinal(place),
					departments: catalog.departments.length,
					competition: name,
				})
			: words.say('department.no-title', { competition: name });
	const clubs = clubsOf(department.id, catalog);
	const titles = titleField(
		words.say('department.titles', { count: own?.titles.length ?? 0 }),
		own?.titles ?? [],
		'champion',
		catalog,
		words,
	);
	const runnerUps = titleField(
		words.say('department.runner-ups', { count: own?.runnerUps.length ?? 0 }),
		own?.runnerUps ?? [],
		'runnerUp',
		catalog,
		words,
	);
	const others = titlesByDepartment(mapped, words);
	const picture = departmentPicture(
		department,
		{ competition: name, place, isShared },
		standings,
		mapped,
		catalog,
		words,
	);
	const lines = [
		...recordLines(department, own?.titles ?? [], competition, catalog, words),
		`-# ${words.say('department.capital', { capital: department.capital })}`,
	];
	const isNamed = mapped.length > 0 ? pictured(own, catalog) : { titles: false, runnerUps: false };
	const brief = boxes([...(isNamed.titles ? [] : titles), ...(isNamed.runnerUps ? [] : runnerUps)], FEW);
	const whole = boxes([...titles, ...runnerUps, ...others], undefined);
	const isShort = page === 'show' && picture !== undefined;
	const shown = page === 'show' ? ButtonStyle.Primary : ButtonStyle.Secondary;
	const all = page === 'show' ? ButtonStyle.Secondary : ButtonStyle.Primary;
	const id = (each: DepartmentPage) => customId('department', [each, department.id, competition.id]);
	const tabs = [
		button(id('show'), words.say('club.tab.show'), shown),
		button(id('all'), words.say('department.all'), all),
	];
	return {
		content: `📍 **${department.name}** · ${head}`,
		embeds: isShort ? brief : whole,
		withoutPicture: isShort ? { embeds: whole } : undefined,
		components: [...(picture ? [rowOf(tabs)] : []), ...clubMenu(clubs, words.say('season.jump-club'), catalog, words)],
		picture: isShort
			? {
					...picture,
					alt: clip(
						[picture.alt, ...others.map(({ name, value }) => `${name}: ${value.replaceAll('*', '')}`)].join(' '),
						Limit.altText,
					),
				}
			: undefined,
	};

	function boxes(honours: readonly APIEmbedField[], few: typeof FEW | undefined): readonly Embed[] {
		const fields = [...honours, ...clubField(clubs, few?.clubs, catalog, words)];
		const main = new EmbedBuilder({ color: own && own.titles.length > 0 ? Colour.gold : Colour.info })
			.setDescription(lines.join('\n'))
			.addFields(fields)
			.setFooter(legendFooter(fields.map(({ value }) => value).join('\n'), words));
		return [main.toJSON(), ...qualifierEmbed(department, seasons, few?.seasons, catalog, words)];
	}
}

function titleField(
	name: string,
	seasons: readonly Season[],
	role: 'champion' | 'runnerUp',
	catalog: Names,
	words: Words,
): APIEmbedField[] {
	if (seasons.length === 0) return [];
	const lines = seasons.toReversed().flatMap((season) => {
		const claim = season[role];
		return claim
			? [
					`**${season.year}** ${clubName(catalog, claim.club, season.year)}${mark(isDisputed(claim) ? 'disputed' : claim.confidence)}`,
				]
			: [];
	});
	return [{ name, value: fitText(lines, words, Limit.fieldValue) }];
}

function clubField(clubs: readonly ClubId[], few: number | undefined, catalog: Names, words: Words): APIEmbedField[] {
	if (clubs.length === 0) return [];
	const names = clubs.map((id) => clubName(catalog, id));
	return [
		{
			name: words.say('department.clubs', { count: clubs.length }),
			value: few === undefined ? fitNames(names, ', ', words) : firstNames(names, few, ', ', words),
		},
	];
}

function qualifierEmbed(
	department: Department,
	seasons: readonly Season[],
	few: number | undefined,
	catalog: Names,
	words: Words,
): readonly Embed[] {
	const lines = seasons.toReversed().flatMap((season) => {
		const clubs = qualifiersOf(season)
			.filter((row) => row.department === department.id)
			.map(({ club }) => clubName(catalog, club, season.year));
		return clubs.length > 0 ? [`**${season.year}** ${clubs.join(', ')}`] : [];
	});
	if (lines.length === 0) return [];
	return [
		new EmbedBuilder({ color: Colour.info })
			.setTitle(words.say('department.qualifiers'))
			.setDescription(fitText([`-# ${words.say('department.in-part')}`, ...lines.slice(0, few)], words, QUALIFIERS))
			.toJSON(),
	];
}
