import type { Period } from '../../quiz/period.js';
import type { Standing } from '../../store/score-store.js';
import type { Words } from '../../text/words.js';
import { noteView } from '../note-view.js';
import type { View } from '../view.js';
import { place } from './place.js';
import { type RoadMonth, roadLines } from './road-lines.js';
import { scoreValues } from './scores-view.js';

/** Somebody's road this month, and their best month ever. */
export type Road = { readonly now: RoadMonth; readonly best: RoadMonth };

/** A person's own card in a server: their road, their place in each table, and apart from that what they played alone. */
export function cardView(
	person: string,
	standings: readonly { readonly period: Period; readonly standing: Standing }[],
	road: Road | undefined,
	words: Words,
): View {
	const played = standings.some(({ standing }) => standing.score || standing.solo);
	const lines = standings.flatMap(({ period, standing }) => {
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
	});
	const title = `## 🎽 ${words.say('quiz.card')}`;
	const told = played
		? [`<@${person}>`, ...(road ? roadLines(road.now, road.best, words) : []), ...lines]
		: [words.say('quiz.card-empty')];
	return noteView([title, ...told].join('\n'), { private: true });
}

function rankedText({ place: own = 0, ranked, score }: Standing, words: Words): string {
	if (!score) return '';
	const at = words.say('quiz.card-place', { place: place({ place: own, points: score.points }), ranked });
	return `${at} · ${words.say('quiz.card-score', scoreValues(score, words))}`;
}
