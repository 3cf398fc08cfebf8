import { describe, expect, it } from 'vitest';
import { answer, close, type Game, open } from '../../../src/quiz/game.js';
import { wordsIn } from '../../../src/text/words.js';
import { choiceLines, raceLines } from '../../../src/views/quiz/reveal-lines.js';
import { aGame } from '../../quiz/a-game.js';
import { aQuestion } from '../../quiz/a-question.js';
import { ownCatalog } from '../../support/a-bot.js';

const question = aQuestion('melgar', 1);
const words = wordsIn('es');
const at = (ms: number) => `${BigInt(ms) << 22n}`;

/** A closed question. Players 1, 2, 3… chose these options, a second and a half apart. */
function closed(...options: readonly number[]) {
	const coming = aGame([question]);
	let game: Game = { ...open(coming, 1_000), messageId: at(1_000_000) };
	for (const [index, option] of options.entries()) {
		const sent = at(1_000_000 + (index + 1) * 1_540);
		game = answer(game, { game: 'g1', round: 0, player: `${index + 1}`, option, at: sent }, 0).game;
	}
	return close(game, 0);
}

describe('what was chosen', () => {
	it('is a bar and a number for each option, and the right one stands out', () => {
		expect(choiceLines(closed(1, 1, 1, 3), question, ownCatalog, words)).toEqual([
			'▱▱▱▱▱▱▱▱ 0 · 2001',
			'▰▰▰▰▰▰▱▱ 3 · **2002** ✅',
			'▱▱▱▱▱▱▱▱ 0 · 2003',
			'▰▰▱▱▱▱▱▱ 1 · 2004',
		]);
	});

	it('has a line for what was typed and is no option, where somebody did; and none at all where nobody answered', () => {
		expect(choiceLines(closed(4), question, ownCatalog, words).at(-1)).toBe('▰▰▰▰▰▰▰▰ 1 · otra cosa');
		expect(choiceLines(closed(), question, ownCatalog, words)).toEqual([]);
	});

	it('shows even one of many', () => {
		const [one] = choiceLines(closed(0, ...Array(40).fill(1)), question, ownCatalog, words);
		expect(one).toBe('▰▱▱▱▱▱▱▱ 1 · 2001');
	});
});

it('the fastest is named with a time to a tenth of a second, and the first question sees nobody overtaken', () => {
	expect(raceLines(closed(0, 1, 1), words)).toEqual(['⚡ El más rápido: <@2>, 3.1 s']);
});
