import { expect, it } from 'vitest';
import { wordsIn } from '../../../src/text/words.js';
import { streakText } from '../../../src/views/quiz/streak-text.js';

it('a best streak is told where there is one, in place of a zero that says nothing', () => {
	expect(streakText(0, ', ', wordsIn('en'))).toBe('');
	expect(streakText(3, ' · ', wordsIn('es'))).toBe(' · mejor racha 3');
});
