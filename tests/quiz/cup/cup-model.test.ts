import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cup, championOf } from '../../../src/quiz/cup/cup.js';
import { PENALTIES } from '../../../src/quiz/cup/cup-rules.js';
import { cupOf, join } from '../../../src/quiz/cup/entries.js';
import { answer, Game, SILENT_LIMIT } from '../../../src/quiz/game.js';
import { Format } from '../../../src/store/format.js';
import { olderGames } from '../../../src/store/older-games.js';
import { aDrawnCup, goOn, LENGTH, type Shot, shoot, toQuestion } from './a-cup-game.js';

const format = new Format(Game, olderGames);

/** What happens while a question is open. `leave`: a player who plays no more from now on. */
const round = fc.record({
	shots: fc.array(fc.record({ player: fc.integer({ min: 1, max: 36 }), isRight: fc.boolean() }), { maxLength: 70 }),
	leave: fc.option(fc.integer({ min: 1, max: 32 }), { nil: undefined }),
	isRestarted: fc.boolean(),
});
const places = fc
	.uniqueArray(fc.integer({ min: 1, max: 36 }))
	.map((order) => new Map(order.map((player, place) => [`${player}`, place])));

/** The winner of a tie, worked out from the confirmed answers alone; undefined while it is open. */
function winnerOf(players: readonly string[], asked: readonly (readonly Shot[])[]): string | undefined {
	const [better, other] = players;
	if (other === undefined) return better;
	const goalsOf = (player?: string) =>
		asked.slice(0, LENGTH).filter((shots) => shots.some((each) => each.player === player && each.isRight)).length;
	const [one, two] = [goalsOf(better), goalsOf(other)];
	if (asked.length < LENGTH) return undefined;
	if (one !== two) return one > two ? better : other;
	for (const [index, shots] of asked.slice(LENGTH).entries()) {
		const own = shots.filter(({ player }) => players.includes(player));
		const scorer = own.find(({ isRight }) => isRight);
		if (scorer) return scorer.player;
		if (own.length === 0 || index + 1 === PENALTIES) return better;
	}
	return undefined;
}

it('whatever happens, a cup ends with one champion, by the rules, and nobody plays twice in a round', () => {
	let [ended, played] = [0, 0];
	fc.assert(
		fc.property(
			fc.integer({ min: 2, max: 32 }),
			fc.integer(),
			places,
			fc.array(round, { minLength: 1, maxLength: 40 }),
			(players, seed, table, rounds) => {
				let game: Game = aDrawnCup(players, seed, table);
				const entrants = cupOf(game)?.entrants ?? [];
				expect(entrants.toSorted()).toEqual(Array.from({ length: players }, (_, index) => `${index + 1}`).toSorted());
				const gone = new Set<string>();
				/** The answers that count, for each question of the round. */
				let asked: (readonly Shot[])[] = [];
				// After the generated rounds, nobody answers any more.
				for (let turn = 0; game.phase !== 'over'; turn++) {
					if (turn === 80) expect.fail('it never ends');
					const { shots = [], leave, isRestarted = false } = rounds[turn] ?? {};
					if (leave !== undefined) gone.add(`${leave}`);
					const here = shots
						.map(({ player, isRight }) => ({ player: `${player}`, isRight }))
						.filter(({ player }) => !gone.has(player));
					const open = toQuestion(game);
					expect(join(open, { game: 'g1', player: '40' }).verdict).toBe('too-late');
					const counted = here.filter(
						({ player }, index) => here.findIndex((each) => each.player === player) === index,
					);
					let shot = shoot(open, here);
					expect(shot.given).toHaveLength(counted.length);
					for (const { player } of counted.slice(0, 2)) {
						const again = answer(shot, { game: 'g1', round: shot.round, player, option: 0, at: '1' }, 0);
						expect(again).toEqual({ game: shot, verdict: 'already-answered' });
					}
					if (isRestarted) shot = format.read(JSON.parse(JSON.stringify(shot)));
					asked.push(counted);
					const before = cupOf(shot) ?? expect.fail();
					game = goOn(shot);
					const after = cupOf(game) ?? expect.fail();
					const ties = after.rounds[before.rounds.length - 1] ?? [];
					const isSettled = game.endedBy === 'silence';
					if (isSettled) expect(game.silent).toBe(SILENT_LIMIT);
					else
						expect(ties.map(({ winner }) => winner?.player)).toEqual(ties.map((tie) => winnerOf(tie.players, asked)));
					if (after.rounds.length > before.rounds.length) asked = [];
					if (isRestarted) game = format.read(JSON.parse(JSON.stringify(game)));
				}
				ended += 1;
				if (game.endedBy === undefined) played += 1;
				expectWhole(cupOf(game) ?? expect.fail(), players);
			},
		),
		{ numRuns: 120 },
	);
	expect(ended).toBeGreaterThanOrEqual(120);
	expect(played, 'cups that were played to the final').toBeGreaterThan(15);
});

/** Every tie has one winner, who plays in the next round, and nobody plays twice in a round. */
function expectWhole({ rounds, entrants }: Cup, players: number): void {
	const size = 2 ** Math.ceil(Math.log2(players));
	expect(rounds.map(({ length }) => length)).toEqual(
		Array.from({ length: Math.log2(size) }, (_, index) => size / 2 ** (index + 1)),
	);
	for (const [index, ties] of rounds.entries()) {
		const playing = ties.flatMap(({ players }) => players);
		expect(new Set(playing).size).toBe(playing.length);
		const winners = ties.map(({ winner }) => winner?.player ?? expect.fail('a tie without a winner'));
		for (const [at, { players, winner }] of ties.entries()) {
			const isBye = players.length === 1;
			const isWhole = [
				players.includes(winners[at] ?? ''),
				players.join() === players.toSorted((a, b) => entrants.indexOf(a) - entrants.indexOf(b)).join(),
				isBye === (winner?.by === 'bye') && (!isBye || index === 0),
			];
			expect(isWhole).toEqual([true, true, true]);
		}
		const next = rounds[index + 1];
		if (next) expect(next.flatMap(({ players }) => players).toSorted()).toEqual(winners.toSorted());
		else expect(winners).toHaveLength(1);
	}
	expect(rounds[0]?.filter(({ players }) => players.length === 1)).toHaveLength(size - players);
	expect(championOf({ rounds })).toBeDefined();
}
