import type { Cup } from '../../../quiz/cup/cup.js';
import type { Game } from '../../../quiz/game.js';
import { limaDay } from '../../../quiz/lima-day.js';
import type { Words } from '../../../text/words.js';
import { nameOfCompetition } from '../../../views/names.js';
import { type CupOccasion, drawnPlayers } from '../../../views/pictures/cup/cup-bracket.js';
import { namesFor } from '../player-names.js';
import type { QuizParts } from '../quiz-parts.js';

/** What a cup's picture says besides its ties. The names are fetched for it and not kept. Never rejects. */
export async function cupOccasion(game: Game, cup: Cup, parts: QuizParts, words: Words): Promise<CupOccasion> {
	const known = await namesFor(game.guildId, drawnPlayers(cup), parts);
	const [first] = game.questions;
	const competition = first ? nameOfCompetition(parts.catalog, first.competition, words) : '';
	return { ...known, competition, date: words.date(limaDay(game.until)) };
}
