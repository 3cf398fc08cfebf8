import type { APIEmbedField } from 'discord-api-types/v10';
import { type AbroadAppearance, matchRecord } from '../../catalog/abroad-record.js';
import type { Catalog } from '../../catalog/catalog.js';
import type { CupReach } from '../../domain/abroad.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import { mark } from '../mark.js';
import { clubName, placeText } from '../names.js';
import { cupsAbroad } from './club-lines.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department' | 'cup' | 'abroadOf' | 'stadium' | 'townOf'>;

/** Results abroad that are good enough to be named beside the year. */
const worthSaying: readonly CupReach[] = [
	'round-of-16',
	'quarterfinals',
	'semifinals',
	'final',
	'runner-up',
	'champion',
];

/** Where a club is from, its altitude, and what became of it. */
export function placeLines(club: Club, catalog: Names, words: Words): readonly string[] {
	const place = placeText(catalog, club.id, words);
	const altitude = catalog.townOf(club)?.altitude;
	const high =
		altitude && words.say('club.altitude', { metres: words.number(altitude.metres) }) + mark(altitude.confidence);
	return [
		...(place === undefined ? [] : [`📍 ${[place + mark(club.confidence), high].filter(Boolean).join(' · ')}`]),
		...(club.dissolved ? [`-# ${words.say('club.dissolved')}`] : []),
		...(club.fate ? [`-# ${words.of(club.fate)}${mark(club.fate.confidence)}`] : []),
	];
}

/** Ground, colours and rivals: facts of a few words. */
export function factFields(club: Club, catalog: Names, words: Words): readonly APIEmbedField[] {
	const short = [
		[words.say('club.stadium'), groundText(club, catalog, words)],
		[words.say('club.colours'), colourText(club, words)],
		[words.say('club.rivals'), rivalText(club, catalog, words)],
	] as const;
	return short.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value, inline: true }]));
}

/** Where a club comes from and what it did abroad: facts that take lines of their own. */
export function storyFields(club: Club, catalog: Names, words: Words): readonly APIEmbedField[] {
	const origins = club.origins.map((line) => `${words.of(line)}${mark(line.confidence)}`);
	const abroad = abroadLines(club, catalog, words);
	return [
		...(abroad.length > 0 ? [field(words.say('club.abroad'), abroad, words)] : []),
		...(origins.length > 0 ? [field(words.say('club.origins'), origins, words)] : []),
	];
}

/** Titles outside the competitions of the data, one line each. */
export function otherHonourLines(club: Club, words: Words): readonly string[] {
	return club.honours.map(({ title, years, confidence }) =>
		words.say('club.other-honour', { title: words.of(title), years: `${years.join(', ')}${mark(confidence)}` }),
	);
}

/** One line per cup with its years, and the result where it was a good one; then the totals of all known matches. */
function abroadLines(club: Club, catalog: Names, words: Words): readonly string[] {
	const appearances = catalog.abroadOf(club.id);
	const lines = cupsAbroad(club.id, catalog).map((cup) => {
		const years = cup.appearances.map((each) => yearText(each, words));
		return words.say('club.abroad-cup', { cup: cup.name, years: years.join(', ') });
	});
	const notes = appearances.flatMap(({ reach, note }) =>
		note && (reach === 'champion' || reach === 'runner-up') ? [`-# ${words.of(note)}`] : [],
	);
	const counted = appearances.filter(({ matches }) => matches.length > 0);
	const { played, ...sums } = matchRecord(
		club.id,
		counted.flatMap(({ matches }) => matches),
	);
	const from = Math.min(...counted.map(({ year }) => year));
	const record = played === 0 ? [] : [`-# ${words.say('club.abroad-record', { count: played, from, ...sums })}`];
	return [...lines, ...notes, ...record];
}

function yearText({ year, reach, confidence }: AbroadAppearance, words: Words): string {
	const far = reach !== undefined && worthSaying.includes(reach);
	const said = far ? words.say('club.abroad-year', { year, reach: words.say(`cup-reach.${reach}`) }) : `${year}`;
	return said + mark(confidence);
}

function groundText({ stadium }: Club, catalog: Names, words: Words): string | undefined {
	if (!stadium) return undefined;
	const known = catalog.stadium(stadium.name);
	const seats = stadium.capacity ?? known?.capacity?.seats;
	const variants = (known?.capacity?.variants ?? []).map((each) => words.number(each));
	const name = stadium.name + mark(stadium.confidence);
	const held =
		seats === undefined
			? name
			: variants.length === 0
				? words.say('club.capacity', { name, capacity: words.number(seats) }) +
					mark(known?.capacity?.confidence ?? 'confirmed')
				: words.say('club.capacity-others', { name, capacity: words.number(seats), variants: words.list(variants) });
	return [
		held,
		known?.nickname && words.say('club.stadium-known-as', { nickname: known.nickname }),
		known?.opened && words.say('club.stadium-opened', { year: known.opened.year }) + mark(known.opened.confidence),
		stadium.note && `\n-# ${words.of(stadium.note)}`,
	]
		.filter((part) => part !== undefined)
		.join(', ')
		.replace(', \n', '\n');
}

function colourText({ colours }: Club, words: Words): string | undefined {
	if (!colours) return undefined;
	const { names, pattern, confidence } = colours;
	const said = words.list(names.map((name) => words.say(`colour.${name}`)));
	const whole = pattern
		? words.say('club.colours-pattern', { colours: said, pattern: words.say(`pattern.${pattern}`) })
		: said;
	return whole + mark(confidence);
}

function rivalText({ rivals }: Club, catalog: Names, words: Words): string | undefined {
	if (rivals.length === 0) return undefined;
	const said = rivals.map(({ club, name, derby, confidence }) => {
		const who = club === undefined ? escaped(name ?? '') : clubName(catalog, club);
		return (derby ? words.say('club.rival-derby', { club: who, derby }) : who) + mark(confidence);
	});
	return said.join(', ');
}

function field(name: string, lines: readonly string[], words: Words): APIEmbedField {
	return { name, value: fitText(lines, words, Limit.fieldValue) };
}
