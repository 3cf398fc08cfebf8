import { EmbedBuilder } from '@discordjs/builders';
import type { PlayerScore } from '../store/score-store.js';
import type { Words } from '../text/words.js';
import { place } from './podium-view.js';
import { Colour, type View } from './view.js';

/** Players on the list. */
const LISTED = 10;

/** A server's best players, and the place of the person who asks where they are further down. */
export function scoresView(
	ranking: readonly ({ readonly player: string } & PlayerScore)[],
	person: string,
	words: Words,
): View {
	const rows = ranking.slice(0, LISTED).map(({ player, points, right, answers, games }, index) =>
		words.say('quiz.scores-row', {
			place: place(index),
			player,
			points: words.number(points),
			right,
			answers,
			games: words.say('quiz.games', { count: games }),
		}),
	);
	const own = ranking.findIndex(({ player }) => player === person);
	const mine = ranking[own];
	const lines = [
		...(rows.length > 0 ? rows : [words.say('quiz.scores-empty')]),
		...(mine && own >= LISTED
			? [words.say('quiz.scores-own', { place: place(own), points: words.number(mine.points) })]
			: []),
	];
	return {
		embeds: [
			new EmbedBuilder()
				.setColor(Colour.gold)
				.setTitle(`🏅 ${words.say('quiz.scores')}`)
				.setDescription(lines.join('\n')),
		],
	};
}
