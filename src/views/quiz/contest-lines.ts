import type { Contest } from '../../quiz/contest/contest.js';
import { type Game, ranking } from '../../quiz/game.js';
import type { Words } from '../../text/words.js';
import { firstNames } from '../fit-fields.js';
import { place } from './place.js';

/** Rows of the table under a result. */
const STANDINGS = 5;
/** Players who are named one by one. */
const NAMED = 10;

/** What an open question says of its contest: who may answer, where that is not everybody. */
export function openLines({ contest }: Pick<Game, 'contest'>, words: Words): readonly string[] {
	if (contest.mode !== 'sudden') return [];
	if (!contest.left) return [`⚔️ ${words.say('quiz.sudden.open')}`];
	return [`⚔️ ${leftText(contest.left, words)}`];
}

/** What a closed question has made of its contest. */
export function closedLines({ contest, awards, round }: Game, words: Words): readonly string[] {
	if (contest.mode !== 'sudden') return [];
	const { left, out } = contest;
	const gone = out.filter((each) => each.round === round).map(({ player }) => player);
	const isVoid = gone.length === 0 && awards.every(({ right }) => !right) && awards.length > (left ? 0 : 1);
	return [
		...(isVoid ? [words.say('quiz.sudden.void')] : []),
		...(gone.length > 0 ? [words.say('quiz.sudden.gone', { players: namesOf(gone, words) })] : []),
		...wonLines(contest, words),
	];
}

/** Who has won, where points alone do not say so. */
export function wonLines(contest: Contest, words: Words): readonly string[] {
	if (contest.mode !== 'sudden' || contest.left?.length !== 1) return [];
	return contest.left.map((player) => words.say('quiz.sudden.won', { player }));
}

/** How the contest stands, as a heading and a line; undefined where nobody has played. */
export function standings(
	game: Pick<Game, 'contest' | 'tallies'>,
	words: Words,
): { readonly name: string; readonly value: string } | undefined {
	const { contest } = game;
	if (contest.mode === 'sudden' && contest.left) {
		return { name: words.say('quiz.sudden.standings'), value: namesOf(contest.left, words) };
	}
	const rows = ranking(game)
		.slice(0, STANDINGS)
		.map((row) => `${place(row)} <@${row.player}> **${row.points}**`);
	return rows.length > 0 ? { name: words.say('quiz.standings'), value: rows.join(' · ') } : undefined;
}

function leftText(left: readonly string[], words: Words): string {
	return words.say('quiz.sudden.left', { count: left.length, players: namesOf(left, words) });
}

function namesOf(players: readonly string[], words: Words): string {
	const mentions = players.map((player) => `<@${player}>`);
	return firstNames(mentions, NAMED, { between: ' · ' }, words);
}
