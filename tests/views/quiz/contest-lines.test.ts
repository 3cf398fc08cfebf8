import { expect, it } from 'vitest';
import { wordsIn } from '../../../src/text/words.js';
import { standings } from '../../../src/views/quiz/contest-lines.js';

it('no place of the standings stands alone at a line’s end', () => {
	const tally = { right: 1, answers: 1, streak: 1, bestStreak: 1, missed: 0 };
	const tallies = { 11: { ...tally, points: 15 }, 12: { ...tally, points: 0 } };
	expect(standings({ contest: { mode: 'points' }, tallies }, wordsIn('es'))).toEqual({
		name: 'Tabla',
		value: '🥇\u00a0<@11>\u00a0**15** · **2.**\u00a0<@12>\u00a0**0**',
	});
});
