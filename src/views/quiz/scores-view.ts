import { ButtonStyle } from 'discord-api-types/v10';
import { periods, type Span } from '../../quiz/period.js';
import type { Placed } from '../../quiz/ranking.js';
import type { PlayerScore } from '../../store/score-table.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import type { Row, View } from '../view.js';
import { place } from './place.js';
import { streakText } from './streak-text.js';

/** How many players are listed. */
const LISTED = 10;

/** A server's best players in a span, the asker's own place if it is further down, and buttons for the other spans. */
export function scoresView(span: Span, ranking: readonly Placed<PlayerScore>[], person: string, words: Words): View {
	const rows = ranking
		.slice(0, LISTED)
		.map((row) => words.say('quiz.scores-row', { player: row.player, ...scoreValues(row, words), place: place(row) }));
	const own = ranking.findIndex(({ player }) => player === person);
	const mine = ranking[own];
	const lines = [
		`## 🏅 ${words.say('quiz.scores', { span: spanText(span, words) })}`,
		...(rows.length > 0 ? rows : [words.say('quiz.scores-empty')]),
		...(mine && own >= LISTED
			? [words.say('quiz.scores-own', { place: place(mine), points: words.number(mine.points) })]
			: []),
	];
	const components = [scorePagesRow(span.period, words)];
	return { content: fitText(lines, words, Limit.content), embeds: [], components };
}

/** The pages of `/quiz scores`: a table for each span, and the cups. */
export const scorePages = [...periods, 'cups'] as const;
export type ScorePage = (typeof scorePages)[number];

/** Buttons to the pages. The current page's button stays enabled: Discord dims a disabled one. */
export function scorePagesRow(shown: ScorePage, words: Words): Row {
	return rowOf(
		scorePages.map((page) => {
			const style = page === shown ? ButtonStyle.Primary : ButtonStyle.Secondary;
			return button(customId('quiz', ['scores', page]), words.say(`quiz.period.${page}`), style);
		}),
	);
}

/** The values that a sentence about a score can use. */
export function scoreValues({ points, right, answers, games, bestStreak }: PlayerScore, words: Words) {
	return {
		points: words.number(points),
		right: words.number(right),
		answers: words.number(answers),
		accuracy: answers === 0 ? 0 : Math.round((right / answers) * 100),
		streak: streakText(bestStreak, ' · ', words),
		games: words.say('quiz.games', { count: games }),
	};
}

/** `All time`, `July 2026`, `29 June – 5 July 2026`. */
function spanText(span: Span, words: Words): string {
	if (span.period === 'all') return words.say('quiz.period.all');
	return span.period === 'month' ? words.date(span.key) : words.dateRange(span.start, span.end);
}
