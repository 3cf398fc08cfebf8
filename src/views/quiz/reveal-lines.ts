import type { Catalog } from '../../catalog/catalog.js';
import type { Game } from '../../quiz/game.js';
import type { Question } from '../../quiz/question.js';
import { choices, fastest, overtakings } from '../../quiz/reveal.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { optionLabel } from './option-label.js';

/** Pieces of a bar. */
const BAR = 8;
/** Players who are told to have overtaken others, and whom each of them passed. */
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
		// What was typed and is no option has no line of its own unless somebody did.
		return index === question.options.length && count === 0 ? [] : [`${bar(count / all)} ${count} · ${label}`];
	});
}

/** Who was fastest, and where points decide, who overtook whom in the game's table. */
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

/** A part of all as a bar; whoever is in it can be seen. */
function bar(part: number): string {
	const full = part === 0 ? 0 : Math.max(1, Math.round(part * BAR));
	return '▰'.repeat(full) + '▱'.repeat(BAR - full);
}
