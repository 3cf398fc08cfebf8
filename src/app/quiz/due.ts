import type { Game } from '../../quiz/game.js';
import type { Words } from '../../text/words.js';
import type { Seat } from './quiz-seat.js';

/** A step that a game takes by itself. Wherever it fails, it can be run again from the start. */
export type Move = (seat: Seat, game: Game, words: Words) => Promise<void>;

/** A move, and when it is due, in milliseconds since 1970. */
export type Due = { readonly at: number; readonly move: Move };

/** A time long past: the move is due now. */
export const AT_ONCE = 0;
