import { describe, expect, it } from 'vitest';
import { type CupTie, championOf, currentTies } from '../../../src/quiz/cup/cup.js';
import { PENALTIES } from '../../../src/quiz/cup/cup-rules.js';
import { cupOf, drawCup, join } from '../../../src/quiz/cup/entries.js';
import type { Game } from '../../../src/quiz/game.js';
import { aDrawnCup, aJoinedCup, play, type Shot, shoot, toQuestion } from './a-cup-game.js';

const cup = (game: Game) => cupOf(game) ?? expect.fail('no cup');
const tie = (game: Game): CupTie => currentTies(cup(game))[0] ?? expect.fail('no tie');
const right = (player: string): Shot => ({ player, isRight: true });
const wrong = (player: string): Shot => ({ player, isRight: false });

/** A final of two, with the better seed first. */
function aFinal() {
	const game = aDrawnCup(2);
	const [better = '', other = ''] = tie(game).players;
	return { game, better, other };
}

describe('joining', () => {
	it('takes each once, up to 32, and nobody after the draw', () => {
		const game = aJoinedCup(31);
		expect(join(game, { game: 'g1', player: '5' })).toEqual({ game, verdict: 'already-in' });
		expect(join(game, { game: 'other', player: '50' }).verdict).toBe('too-late');
		const full = join(game, { game: 'g1', player: '50' });
		expect(full.verdict).toBe('joined');
		expect(join(full.game, { game: 'g1', player: '51' })).toEqual({ game: full.game, verdict: 'full' });
		expect(join(aDrawnCup(4), { game: 'g1', player: '51' }).verdict).toBe('too-late');
	});

	it('calls the cup off with fewer than two', () => {
		expect(drawCup(aJoinedCup(1), ['1'])).toMatchObject({ phase: 'over', endedBy: 'few' });
		expect(drawCup(aJoinedCup(0), [])).toMatchObject({ phase: 'over', endedBy: 'few' });
	});
});

describe('a tie', () => {
	it('is won by goals, also by who was slower', () => {
		const { game, better, other } = aFinal();
		const played = play(play(play(game, right(better), right(other)), right(other)), wrong(better));
		expect(tie(played)).toMatchObject({ goals: [1, 2], winner: { player: other, by: 'goals' } });
		expect(played).toMatchObject({ phase: 'over' });
		expect(championOf(cup(played))).toBe(other);
	});

	it('that is level goes to penalties: who is right, and of two the faster one', () => {
		const { game, better, other } = aFinal();
		const level = play(play(play(game, right(better), right(other))), wrong(better));
		expect(level).toMatchObject({ phase: 'coming', round: 3 });
		const missed = play(level, wrong(other), wrong(better));
		expect(tie(missed).winner).toBeUndefined();
		expect(tie(play(missed, wrong(better), right(other))).winner).toEqual({ player: other, by: 'penalties' });
		expect(tie(play(missed, right(other), right(better))).winner).toEqual({ player: other, by: 'penalties' });
		expect(tie(play(missed, right(better), right(other)))).toMatchObject({
			goals: [1, 1],
			winner: { player: better, by: 'penalties' },
		});
	});

	it('goes to the better seed where nobody answers a penalty, or nobody knows any', () => {
		const { game, better, other } = aFinal();
		const level = play(play(play(game, right('99')), right('99')), right('99'));
		expect(tie(play(level, right('99'))).winner).toEqual({ player: better, by: 'seed' });
		let shooting = level;
		for (let shot = 0; shot < PENALTIES; shot++) {
			expect(tie(shooting).winner).toBeUndefined();
			shooting = play(shooting, wrong(better), wrong(other));
		}
		expect(tie(shooting).winner).toEqual({ player: better, by: 'seed' });
	});
});

describe('a round', () => {
	it('is followed by an interval and the next one, and goes on in penalties for the ties that are level only', () => {
		const game = aDrawnCup(4);
		const [one, two] = currentTies(cup(game));
		const [a = '', b = ''] = one?.players ?? [];
		const [c = '', d = ''] = two?.players ?? [];
		const played = play(play(play(game, right(a), right(c)), wrong(b), wrong(d)), right(d));
		expect(played.phase).toBe('coming');
		expect(cup(played).rounds).toHaveLength(1);
		// A player who has already gone through takes no penalty.
		const shot = play(played, right(b), right(a), right(d));
		expect(shot).toMatchObject({ phase: 'interval', shown: false });
		expect(cup(shot)).toMatchObject({ asked: 0, rounds: [expect.anything(), [{ goals: [0, 0] }]] });
		expect(currentTies(cup(shot))[0]?.players.toSorted()).toEqual([a, d].toSorted());
		expect(cup(shot).rounds[0]?.map(({ goals }) => goals)).toEqual([
			[1, 0],
			[1, 1],
		]);
	});

	it('waits for nobody but those whose ties are open', () => {
		const game = toQuestion(aDrawnCup(3));
		const [bye, open] = currentTies(cup(game)).toSorted((x, y) => x.players.length - y.players.length);
		const [first = '', second = ''] = open?.players ?? [];
		const one = shoot(game, [right(bye?.players[0] ?? ''), right(first)]);
		expect(one.until).toBe(20_000);
		expect(shoot(game, [right(first), right(second)]).until).toBeLessThan(20_000);
	});
});
