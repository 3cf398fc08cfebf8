import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Game } from '../../quiz/game.js';
import { ranking } from '../../quiz/game.js';
import { limaDay } from '../../quiz/lima-day.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { escaped } from '../escaped.js';
import { clip, Limit } from '../limits.js';
import { nameOfCompetition } from '../names.js';
import { DRAWN, type PlayerNames, quizPodium } from '../pictures/quiz/quiz-podium.js';
import { shareButton } from '../share-button.js';
import type { View } from '../view.js';
import { wonLines } from './contest-lines.js';
import { place } from './place.js';
import { streakText } from './streak-text.js';

/** The players named at the end of a game, best first. */
export function podiumPlayers(game: Game): readonly string[] {
	return ranking(game)
		.slice(0, DRAWN)
		.map(({ player }) => player);
}

/**
 * The end of a game: who won, why it ended if that was early, and a button for another such game.
 *
 * @param known The names of the players and the server, as far as known.
 */
export function podiumView(
	game: Game,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
	known: {
		readonly names: PlayerNames;
		readonly server?: string | undefined;
		/** Whether a picture to share can be asked for. */
		readonly canBeShared?: boolean;
	} = { names: new Map() },
): View {
	const rows = ranking(game)
		.slice(0, DRAWN)
		.map((row) =>
			words.say('quiz.podium-row', { ...row, place: place(row), streak: streakText(row.bestStreak, ', ', words) }),
		);
	const [first] = game.questions;
	const competition = first ? nameOfCompetition(catalog, first.competition, words) : '';
	const date = words.date(limaDay(game.until));
	const share = known.canBeShared ? [shareButton(['share', game.id], words, ButtonStyle.Secondary)] : [];
	const again = [...againButtons(game, words), ...share];
	const lines = [
		`## 🏆 ${words.say('quiz.podium')}`,
		...(game.endedBy ? [words.say(`quiz.ended.${game.endedBy}`)] : []),
		...wonLines(game.contest, words),
		...(rows.length > 0 ? rows : [words.say('quiz.podium-nobody')]),
		`-# ${escaped(clip(competition, Limit.embedTitle))} · ${date}`,
		...(again.length > 0 ? [] : [`-# ${words.say('quiz.again')}`]),
	];
	return {
		content: lines.join('\n'),
		embeds: [],
		components: again.length > 0 ? [rowOf(again)] : [],
		picture: quizPodium(game, { ...known, competition, date }, words),
	};
}

/**
 * A button that starts another such game; none if the game was stored by an older version without what was asked for.
 */
function againButtons(
	{ questions, seconds, answers, drawn, contest: { mode } }: Game,
	words: Words,
): readonly APIButtonComponent[] {
	const [first] = questions;
	if (!drawn || !first) return [];
	const { difficulty, kind } = drawn;
	const rest = mode === 'points' ? (kind ? [kind] : []) : [kind ?? '', mode];
	const wish = [questions.length, seconds, answers === 'buttons' ? answers : 'typed', difficulty, first.competition];
	const id = customId('quiz', ['again', ...wish, ...rest]);
	return [button(id, `🔁 ${words.say('quiz.rematch')}`, ButtonStyle.Primary)];
}
