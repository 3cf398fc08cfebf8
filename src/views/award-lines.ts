import { escapeMarkdown } from '@discordjs/builders';
import type { Catalog } from '../catalog/catalog.js';
import { fold } from '../catalog/fold.js';
import type { Game } from '../quiz/game.js';
import { type Given, STREAK_FROM } from '../quiz/points.js';
import type { Question } from '../quiz/question.js';
import { understand } from '../quiz/understand.js';
import type { Words } from '../text/words.js';
import { quoted } from './note-view.js';
import { optionLabel } from './option-label.js';

/** Players named one by one under a result. */
const NAMED_AWARDS = 8;

/** Who knew a closed question, how many were wrong, and what was understood of what they typed in the chat. */
export function awardLines(
	{ awards, given }: Pick<Game, 'awards' | 'given'>,
	question: Question,
	catalog: Catalog,
	words: Words,
): readonly string[] {
	if (awards.length === 0) return [words.say('quiz.nobody-answered')];
	const right = awards.filter((award) => award.right);
	const wrong = awards.length - right.length;
	const named = right
		.slice(0, NAMED_AWARDS)
		.map(({ player, points, streak }) =>
			streak >= STREAK_FROM
				? words.say('quiz.award-streak', { player, points, streak })
				: words.say('quiz.award', { player, points }),
		);
	const more = right.length - named.length;
	const typedBy = (isRight: boolean) =>
		understoodText(
			awards.flatMap((award) => (award.right === isRight ? given.filter(({ player }) => player === award.player) : [])),
			question,
			catalog,
		);
	const [knew, missed] = [typedBy(true), typedBy(false)];
	return [
		right.length === 0
			? words.say('quiz.nobody-right')
			: `✅ ${[...named, ...(more > 0 ? [words.say('quiz.and-more', { count: more })] : [])].join(' · ')}`,
		...(knew === '' ? [] : [`-# ${knew}`]),
		...(wrong > 0
			? [`-# ${[words.say('quiz.wrong', { count: wrong }), ...(missed === '' ? [] : [missed])].join(': ')}`]
			: []),
	];
}

/** What was typed in the chat and what it was taken for, each once: `*utc* — UTC · *cni* — CNI`. */
function understoodText(answers: readonly Given[], question: Question, catalog: Catalog): string {
	const texts = answers.flatMap(({ typed }) => (typed === undefined ? [] : [heardAs(typed, question, catalog)]));
	const each = [...new Set(texts)];
	return [...each.slice(0, NAMED_AWARDS), ...(each.length > NAMED_AWARDS ? ['…'] : [])].join(' · ');
}

function heardAs(typed: string, question: Question, catalog: Catalog): string {
	const meant = understand(typed, question, catalog)?.meant;
	const label = meant ? optionLabel(meant, question, catalog) : '';
	const said = `*${quoted(typed)}*`;
	return fold(label) === fold(typed) || label === '' ? said : `${said} — ${escapeMarkdown(label)}`;
}
