import { EmbedBuilder } from '@discordjs/builders';
import type { Game } from '../../quiz/game.js';
import { ranking } from '../../quiz/game.js';
import type { Words } from '../../text/words.js';
import { DRAWN, type PlayerNames, quizPodium } from '../pictures/quiz/quiz-podium.js';
import { Colour, type View } from '../view.js';
import { place } from './place.js';

/** Who is named at the end of a game, best first. */
export function podiumPlayers(game: Game): readonly string[] {
	return ranking(game)
		.slice(0, DRAWN)
		.map(({ player }) => player);
}

/** The end of a game: who won, and why it ended if that was early. */
export function podiumView(game: Game, words: Words, names: PlayerNames = new Map()): View {
	const rows = ranking(game)
		.slice(0, DRAWN)
		.map((row) => words.say('quiz.podium-row', { ...row, place: place(row), streak: row.bestStreak }));
	const picture = quizPodium(game, names, words);
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
				.setDescription(lines.join('\n'))
				.toJSON(),
		],
		picture,
	};
}
