import type { Game } from '../../quiz/game.js';
import type { Words } from '../../text/words.js';
import type { Seat } from './quiz-seat.js';

/** What a game does by itself. Whatever it stops at, it can be made again from the start. */
export type Move = (seat: Seat, game: Game, words: Words) => Promise<void>;

/** A move, and when it is to be made, in milliseconds since 1970. */
export type Due = { readonly at: number; readonly move: Move };

/** Long ago: it is to be made now. */
export const AT_ONCE = 0;
