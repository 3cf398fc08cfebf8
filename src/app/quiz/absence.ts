import type { Game } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import type { Clock } from '../clock.js';
import { RESULT_MS } from './quiz-moves.js';

/** A game whose time ran out longer ago than this, in milliseconds, is closed instead of resumed. */
const LONG_OVER_MS = 10 * 60_000;

/** A game as it is stored: with the current time, so that the next process knows how long the bot was away. */
export function keptAt(game: Game, clock: Pick<Clock, 'now' | 'uptime'>): Game {
	const { run = '', ms = 0 } = clock.uptime() ?? {};
	return { ...game, kept: { at: clock.now(), run, ms } };
}

/**
 * A stored game as it is resumed: with the time that it had left, or ended, if that ran out long ago. Answers given
 * before count, as of that time.
 */
export function afterAbsence(game: Game, clock: Pick<Clock, 'now' | 'uptime'>): Game {
	const at = game.kept?.at ?? clock.now();
	const left = game.until - at - absence(game, clock);
	if (game.phase !== 'over' && -left > LONG_OVER_MS) {
		return play.end(play.close(game, game.until + RESULT_MS), 'interruption');
	}
	// A closed question is counted by the moment it closed, which must be the same every time.
	const isCounted = game.phase === 'over' || (game.phase === 'closed' && !game.shown);
	if (isCounted) return game;
	// Nobody could join while the bot was away.
	const until = game.phase === 'joining' ? game.until - at : left;
	return { ...game, until: Math.max(0, clock.now() + until) };
}

/**
 * How long a game was left alone, in milliseconds: by the machine's uptime, or after a reboot or on another machine by
 * the clock.
 */
function absence({ kept }: Game, clock: Pick<Clock, 'now' | 'uptime'>): number {
	if (!kept) return 0;
	const uptime = clock.uptime();
	const isSameRun = uptime !== undefined && uptime.run === kept.run && uptime.ms >= kept.ms;
	return isSameRun ? uptime.ms - kept.ms : Math.max(0, clock.now() - kept.at);
}
