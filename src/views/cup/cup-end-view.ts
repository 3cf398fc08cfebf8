import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { CUP_PLAYERS, type Cup, championOf, currentTies } from '../../quiz/cup/cup.js';
import type { Game } from '../../quiz/game.js';
import { limaDay } from '../../quiz/lima-day.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { cupRoundName, cupTieLines } from '../cup-tie-text.js';
import { customId } from '../custom-id.js';
import { escaped } from '../escaped.js';
import { fitText } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { nameOfCompetition } from '../names.js';
import { type CupOccasion, cupBracket } from '../pictures/cup/cup-bracket.js';
import { shareButton } from '../share-button.js';
import type { Row, View } from '../view.js';

/**
 * The end of a cup: who won it and the final, or why nobody did. A button starts another one.
 *
 * @param occasion What the picture also says, and what is kept of the cup; without it there is no picture.
 */
export function cupEndView(
	game: Game,
	cup: Cup,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
	occasion?: CupOccasion & { readonly isInRoll: boolean; readonly canBeShared: boolean },
): View {
	const champion = championOf(cup);
	const [first] = game.questions;
	const competition = first ? nameOfCompetition(catalog, first.competition, words) : '';
	const ties = currentTies(cup);
	const why = game.endedBy === undefined || (champion && game.endedBy === 'stop') ? undefined : game.endedBy;
	const lines = [
		`## 🏆 ${champion === undefined ? words.say('cup.no-champion') : words.say('cup.champion', { player: champion })}`,
		...(why === undefined ? [] : [words.say(`cup.ended.${why}`, { least: CUP_PLAYERS.least })]),
		...(ties.length > 0 ? [`**${cupRoundName(ties, words)}**`, ...cupTieLines(ties, words)] : []),
		...(occasion?.isInRoll ? [words.say('cup.in-roll')] : []),
		`-# ${escaped(clip(competition, Limit.embedTitle))} · ${words.date(limaDay(game.until))}`,
	];
	return {
		content: fitText(lines, words, Limit.content),
		embeds: [],
		components: buttonRow(game, cup, occasion?.canBeShared ?? false, words),
		picture: occasion && ties.length > 0 ? cupBracket(cup, occasion, words) : undefined,
	};
}

/** Buttons to start another cup like this one, and to share its picture. */
function buttonRow(
	{ id: game, questions: [first], seconds, drawn }: Game,
	{ length }: Cup,
	canBeShared: boolean,
	words: Words,
): readonly Row[] {
	if (!drawn || !first) return [];
	const id = customId('quiz', ['cup', length, seconds, drawn.difficulty, first.competition]);
	const again = button(id, `🔁 ${words.say('cup.again')}`, ButtonStyle.Primary);
	return [rowOf([again, ...(canBeShared ? [shareButton(['share', game], words, ButtonStyle.Secondary)] : [])])];
}
