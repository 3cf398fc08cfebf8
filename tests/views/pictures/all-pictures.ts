import type { Cup } from '../../../src/quiz/cup/cup.js';
import type { Locale } from '../../../src/text/locale.js';
import { wordsIn } from '../../../src/text/words.js';
import { championPages } from '../../../src/views/champions/champion-pages.js';
import { cupBracket } from '../../../src/views/pictures/cup/cup-bracket.js';
import { quizPodium } from '../../../src/views/pictures/quiz/quiz-podium.js';
import { pagesOf } from '../../../src/views/season/season-navigation.js';
import type { Picture, View } from '../../../src/views/view.js';
import { cupsOf } from '../../quiz/cup/a-played-cup.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { ownChampionsPage, ownClubPage, ownDepartmentPage, ownSeasonPage } from '../own-pages.js';

/** Players' names of every length and script. */
export const playerNames = {
	'in every script': ['Ana', 'Юрий', 'محمد علي', 'Ωμέγα', 'שלום', 'สวัสดี', '漢字かな', '刘德华', '한글', '🏆 Ñuño'],
	long: Array.from({ length: 10 }, () => 'W'.repeat(32)),
	few: ['Ana'],
	three: ['Ana', 'Beto', 'Caro'],
	four: ['Ana', 'Beto', 'Caro', 'Dina'],
} as const;

/** Every picture of the bot's data in one language, with its subject. */
export function allPictures(locale: Locale): readonly { readonly of: string; readonly picture: Picture }[] {
	const views: (readonly [string, View])[] = [
		...catalog.seasons.flatMap((season) =>
			pagesOf(season, catalog).map(
				(page) => [`${season.competition} ${season.year} ${page}`, ownSeasonPage(season, page, locale)] as const,
			),
		),
		...catalog.clubs.map((club) => [club.id, ownClubPage(club, 'show', locale)] as const),
		...catalog.competitions.flatMap((competition) => {
			const decades = new Set(catalog.seasonsOf(competition.id).map(({ year }) => year - (year % 10)));
			return [
				...catalog.departments.map(
					(department) =>
						[`${competition.id} ${department.id}`, ownDepartmentPage(department, competition, 'show', locale)] as const,
				),
				...[undefined, ...decades].flatMap((decade) =>
					championPages.map(
						(page) =>
							[
								`${competition.id} ${page} ${decade ?? ''}`,
								ownChampionsPage({ competition, page, decade, part: 0 }, locale),
							] as const,
					),
				),
			];
		}),
	];
	const shown = views.flatMap(([of, { picture }]) => (picture ? [{ of, picture }] : []));
	return [
		...shown,
		...Object.entries(playerNames).map(([of, names]) => ({ of, picture: podiumOf(names, locale) })),
		...Object.entries(playerNames).flatMap(([of, names]) =>
			cupsOf(32).map((cup, index) => ({ of: `cup ${index} ${of}`, picture: cupPictureOf(cup, names, locale) })),
		),
		...[2, 3, 5, 13, 27].flatMap((players) =>
			cupsOf(players).map((cup, index) => ({
				of: `cup ${index} of ${players}`,
				picture: cupPictureOf(cup, playerNames['in every script'], locale),
			})),
		),
	];
}

/** The podium of some players, best first. */
export function podiumOf(names: readonly string[], locale: Locale): Picture {
	const tally = (index: number) => ({
		points: 147 - index * 7,
		right: 12 - index,
		answers: 12,
		streak: 0,
		bestStreak: 13 - index,
		missed: 0,
	});
	const tallies = Object.fromEntries(names.map((_, index) => [`${100 + index}`, tally(index)]));
	const known = new Map(names.map((name, index) => [`${100 + index}`, [name, `@p${index}`]]));
	const occasion = { server: 'La barra de Ñaña ⚽', competition: 'Copa Perú', date: '28 de noviembre de 2026' };
	const picture = quizPodium({ tallies, contest: { mode: 'points' } }, { ...occasion, names: known }, wordsIn(locale));
	if (!picture) throw new Error('There is no podium');
	return picture;
}

/** The picture of a cup whose players get these names in rotation. */
export function cupPictureOf(cup: Cup, names: readonly string[], locale: Locale): Picture {
	const known = new Map(cup.entrants.map((player, index) => [player, [names[index % names.length] ?? '']]));
	const occasion = { server: 'La barra de Ñaña ⚽', competition: 'Copa Perú', date: '28 de noviembre de 2026' };
	const picture = cupBracket(cup, { ...occasion, names: known }, wordsIn(locale));
	if (!picture) throw new Error('There is no cup');
	return picture;
}
