import type { Catalog } from '../../catalog/catalog.js';
import { fold } from '../../catalog/fold.js';
import type { Game } from '../../quiz/game.js';
import { STREAK_FROM } from '../../quiz/points.js';
import type { Question } from '../../quiz/question.js';
import { readChat } from '../../quiz/read-chat.js';
import type { Words } from '../../text/words.js';
import { firstFew } from '../and-more.js';
import { escaped } from '../escaped.js';
import { quoted } from '../note-view.js';
import { optionLabel } from './option-label.js';

/** How many players are named under a result. */
const NAMED_AWARDS = 10;
/** How many typed answers are shown under a result. */
const NAMED_TEXTS = 8;

/** Who knew a closed question, how many were wrong, and how typed answers were understood. */
export function awardLines(
	{ awards, given }: Pick<Game, 'awards' | 'given'>,
	question: Question,
	catalog: Catalog,
	words: Words,
): readonly string[] {
	if (awards.length === 0) return [words.say('quiz.nobody-answered')];
	const right = awards.filter((award) => award.right);
	const wrong = awards.length - right.length;
	const named = right.map(({ player, points, streak }) =>
		streak >= STREAK_FROM
			? words.say('quiz.award-streak', { player, points, streak })
			: words.say('quiz.award', { player, points }),
	);
	const typedBy = (isRight: boolean) => {
		const players = awards.filter((award) => award.right === isRight).map(({ player }) => player);
		return distinct(
			given.flatMap(({ player, typed }) => (typed !== undefined && players.includes(player) ? [typed] : [])),
		);
	};
	// A right answer typed exactly as it is shown needs no explanation.
	const knew = typedBy(true).flatMap((typed) => explained(typed, question, catalog) ?? []);
	const missed = typedBy(false).map((typed) => explained(typed, question, catalog) ?? `*${quoted(typed)}*`);
	return [
		right.length === 0
			? words.say('quiz.nobody-right')
			: `✅ ${firstFew(named, NAMED_AWARDS, 'names', words).join(' · ')}`,
		...(knew.length > 0 ? [`-# ${firstOf(knew)}`] : []),
		...(wrong > 0
			? [`-# ${[words.say('quiz.wrong', { count: wrong }), firstOf(missed)].filter(Boolean).join(': ')}`]
			: []),
	];
}

/** Each text once, whatever its accents and case. */
function distinct(texts: readonly string[]): readonly string[] {
	return [...new Map(texts.map((text) => [fold(text), text])).values()];
}

/**
 * What was typed and the option it was taken for: `*utc de cajamarca* — UTC`; undefined if they are the same or none
 * matched.
 */
function explained(typed: string, question: Question, catalog: Catalog): string | undefined {
	const meant = readChat(typed, question, catalog)?.meant;
	const label = meant && optionLabel(meant, question, catalog);
	if (label === undefined || fold(label) === fold(typed)) return undefined;
	return `*${quoted(typed)}* — ${escaped(label)}`;
}

function firstOf(texts: readonly string[]): string {
	return [...texts.slice(0, NAMED_TEXTS), ...(texts.length > NAMED_TEXTS ? ['…'] : [])].join(' · ');
}
