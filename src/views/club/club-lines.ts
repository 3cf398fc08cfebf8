import type { Catalog } from '../../catalog/catalog.js';
import { type Appearance, matchesOf, type Reach } from '../../catalog/club-history.js';
import { honoursOf } from '../../catalog/honours.js';
import type { ClubId } from '../../domain/club.js';
import type { Relegation } from '../../domain/league.js';
import { type Match, type Score, scoreOf } from '../../domain/match.js';
import { type Season, yearsOf } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { confidenceOf, mark } from '../mark.js';
import { scoreText } from '../match-text.js';
import { articleOf, clubName, nameOfCompetition, seasonName } from '../names.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'competitions'>;

/** A win by this many goals is worth remembering. */
const BIG_WIN = 4;
/** Results listed for a club. */
const RESULTS = 6;
/** Places listed for one league. */
const PLACES = 8;

/** Titles and second places, one line per competition, cups abroad first; uncertain ones bear a sign. */
export function honourLines(
	club: ClubId,
	history: readonly Appearance[],
	catalog: Names & Pick<Catalog, 'abroadOf' | 'cup'>,
	words: Words,
): readonly string[] {
	const abroad = cupsAbroad(club, catalog).flatMap(({ name, appearances }) => {
		const won = appearances.filter(({ reach }) => reach === 'champion');
		const years = (of: typeof won) => of.map(({ year, confidence }) => year + mark(confidence));
		return wonLines(
			{
				competition: name,
				titles: years(won.filter(({ confidence }) => confidence !== 'disputed')),
				runnerUps: years(appearances.filter(({ reach }) => reach === 'runner-up')),
				claimed: won.filter(({ confidence }) => confidence === 'disputed').map(({ year }) => `${year}`),
			},
			words,
		);
	});
	const own = catalog.competitions.flatMap(({ id }) => {
		const seasons = history.filter(({ season }) => season.competition === id).map(({ season }) => season);
		const { titles, runnerUps, claimed } = honoursOf(club, seasons);
		const years = (of: readonly Season[], role: 'champion' | 'runnerUp') =>
			of.map((season) => yearsOf(season) + mark(season[role]?.confidence ?? 'confirmed'));
		return wonLines(
			{
				competition: nameOfCompetition(catalog, id, words),
				titles: years(titles, 'champion'),
				runnerUps: years(runnerUps, 'runnerUp'),
				claimed: claimed.map(yearsOf),
			},
			words,
		);
	});
	return [...abroad, ...own];
}

/** The cups abroad that a club has played in, in catalog order, with its appearances in each. */
export function cupsAbroad(club: ClubId, catalog: Pick<Catalog, 'abroadOf' | 'cup'>) {
	const appearances = catalog.abroadOf(club);
	return [...new Set(appearances.map(({ cup }) => cup))].map((id) => ({
		name: catalog.cup(id).name,
		appearances: appearances.filter(({ cup }) => cup === id),
	}));
}

/** What a club won in one competition, as years: titles, second places and disputed titles. */
function wonLines(
	won: Readonly<Record<'titles' | 'runnerUps' | 'claimed', readonly string[]>> & { readonly competition: string },
	words: Words,
): readonly string[] {
	const { competition, titles, runnerUps, claimed } = won;
	const [count, second] = [titles.length, runnerUps.length];
	return [
		...(count > 0 ? [words.say('club.titles', { competition, count, years: titles.join(', ') })] : []),
		...(second > 0 ? [words.say('club.runner-ups', { competition, count: second, years: runnerUps.join(', ') })] : []),
		...(claimed.length > 0 ? [words.say('club.disputed-titles', { competition, years: claimed.join(', ') })] : []),
	];
}

/** A club's places in leagues abroad, newest first, one line per league. */
export function tableLines(history: readonly Appearance[], catalog: Names, words: Words): readonly string[] {
	return catalog.competitions.flatMap(({ id, area }) => {
		const placed = history.flatMap(({ season, place }) =>
			season.competition === id && area !== undefined && place !== undefined ? [{ season, place }] : [],
		);
		if (placed.length === 0) return [];
		const shown = placed.toSorted((a, b) => b.season.year - a.season.year).slice(0, PLACES);
		const places = shown.map(({ season, place }) =>
			words.say('league.place-in', { place: words.ordinal(place), season: yearsOf(season) }),
		);
		return [`**${nameOfCompetition(catalog, id, words)}:** ${places.join(' · ')}${placed.length > PLACES ? ' …' : ''}`];
	});
}

/** How many seasons are known, by competition; nothing if there is only one. */
export function seasonCountLines(history: readonly Appearance[], catalog: Names, words: Words): readonly string[] {
	if (history.length < 2) return [];
	const counts = catalog.competitions.flatMap(({ id }) => {
		const count = history.filter(({ season }) => season.competition === id).length;
		return count === 0
			? []
			: [words.say('club.season-count', { competition: nameOfCompetition(catalog, id, words), count })];
	});
	return [`-# ${counts.join(' · ')}`];
}

/** One season of a club: how far it got, where it came from, where it went. */
export function seasonLine(
	{ season, reach, qualifier, promotion, relegation, place }: Appearance,
	catalog: Names,
	words: Words,
): string {
	const details = [
		// The heading already names the club's own town.
		qualifier && qualifier.town !== catalog.club(qualifier.club).town && qualifier.town,
		promotion &&
			words.say('club.promoted', {
				article: articleOf(catalog, promotion.to, promotion.year),
				competition: nameOfCompetition(catalog, promotion.to, words, promotion.year),
				year: promotion.year,
			}) + mark(promotion.confidence),
		place !== undefined && place !== placeOf[reach] && words.say('league.place', { place: words.ordinal(place) }),
		relegation && `⬇\u00a0${relegationText(relegation, season, catalog, words)}`,
	].filter((detail) => detail !== undefined && detail !== false && detail !== '');
	const sign = reachSigns[reach];
	const said = `${sign}${words.say(`club.reach.${reach}`)}${mark(confidenceOf(season, reach))}`;
	// A place already tells that the club took part.
	const told = reach === 'entered' && place !== undefined ? details : [said, ...details];
	return `**${seasonName(catalog, season, words)}** · ${told.join(' · ')}`;
}

function relegationText({ to, confidence }: Relegation, { year }: Season, catalog: Names, words: Words): string {
	const said =
		to === undefined
			? words.say('club.relegated')
			: words.say('club.relegated-to', {
					article: articleOf(catalog, to, year + 1),
					competition: nameOfCompetition(catalog, to, words, year + 1),
				});
	return said + mark(confidence);
}

/** Finals, records and big wins, the biggest first; last the records that it lost. */
export function resultLines(
	club: ClubId,
	history: readonly Appearance[],
	catalog: Names,
	words: Words,
): readonly string[] {
	const marginOf = (home: ClubId, score: Score) => (score[0] - score[1]) * (home === club ? 1 : -1);
	const found = history.flatMap(({ season }) => {
		const played = matchesOf(season).flatMap(({ match, round }) => {
			const score = scoreOf(match);
			if (!score || (match.home !== club && match.away !== club)) return [];
			const margin = marginOf(match.home, score);
			const isFinal = round.name === 'final';
			return isFinal || margin >= BIG_WIN ? [{ season, match, worth: margin + (isFinal ? 10 : 0) }] : [];
		});
		const records = season.records
			.filter(({ home, away }) => home === club || away === club)
			.map((record) => ({ season, match: record, worth: marginOf(record.home, record.score) < 0 ? 0 : 20 }));
		return [...records, ...played];
	});
	const lines = found
		.toSorted((a, b) => b.worth - a.worth)
		.map(({ season, match }) => `${resultText(match, season, catalog, words)} · ${seasonName(catalog, season, words)}`);
	return [...new Set(lines)].slice(0, RESULTS);
}

/** Places that the reach already tells. */
const placeOf: Partial<Record<Reach, number>> = { champion: 1, 'runner-up': 2 };

const reachSigns = {
	champion: '🏆\u00a0',
	'runner-up': '🥈\u00a0',
	final: '',
	'final-group': '',
	semifinals: '',
	quarterfinals: '',
	'round-of-16': '',
	national: '',
	regional: '',
	'group-stage': '',
	qualified: '',
	entered: '',
} as const satisfies Record<Reach, string>;

function resultText(
	match: Pick<Match, 'home' | 'away' | 'score'> & Partial<Pick<Match, 'awarded' | 'penalties'>>,
	{ year }: Season,
	catalog: Names,
	words: Words,
): string {
	const score = scoreOf(match);
	const shots = match.penalties ? ` (${words.say('tie.penalties', { score: scoreText(match.penalties) })})` : '';
	return `${clubName(catalog, match.home, year)} **${score ? scoreText(score) : '–'}** ${clubName(catalog, match.away, year)}${shots}`;
}
