import { EmbedBuilder } from '@discordjs/builders';
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { honoursByDepartment } from '../../catalog/honours.js';
import type { ClubId } from '../../domain/club.js';
import type { Competition } from '../../domain/competition.js';
import { qualifiersOf } from '../../domain/decider.js';
import type { Department } from '../../domain/department.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { clubMenu } from '../club-menu.js';
import { fitNames, fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import { isDisputed, legend, mark } from '../mark.js';
import { clubName, nameOfCompetition } from '../names.js';
import { mappedTitles } from '../pictures/titles/title-map.js';
import { Colour, type Embed, type View } from '../view.js';
import { clubsOf, departmentPicture, titlesByDepartment } from './department-titles.js';
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

/** Characters for the qualifiers through the years. */
const QUALIFIERS = 2_500;

/** A department in a competition: titles, place among the departments, qualifiers through the years, clubs. */
export function departmentView(department: Department, competition: Competition, catalog: Names, words: Words): View {
	const seasons = catalog.seasonsOf(competition.id);
	const standings = honoursByDepartment(seasons, catalog.club);
	const own = standings.find(({ id }) => id === department.id);
	const place = standings.findIndex(({ titles }) => titles.length === (own?.titles.length ?? 0)) + 1;
	const name = nameOfCompetition(catalog, competition.id, words);
	const mapped = mappedTitles(standings, catalog) ?? [];
	const head =
		own && own.titles.length > 0
			? words.say('department.place', { place, departments: catalog.departments.length, competition: name })
			: words.say('department.no-title', { competition: name });
	const clubs = clubsOf(department.id, catalog);
	const fields = [
		...titleField(
			words.say('department.titles', { count: own?.titles.length ?? 0 }),
			own?.titles ?? [],
			'champion',
			catalog,
			words,
		),
		...titleField(
			words.say('department.runner-ups', { count: own?.runnerUps.length ?? 0 }),
			own?.runnerUps ?? [],
			'runnerUp',
			catalog,
			words,
		),
		...titlesByDepartment(mapped, words),
		...clubField(clubs, catalog, words),
	];
	const main = new EmbedBuilder()
		.setColor(own && own.titles.length > 0 ? Colour.gold : Colour.info)
		.setTitle(`📍 ${department.name}`)
		.setDescription(
			[
				head,
				...recordLines(department, own?.titles ?? [], competition, catalog, words),
				`-# ${words.say('department.capital', { capital: department.capital })}`,
			].join('\n'),
		)
		.addFields(fields);
	const signs = legend(fields.map(({ value }) => value).join('\n'), words);
	if (signs !== undefined) main.setFooter({ text: signs });
	const picture = departmentPicture(department, { competition: name, place }, standings, mapped, catalog, words);
	return {
		embeds: [main.toJSON(), ...qualifierEmbed(department, seasons, catalog, words)],
		components: clubMenu(clubs, words.say('season.jump-club'), catalog, words),
		picture,
	};
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

function clubField(clubs: readonly ClubId[], catalog: Names, words: Words): APIEmbedField[] {
	if (clubs.length === 0) return [];
	const names = clubs.map((id) => clubName(catalog, id));
	return [{ name: words.say('department.clubs', { count: clubs.length }), value: fitNames(names, ', ', words) }];
}

function qualifierEmbed(
	department: Department,
	seasons: readonly Season[],
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
		new EmbedBuilder()
			.setColor(Colour.info)
			.setTitle(words.say('department.qualifiers'))
			.setDescription(fitText([`-# ${words.say('department.in-part')}`, ...lines], words, QUALIFIERS))
			.toJSON(),
	];
}
