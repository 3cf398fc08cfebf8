import type { Cup } from '../../../quiz/cup/cup.js';
import type { Game } from '../../../quiz/game.js';
import { limaDay } from '../../../quiz/lima-day.js';
import type { Words } from '../../../text/words.js';
import { nameOfCompetition } from '../../../views/names.js';
import { type CupOccasion, drawnPlayers } from '../../../views/pictures/cup/cup-bracket.js';
import { playerNames, serverName } from '../player-names.js';
import type { QuizParts } from '../quiz-parts.js';

/** What the picture of a cup says besides its ties: names are asked for it, and forgotten. Never rejects. */
export async function cupOccasion(game: Game, cup: Cup, parts: QuizParts, words: Words): Promise<CupOccasion> {
	const [names, server] = await Promise.all([
		playerNames(game.guildId, drawnPlayers(cup), parts),
		serverName(game.guildId, parts),
	]);
	const [first] = game.questions;
	const competition = first ? nameOfCompetition(parts.catalog, first.competition, words) : '';
	return { names, server, competition, date: words.date(limaDay(game.until)) };
}
