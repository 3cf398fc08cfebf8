import type { Catalog } from '../../catalog/catalog.js';
import { type Cup, currentTies } from '../../quiz/cup/cup.js';
import type { Game } from '../../quiz/game.js';
import type { Words } from '../../text/words.js';
import { cupRoundName, cupTieLines } from '../cup-tie-text.js';
import { escaped } from '../escaped.js';
import { fitText } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { nameOfCompetition } from '../names.js';
import { type CupOccasion, cupBracket } from '../pictures/cup/cup-bracket.js';
import type { View } from '../view.js';

/** Between two rounds of a cup: the results of the last one and the ties of the next; after the draw, only the ties. */
export function cupRoundView(
	{ questions: [first] }: Game,
	cup: Cup,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
	occasion: CupOccasion,
): View {
	const ties = currentTies(cup);
	const before = cup.rounds.at(-2);
	const competition = first ? nameOfCompetition(catalog, first.competition, words) : '';
	const lines = [
		`## 🏆 ${escaped(clip(`${cupRoundName(ties, words)} · ${competition}`, Limit.embedTitle))}`,
		...(before ? [] : [words.say('cup.drawn', { count: cup.entrants.length })]),
		...cupTieLines(ties, words),
		...(before ? [`**${cupRoundName(before, words)}**`, ...cupTieLines(before, words)] : []),
		`-# ${words.say('cup.how')}`,
	];
	return {
		content: fitText(lines, words, Limit.content),
		embeds: [],
		picture: cupBracket(cup, occasion, words),
	};
}
