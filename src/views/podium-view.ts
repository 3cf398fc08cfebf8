import { EmbedBuilder } from '@discordjs/builders';
import type { Game } from '../quiz/game.js';
import { ranking } from '../quiz/game.js';
import type { Words } from '../text/words.js';
import { Colour, type View } from './view.js';

/** Players on the podium's list. */
const LISTED = 10;

/** The medal or the number of a place, from 0. */
export function place(index: number): string {
	return ['🥇', '🥈', '🥉'][index] ?? `${index + 1}.`;
}

/** The end of a game: who won, and why it ended if that was early. */
export function podiumView(game: Game, words: Words): View {
	const rows = ranking(game)
		.slice(0, LISTED)
		.map(({ player, points, right, answers }, index) =>
			words.say('quiz.podium-row', { place: place(index), player, points, right, answers }),
		);
	const lines = [
		...(game.endedBy ? [words.say(`quiz.ended.${game.endedBy}`)] : []),
		...(rows.length > 0 ? rows : [words.say('quiz.podium-nobody')]),
		`-# ${words.say('quiz.again')}`,
	];
	return {
		embeds: [
			new EmbedBuilder()
				.setColor(Colour.gold)
				.setTitle(`🏆 ${words.say('quiz.podium')}`)
				.setDescription(lines.join('\n')),
		],
	};
}
