import { describe, expect, it } from 'vitest';
import type { Cup } from '../../../src/quiz/cup/cup.js';
import type { Game } from '../../../src/quiz/game.js';
import { locales } from '../../../src/text/locale.js';
import { wordsIn } from '../../../src/text/words.js';
import { cupBoardView, cupClosedView } from '../../../src/views/cup/cup-board-view.js';
import { cupEndView } from '../../../src/views/cup/cup-end-view.js';
import { cupRoundView } from '../../../src/views/cup/cup-round-view.js';
import { cupsView } from '../../../src/views/quiz/cups-view.js';
import { questionView, resultView } from '../../../src/views/quiz/question-view.js';
import { aGame } from '../../quiz/a-game.js';
import { aQuestion } from '../../quiz/a-question.js';
import { cupsOf } from '../../quiz/cup/a-played-cup.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { textProblems, viewProblems } from '../view-problems.js';

/** A cup with the most players possible, who have the longest ids possible. */
function largest(cup: Cup): Cup {
	const long = (player: string) => `9${player}`.padStart(20, '9');
	return {
		...cup,
		entrants: cup.entrants.map(long),
		rounds: cup.rounds.map((ties) =>
			ties.map((tie) => ({
				...tie,
				players: tie.players.map(long),
				...(tie.winner && { winner: { ...tie.winner, player: long(tie.winner.player) } }),
			})),
		),
	};
}

function gameOf(contest: Cup, more: Partial<Game> = {}): Game {
	const question = { ...aQuestion('utc'), competition: catalog.competitions[0]?.id ?? expect.fail() };
	return { ...aGame([question], {}, 'cup'), id: 'abcdefgh', contest, ...more };
}

describe.each(locales)('in %s, Discord takes and a person can read', (locale) => {
	const words = wordsIn(locale);
	const cups = [2, 5, 32].flatMap((players) => cupsOf(players).map(largest));
	const occasion = { names: new Map(), competition: 'Copa Perú', date: '2026' };

	it('every message of a cup, of the largest too', () => {
		const views = cups.flatMap((cup) => {
			const game = gameOf(cup);
			const reasons = [undefined, 'stop', 'few', 'silence', 'trouble', 'interruption'] as const;
			return [
				cupBoardView(game, catalog, words),
				cupClosedView(game, catalog, words),
				cupRoundView(game, cup, catalog, words, occasion),
				...reasons.map((endedBy) => cupEndView({ ...game, ...(endedBy && { endedBy }) }, cup, catalog, words)),
				questionView({ ...game, phase: 'open' }, catalog, words),
				questionView({ ...game, phase: 'open', contest: { ...cup, asked: cup.length } }, catalog, words),
				resultView({ ...game, phase: 'closed' }, undefined, catalog, words),
			];
		});
		expect(views.flatMap((view) => [...viewProblems(view), ...textProblems(view)])).toEqual([]);
	});

	it('the roll of honour, empty and full', () => {
		const won = (index: number) => ({ game: `g${index}`, at: 0, champion: `9${index}`.padStart(20, '9'), players: 32 });
		const all = Array.from({ length: 50 }, (_, index) => won(index));
		const titles = Object.fromEntries(all.map(({ champion }, index) => [champion, 100 - index]));
		const views = [cupsView(undefined, words), cupsView({ version: 1, server: '7', cups: all, titles }, words)];
		expect(views.flatMap((view) => [...viewProblems(view), ...textProblems(view)])).toEqual([]);
	});
});
