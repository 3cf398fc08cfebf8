import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, close, type Game, next, open, ranking } from '../../../src/quiz/game.js';
import { aGame } from '../a-game.js';
import { aQuestion } from '../a-question.js';

const QUESTIONS = 12;
const players = ['1', '2', '3', '4', '5'] as const;
type Player = (typeof players)[number];
/** What each player does with a question: knows it, misses it, or is away. */
type Round = Readonly<Partial<Record<Player, 'right' | 'wrong'>>>;

function aSuddenGame(questions = QUESTIONS): Game {
	return aGame(
		Array.from({ length: questions }, (_, index) => aQuestion(`club-${index}`)),
		{},
		'sudden',
	);
}

/** Plays one question; players with lower numbers answer first. */
function playRound(before: Game, round: Round): Game {
	let game = open(before, 20_000);
	for (const [index, [player, how]] of Object.entries(round).entries()) {
		const press = { game: 'g1', round: game.round, player, option: how === 'right' ? 0 : 1 };
		game = answer(game, { ...press, at: `${game.round * 100 + index}` }, 0).game;
	}
	return close(game, 0);
}

function play(...rounds: readonly Round[]): Game {
	return rounds.reduce((game, round) => next(playRound(game, round)), aSuddenGame());
}

const left = ({ contest }: Game) => (contest.mode === 'sudden' ? contest.left : undefined);

describe('sudden death', () => {
	it('puts out who misses, by a wrong answer or by none, and lets them answer no more', () => {
		const game = play({ 1: 'right', 2: 'right', 3: 'wrong', 4: 'right' }, { 1: 'right', 2: 'right' });
		expect(left(game)).toEqual(['1', '2']);
		for (const player of ['3', '4', '9']) {
			const press = { game: 'g1', round: 2, player, option: 0, at: '900' };
			expect(answer(open(game, 1), press, 0).verdict).toBe('out');
		}
	});

	it('is over as soon as one is left, who wins whatever the points say', () => {
		// Player 1 is faster four times, and so has more points.
		const both: Round = { 1: 'right', 2: 'right' };
		const game = play(both, both, both, both, { 1: 'wrong', 2: 'right' });
		expect(game).toMatchObject({ phase: 'over', round: 4 });
		expect(game.endedBy).toBeUndefined();
		expect(game.tallies[1]?.points).toBeGreaterThan(game.tallies[2]?.points ?? 0);
		expect(ranking(game).map(({ player, place }) => [player, place])).toEqual([
			['2', 0],
			['1', 1],
		]);
	});

	it('voids a question that nobody knows', () => {
		const game = play({ 1: 'right', 2: 'right' }, { 1: 'wrong', 2: 'wrong' }, { 1: 'wrong' }, {});
		expect(left(game)).toEqual(['1', '2']);
		expect(game.phase).toBe('coming');
	});

	it('lets anybody join until two have answered and one of them knew, and who is alone play on', () => {
		const alone = play({ 1: 'right' }, { 1: 'wrong' }, { 1: 'right' }, { 2: 'wrong', 3: 'wrong' });
		expect(left(alone)).toBeUndefined();
		expect(left(next(playRound(alone, { 4: 'right', 5: 'right', 3: 'wrong' })))).toEqual(['4', '5']);
	});

	it('ranks who went out later before who went out sooner, and lets points decide after the last question', () => {
		const rounds: readonly Round[] = [
			{ 4: 'right', 1: 'right', 2: 'right', 3: 'right' },
			{ 1: 'right', 2: 'right', 3: 'right', 4: 'wrong' },
			{ 1: 'right', 2: 'right', 3: 'wrong' },
		];
		const game = rounds.reduce((before, round) => next(playRound(before, round)), aSuddenGame(3));
		expect(game.phase).toBe('over');
		expect(ranking(game).map(({ player }) => player)).toEqual(['1', '2', '3', '4']);
	});

	it('waits for nobody who is out', () => {
		const game = open(play({ 1: 'right', 2: 'right', 3: 'wrong' }), 20_000);
		const press = (player: string) => ({ game: 'g1', round: 1, player, option: 0, at: `10${player}` });
		const one = answer(game, press('1'), 0).game;
		expect(one.until).toBe(20_000);
		expect(answer(one, press('2'), 0).game.until).toBeLessThan(20_000);
	});

	const does = fc.option(fc.constantFrom('right' as const, 'wrong' as const), { nil: undefined });
	const rounds = fc.array(fc.tuple(does, does, does, does, does), { minLength: 1, maxLength: QUESTIONS });

	it('whoever plays how, nobody comes back, nobody who knew goes out, and one wins at most', () => {
		fc.assert(
			fc.property(rounds, (all) => {
				let game = aSuddenGame();
				for (const row of all) {
					if (game.phase === 'over') break;
					const before = left(game);
					const round = Object.fromEntries(
						players.flatMap((player, index) => (row[index] ? [[player, row[index]]] : [])),
					);
					const closed = playRound(game, round);
					const after = left(closed);
					const admitted = players.filter((player) => round[player] && (before?.includes(player) ?? true));
					const knew = admitted.filter((player) => round[player] === 'right');
					expect(closed.awards.map(({ player }) => player).toSorted()).toEqual(admitted);
					if (before) expect(before).toEqual(expect.arrayContaining([...(after ?? [])]));
					if (after) for (const player of knew) expect(after).toContain(player);
					if (knew.length > 0 && before) expect(after?.toSorted()).toEqual(knew);
					if (knew.length === 0) expect(after).toEqual(before);
					if (!before && after) expect(admitted.length).toBeGreaterThan(1);
					game = next(closed);
					if (after?.length === 1) {
						expect(game).toMatchObject({ phase: 'over' });
						expect(ranking(game)[0]).toMatchObject({ player: after[0], place: 0 });
					}
				}
			}),
			{ numRuns: 500 },
		);
	});
});
