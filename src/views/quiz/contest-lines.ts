import type { Contest } from '../../quiz/contest/contest.js';
import { type Cup, currentTies } from '../../quiz/cup/cup.js';
import { type Game, ranking } from '../../quiz/game.js';
import type { Words } from '../../text/words.js';
import { firstFew } from '../and-more.js';
import { cupRoundName, cupTieText } from '../cup-tie-text.js';
import { fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import { place } from './place.js';

/** Rows of the table under a result. */
const STANDINGS = 5;
/** How many players are named. */
const NAMED = 10;

/** The question's number: `Question 2 of 5`; in a cup, within its round. */
export function numberText({ contest, phase, round, questions }: Game, words: Words): string {
	if (contest.mode !== 'cup') return words.say('quiz.question', { number: round + 1, total: questions.length });
	const isOpen = phase === 'open' || phase === 'coming';
	const number = contest.asked + (isOpen ? 1 : 0);
	const name = cupRoundName(currentTies(contest), words);
	if (number > contest.length) return `${name} · ${words.say('cup.penalties', { number: number - contest.length })}`;
	return `${name} · ${words.say('quiz.question', { number, total: contest.length })}`;
}

/** Who may answer an open question, unless everybody may. */
export function openLines({ contest }: Pick<Game, 'contest'>, words: Words): readonly string[] {
	if (contest.mode === 'cup') return penaltyLines(contest, words);
	if (contest.mode !== 'sudden') return [];
	if (!contest.left) return [`⚔️ ${words.say('quiz.sudden.open')}`];
	return [`⚔️ ${leftText(contest.left, words)}`];
}

/** How a closed question changed the contest. */
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

/** Who has won, where points alone do not tell. */
export function wonLines(contest: Contest, words: Words): readonly string[] {
	if (contest.mode !== 'sudden' || contest.left?.length !== 1) return [];
	return contest.left.map((player) => words.say('quiz.sudden.won', { player }));
}

/** The contest's standings, as a heading and a line; undefined where nobody has played. */
export function standings(
	game: Pick<Game, 'contest' | 'tallies'>,
	words: Words,
): { readonly name: string; readonly value: string } | undefined {
	const { contest } = game;
	if (contest.mode === 'cup') return cupStandings(contest, words);
	if (contest.mode === 'sudden' && contest.left) {
		return { name: words.say('quiz.sudden.standings'), value: namesOf(contest.left, words) };
	}
	const rows = ranking(game)
		.slice(0, STANDINGS)
		.map((row) => `${place(row)}\u00a0<@${row.player}>\u00a0**${row.points}**`);
	return rows.length > 0 ? { name: words.say('quiz.standings'), value: rows.join(' · ') } : undefined;
}

/** Who takes a penalty. */
function penaltyLines(cup: Cup, words: Words): readonly string[] {
	if (cup.asked < cup.length) return [];
	const level = currentTies(cup).filter(({ winner }) => !winner);
	const [first, ...others] = level.map(({ players }) => players.map((player) => `<@${player}>`).join(' – '));
	if (first === undefined) return [];
	return [`🥅 ${words.say('cup.penalty', { ties: firstFew([first, ...others], NAMED, 'names', words).join(' · ') })}`];
}

function cupStandings(cup: Cup, words: Words) {
	const ties = currentTies(cup);
	const lines = ties.filter(({ players }) => players.length > 1).map((tie) => cupTieText(tie, true, words));
	return { name: cupRoundName(ties, words), value: fitText(lines, words, Limit.fieldValue) };
}

function leftText(left: readonly string[], words: Words): string {
	return words.say('quiz.sudden.left', { count: left.length, players: namesOf(left, words) });
}

function namesOf(players: readonly string[], words: Words): string {
	const mentions = players.map((player) => `<@${player}>`);
	return firstFew(mentions, NAMED, 'names', words).join(' · ');
}
