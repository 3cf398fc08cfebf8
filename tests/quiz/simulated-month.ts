import { DOUBLES_FROM } from '../../src/quiz/new-game.js';
import { addAward, awardsOf, type Tally } from '../../src/quiz/points.js';
import { type Random, shuffle } from '../../src/quiz/random.js';
import { aQuestion } from './a-question.js';

/**
 * How somebody plays: how many quizzes a month, and what share of the questions they know, which also makes them
 * quicker.
 */
export type Habit = { readonly name: 'casual' | 'regular' | 'keen'; readonly games: number; readonly knows: number };

const QUESTIONS = 5;
/** How many players join the one who starts a quiz. */
const COMPANY = { least: 1, most: 4 };
const WEEKS = 4.3;

/** Fifty players of a server: half drop in now and then, most others play weekly, and some nearly every day. */
export function fiftyPlayers(random: Random): readonly Habit[] {
	const between = (least: number, most: number) => least + random() * (most - least);
	const habit = (name: Habit['name'], aWeek: number, knows: number) => ({
		name,
		games: Math.round(aWeek * WEEKS),
		knows,
	});
	return [
		...Array.from({ length: 24 }, () => habit('casual', between(0.2, 0.8), between(0.3, 0.6))),
		...Array.from({ length: 20 }, () => habit('regular', between(1, 3), between(0.4, 0.75))),
		...Array.from({ length: 6 }, () => habit('keen', between(4, 14), between(0.55, 0.9))),
	];
}

/** A month in which everybody plays by their habit and by the rules of the quiz. @returns Each player's points. */
export function monthOf(players: readonly Habit[], random: Random): readonly number[] {
	const points = players.map(() => 0);
	const left = players.map(({ games }) => games);
	for (;;) {
		const [starter] = shuffle(
			[...left.keys()].filter((player) => (left[player] ?? 0) > 0),
			random,
		);
		if (starter === undefined) return points;
		const size = COMPANY.least + Math.floor(random() * (COMPANY.most - COMPANY.least + 1));
		// Those who play more are there more often.
		const others = [...left.keys()].filter((player) => player !== starter && (left[player] ?? 0) > 0);
		const company = others
			.map((player) => ({ player, rank: -Math.log(1 - random()) / (left[player] ?? 1) }))
			.toSorted((a, b) => a.rank - b.rank)
			.slice(0, size)
			.map(({ player }) => player);
		const table = [starter, ...company];
		for (const player of table) left[player] = (left[player] ?? 1) - 1;
		for (const [player, { points: won }] of gameOf(table, players, random))
			points[player] = (points[player] ?? 0) + won;
	}
}

/** One quiz: those who know more also answer sooner. Questions that only one person answers count in no table. */
function gameOf(table: readonly number[], players: readonly Habit[], random: Random): ReadonlyMap<number, Tally> {
	const question = aQuestion('a');
	let tallies: Record<string, Tally> = {};
	for (let round = 0; table.length > 1 && round < QUESTIONS; round++) {
		const given = table.map((player) => {
			const { knows = 0 } = players[player] ?? {};
			const isRight = random() < knows;
			const at = `${Math.round((1.5 - knows + random()) * 1_000)}`;
			return { player: `${player}`, option: isRight ? question.answer : (question.answer + 1) % 4, at };
		});
		const times = QUESTIONS >= DOUBLES_FROM && round === QUESTIONS - 1 ? 2 : 1;
		for (const award of awardsOf(question, given, [], tallies, times)) {
			tallies = { ...tallies, [award.player]: addAward(tallies[award.player], award) };
		}
	}
	return new Map(Object.entries(tallies).map(([player, tally]) => [Number(player), tally]));
}
