import type { Game } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import { decidesAlone, type Person } from '../caller.js';
import { RESULT_MS } from './quiz-moves.js';
import type { Seat } from './quiz-seat.js';

/** What a person's wish about the course of a game makes of it. */
type Step<Outcome> = { readonly game: Game; readonly outcome: Outcome };

/**
 * Takes a person's wish to stop a game: it is over, or has one vote more. Resolves when that is stored.
 *
 * @throws {UserError} `quiz-paused`
 */
export function stop(seat: Seat, person: Person): Promise<'stopped' | 'voted'> {
	return decided(seat, (game) => stopBy(person, game));
}

/**
 * Takes a person's wish to skip a game's open question: it is closed, or has one vote more. Resolves when that is stored.
 *
 * @throws {UserError} `quiz-paused`
 */
export function skip(seat: Seat, person: Person): Promise<'skipped' | 'voted' | 'nothing-open'> {
	return decided(seat, (game) => skipBy(person, game, seat.parts.clock.now() + RESULT_MS));
}

async function decided<Outcome>(seat: Seat, step: (game: Game) => Step<Outcome>): Promise<Outcome> {
	const before = seat.game();
	const { game, outcome } = step(before);
	if (game !== before) await seat.decide(game, (now) => (now === game ? before : now));
	return outcome;
}

function stopBy(person: Person, game: Game): Step<'stopped' | 'voted'> {
	const stopVotes = [...new Set([...game.stopVotes, person.id])];
	const agreed = decidesAlone(person, game) || play.isMajority(stopVotes, game);
	return agreed
		? { game: play.end(game, 'stop'), outcome: 'stopped' }
		: { game: { ...game, stopVotes }, outcome: 'voted' };
}

function skipBy(person: Person, game: Game, until: number): Step<'skipped' | 'voted' | 'nothing-open'> {
	if (game.phase !== 'open') return { game, outcome: 'nothing-open' };
	const skipVotes = [...new Set([...game.skipVotes, person.id])];
	const agreed = decidesAlone(person, game) || play.isMajority(skipVotes, game);
	return agreed
		? { game: play.close(game, until), outcome: 'skipped' }
		: { game: { ...game, skipVotes }, outcome: 'voted' };
}
