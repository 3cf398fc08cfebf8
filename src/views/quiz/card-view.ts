import type { Catalog } from '../../catalog/catalog.js';
import type { DepartmentId } from '../../domain/department.js';
import type { Period } from '../../quiz/period.js';
import type { Daily } from '../../quiz/stored-daily.js';
import type { Standing } from '../../store/score-store.js';
import type { Words } from '../../text/words.js';
import { rowOf } from '../buttons.js';
import { noteView } from '../note-view.js';
import { collectionMap } from '../pictures/titles/collection-map.js';
import { shareButton } from '../share-button.js';
import type { View } from '../view.js';
import { place } from './place.js';
import { type RoadMonth, roadLines } from './road-lines.js';
import { scoreValues } from './scores-view.js';

/** A person's road this month, and their best month ever. */
export type Road = { readonly now: RoadMonth; readonly best: RoadMonth };

/** What a person's card in a server shows. */
export type PlayerCard = {
	readonly person: string;
	readonly standings: readonly { readonly period: Period; readonly standing: Standing }[];
	readonly road: Road | undefined;
	/** Departments, in the order in which they were collected. */
	readonly collected: readonly DepartmentId[];
	readonly daily: Pick<Daily, 'streak' | 'bestStreak' | 'best' | 'questions'> | undefined;
};

/**
 * A person's card in a server: their road, the daily, their place in each table, the games they played alone, and the
 * map of what they have collected. A shared card has no map: a picture made for sharing replaces it.
 *
 * @param shareAs What identifies the card in its share button; without it there is no button.
 */
export function cardView(
	card: PlayerCard,
	{ shared, shareAs }: { readonly shared: boolean; readonly shareAs?: string | undefined },
	{ departments }: Pick<Catalog, 'departments'>,
	words: Words,
): View {
	const { person, standings, road, collected, daily } = card;
	const played = standings.some(({ standing }) => standing.score || standing.solo);
	const isEmpty = !played && collected.length === 0 && !daily?.bestStreak;
	const lines = [
		`<@${person}>`,
		...(road ? roadLines(road.now, road.best, words) : []),
		...(daily ? dailyLines(daily, words) : []),
		...(collected.length > 0
			? [words.say('collection.line', { count: collected.length, total: departments.length })]
			: []),
		...(played ? standings.flatMap((each) => standingLines(each, words)) : []),
	];
	const title = `## 🎽 ${words.say('quiz.card')}`;
	const content = [title, ...(isEmpty ? [words.say('quiz.card-empty')] : lines)].join('\n');
	if (isEmpty) return noteView(content, { private: true });
	if (shared) return { ...noteView(content), goes: 'below' };
	return {
		...noteView(content, { private: true }),
		components: shareAs === undefined ? undefined : [rowOf([shareButton(['card', 'share', shareAs], words)])],
		picture: collected.length > 0 ? collectionMap(collected, departments, words) : undefined,
	};
}

/** The daily's streak, and the best streak and day ever, as far as there are any. */
function dailyLines(
	{ streak, bestStreak, best, questions }: NonNullable<PlayerCard['daily']>,
	words: Words,
): readonly string[] {
	if (bestStreak === 0) return [];
	const told = [
		// A broken streak is left out, not shown as zero.
		...(streak > 0 ? [words.say('card.daily-streak', { streak: words.number(streak) })] : []),
		words.say('card.daily-best-streak', { best: words.number(bestStreak) }),
		...(best
			? [words.say('card.daily-best-day', { right: best.right, total: questions.length, date: words.date(best.date) })]
			: []),
	];
	return [words.say('card.daily', { told: told.join(' · ') })];
}

function standingLines({ period, standing }: PlayerCard['standings'][number], words: Words): readonly string[] {
	const { score, solo } = standing;
	const name = words.say(`quiz.period.${period}`);
	return [
		`**${name}:** ${score ? rankedText(standing, words) : words.say('quiz.card-unranked')}`,
		...(solo
			? [
					`**${words.say('quiz.card-solo', { period: name })}:** ${words.say('quiz.card-score', scoreValues(solo, words))}`,
				]
			: []),
	];
}

function rankedText({ place: own = 0, ranked, score }: Standing, words: Words): string {
	if (!score) return '';
	const of = { place: place({ place: own, points: score.points }), ranked: words.number(ranked) };
	return `${words.say('quiz.card-place', of)} · ${words.say('quiz.card-score', scoreValues(score, words))}`;
}
