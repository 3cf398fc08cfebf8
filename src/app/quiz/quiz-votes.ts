import { forgetPlayer } from '../../quiz/forget-player.js';
import type { Game } from '../../quiz/game.js';
import { voteToSkip, voteToStop } from '../../quiz/votes.js';
import type { Person } from '../caller.js';
import { RESULT_MS } from './quiz-moves.js';
import type { Seat } from './quiz-seat.js';

/** What became of a person's request to stop or to skip. */
export type StopVerdict = ReturnType<typeof voteToStop>['outcome'];
export type SkipVerdict = ReturnType<typeof voteToSkip>['outcome'];

/**
 * Takes a person's request to stop a game. Resolves when it is stored.
 *
 * @throws {UserError} `quiz-paused`
 */
export function stop(seat: Seat, person: Person): Promise<StopVerdict> {
	return decided(seat, (game) => voteToStop(game, person, seat.parts.clock.now() + RESULT_MS));
}

/**
 * Takes a person's request to skip a game's open question. Resolves when it is stored.
 *
 * @throws {UserError} `quiz-paused`
 */
export function skip(seat: Seat, person: Person): Promise<SkipVerdict> {
	return decided(seat, (game) => voteToSkip(game, person, seat.parts.clock.now() + RESULT_MS));
}

/**
 * Resets a person's points, streak and votes. Resolves when that is stored.
 *
 * @returns Whether there were any.
 * @throws {UserError} `quiz-paused`; it must be called again then.
 */
export async function forget(seat: Seat, person: string): Promise<boolean> {
	const before = seat.game();
	const game = forgetPlayer(before, person);
	if (game !== before) await seat.decide(game, (now) => now);
	return game !== before;
}

async function decided<Outcome>(
	seat: Seat,
	step: (game: Game) => { readonly game: Game; readonly outcome: Outcome },
): Promise<Outcome> {
	const before = seat.game();
	const { game, outcome } = step(before);
	if (game !== before) await seat.decide(game, (now) => (now === game ? before : now));
	return outcome;
}
