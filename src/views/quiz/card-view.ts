import { EmbedBuilder } from '@discordjs/builders';
import type { Period } from '../../quiz/period.js';
import type { Standing } from '../../store/score-store.js';
import type { Words } from '../../text/words.js';
import { Colour, type View } from '../view.js';
import { place } from './place.js';
import { scoreValues } from './scores-view.js';

/** A person's own card in a server: their place in each table, and apart from that what they played alone. */
export function cardView(
	person: string,
	standings: readonly { readonly period: Period; readonly standing: Standing }[],
	words: Words,
): View {
	const played = standings.some(({ standing }) => standing.score || standing.solo);
	const fields = standings.flatMap(({ period, standing }) => {
		const { score, solo } = standing;
		const name = words.say(`quiz.period.${period}`);
		return [
			{ name, value: score ? rankedText(standing, words) : words.say('quiz.card-unranked') },
			...(solo
				? [
						{
							name: words.say('quiz.card-solo', { period: name }),
							value: words.say('quiz.card-score', scoreValues(solo, words)),
						},
					]
				: []),
		];
	});
	const embed = new EmbedBuilder()
		.setColor(Colour.gold)
		.setTitle(`🎽 ${words.say('quiz.card')}`)
		.setDescription(played ? `<@${person}>` : words.say('quiz.card-empty'));
	if (played) embed.addFields(fields);
	return { private: true, embeds: [embed.toJSON()] };
}

function rankedText({ place: own = 0, ranked, score }: Standing, words: Words): string {
	if (!score) return '';
	const at = words.say('quiz.card-place', { place: place({ place: own, points: score.points }), ranked });
	return `${at} · ${words.say('quiz.card-score', scoreValues(score, words))}`;
}
