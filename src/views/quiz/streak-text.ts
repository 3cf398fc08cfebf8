import type { Words } from '../../text/words.js';

/** A player's best streak, after a divider from the text before; empty below two: one right answer is no streak. */
export function streakText(best: number, divider: ', ' | ' · ', words: Words): string {
	return best < 2 ? '' : `${divider}${words.say('podium.streak', { streak: best })}`;
}
