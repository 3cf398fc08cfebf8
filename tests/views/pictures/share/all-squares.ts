import { ROAD } from '../../../../src/quiz/ladder.js';
import type { Locale } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { shareCollection } from '../../../../src/views/pictures/share/share-collection.js';
import { shareCup } from '../../../../src/views/pictures/share/share-cup.js';
import { shareDaily } from '../../../../src/views/pictures/share/share-daily.js';
import { sharePodium } from '../../../../src/views/pictures/share/share-podium.js';
import type { Picture } from '../../../../src/views/view.js';
import { cupsOf } from '../../../quiz/cup/a-played-cup.js';
import { ownCatalog } from '../../../support/a-bot.js';
import { playerNames } from '../all-pictures.js';

/** The server and the date of every share. */
export const occasion = { server: 'La barra de Ñaña ⚽', date: '28 de noviembre de 2026' };

/** Names by player, which the players get in rotation. */
export const known = (players: readonly string[], names: readonly string[]) =>
	new Map(players.map((player, index) => [player, [names[index % names.length] ?? '']]));

/** The final tallies of so many players of a quiz, best first. */
export function talliesOf(count: number) {
	const tally = (index: number) => ({
		points: 147 - index * 7,
		right: 12 - index,
		answers: 12,
		streak: 0,
		bestStreak: 3,
		missed: 0,
	});
	return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${100 + index}`, tally(index)]));
}

/** Every kind of shareable picture in one language, with its subject. */
export function allSquares(locale: Locale): readonly { readonly of: string; readonly picture: Picture | undefined }[] {
	const words = wordsIn(locale);
	return Object.entries(playerNames).flatMap(([of, names]) => [
		...[1, 2, 3, 4, 6, 12].map((count) => {
			const tallies = talliesOf(count);
			const about = { ...occasion, names: known(Object.keys(tallies), names) };
			const picture = sharePodium({ contest: { mode: 'points' }, tallies }, 'Copa Perú', about, words);
			return { of: `podium of ${count} ${of}`, picture };
		}),
		...[2, 3, 8, 32].map((count) => {
			const cup = cupsOf(count).at(-1);
			const about = { ...occasion, names: known(cup?.entrants ?? [], names) };
			return { of: `cup of ${count} ${of}`, picture: cup && shareCup(cup, 'Segunda División del Perú', about, words) };
		}),
		...names.flatMap((name) =>
			['412', '1234 · Segunda División del Perú +2', '1234 · Campeonato Brasileiro Série A… +11'].map((number) => {
				const perfect = { player: '100', number, total: 5, streak: 1_234 };
				return {
					of: `daily ${number} of ${name}`,
					picture: shareDaily(perfect, { ...occasion, names: known(['100'], [name]) }, words),
				};
			}),
		),
		...[0, 3, 24, 25].flatMap((count) =>
			[undefined, ...ROAD.map(({ stage }) => stage)].map((stage, index) => {
				const { departments } = ownCatalog;
				const collected = departments.slice(0, count).map(({ id }) => id);
				const about = { ...occasion, names: known(['100'], [names[index % names.length] ?? '']) };
				const shown = { player: '100', collected, stage, streak: index === 1 ? 0 : 1_234 };
				return { of: `collection of ${count} ${of}`, picture: shareCollection(shown, departments, about, words) };
			}),
		),
	]);
}
