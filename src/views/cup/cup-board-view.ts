import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { CUP_PLAYERS } from '../../quiz/cup/cup.js';
import { cupOf } from '../../quiz/cup/entries.js';
import type { Game } from '../../quiz/game.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { escaped } from '../escaped.js';
import { clip, Limit } from '../limits.js';
import { nameOfCompetition } from '../names.js';
import { noteView } from '../note-view.js';
import type { View } from '../view.js';

/** The message where people join a cup: until when, how it is played, who has joined, and the button. */
export function cupBoardView(game: Game, catalog: Pick<Catalog, 'competition'>, words: Words): View {
	const length = cupOf(game)?.length ?? 0;
	const lines = [
		title(game, catalog, words),
		words.say('cup.board', { starter: game.starter, until: Math.ceil(game.until / 1_000) }),
		...entrantLines(game, words),
		`-# ${words.say('cup.board.how', { count: length, seconds: game.seconds, most: CUP_PLAYERS.most })}`,
	];
	const join = button(customId('quiz', ['join', game.id]), `⚽ ${words.say('cup.join')}`, ButtonStyle.Success);
	return { ...noteView(lines.join('\n')), components: [rowOf([join])] };
}

/** The same message once joining is closed. */
export function cupClosedView(game: Game, catalog: Pick<Catalog, 'competition'>, words: Words): View {
	const lines = [title(game, catalog, words), words.say('cup.board.closed'), ...entrantLines(game, words)];
	return { ...noteView(lines.join('\n')), components: [] };
}

function title({ questions: [first] }: Game, catalog: Pick<Catalog, 'competition'>, words: Words): string {
	const competition = first ? nameOfCompetition(catalog, first.competition, words) : '';
	return `## 🏆 ${escaped(clip(words.say('cup.title', { competition }), Limit.embedTitle))}`;
}

function entrantLines(game: Game, words: Words): readonly string[] {
	const entrants = cupOf(game)?.entrants ?? [];
	if (entrants.length === 0) return [words.say('cup.board.nobody')];
	const players = entrants.map((player) => `<@${player}>`).join(' · ');
	return [`**${words.say('cup.board.in', { count: entrants.length })}** ${players}`];
}
