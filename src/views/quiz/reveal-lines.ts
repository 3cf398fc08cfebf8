import type { Catalog } from '../../catalog/catalog.js';
import type { Game } from '../../quiz/game.js';
import type { Question } from '../../quiz/question.js';
import { choices, fastest, overtakings } from '../../quiz/reveal.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { optionLabel } from './option-label.js';

/** The pieces of a bar. */
const BAR = 8;
/** How many players who overtook others are named, and how many that each of them passed. */
const OVERTAKERS = 2;
const PASSED = 3;

/** How many chose each option of a closed question: `▰▰▰▰▰▱▱▱ 3 · UTC ✅`; nothing where nobody answered. */
export function choiceLines(game: Game, question: Question, catalog: Catalog, words: Words): readonly string[] {
	const counts = choices(game);
	const all = counts.reduce((sum, count) => sum + count, 0);
	if (all === 0) return [];
	const labels = [
		...question.options.map((option, index) => {
			const label = escaped(optionLabel(option, question, catalog));
			return index === question.answer ? `**${label}** ✅` : label;
		}),
		words.say('quiz.other-answers'),
	];
	return labels.flatMap((label, index) => {
		const count = counts[index] ?? 0;
		// Typed answers that match no option get a line only if there are any.
		return index === question.options.length && count === 0 ? [] : [`${bar(count / all)} ${count} · ${label}`];
	});
}

/** Who was fastest, and, where points decide, who overtook whom in the game's table. */
export function raceLines(game: Game, words: Words): readonly string[] {
	const first = fastest(game);
	const passes = game.round === 0 || game.contest.mode !== 'points' ? [] : overtakings(game).slice(0, OVERTAKERS);
	return [
		...(first
			? [words.say('quiz.fastest', { player: first.player, seconds: words.number(Math.round(first.ms / 100) / 10) })]
			: []),
		...passes.map(({ player, passed }) => {
			const others = words.list(passed.slice(0, PASSED).map((other) => `<@${other}>`));
			return words.say('quiz.overtook', { player, others });
		}),
	];
}

/** A share of the whole as a bar; even a tiny share shows. */
function bar(part: number): string {
	const full = part === 0 ? 0 : Math.max(1, Math.round(part * BAR));
	return '▰'.repeat(full) + '▱'.repeat(BAR - full);
}
