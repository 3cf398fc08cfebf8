import { describe, expect, it } from 'vitest';
import { dueNext, isDueOtherwise } from '../../../src/app/quiz/clockwork.js';
import { closeQuestion, finish, giveForm, goOn, openQuestion, showResult } from '../../../src/app/quiz/quiz-moves.js';
import { Game, GRACE_MS } from '../../../src/quiz/game.js';
import { aQuiz } from '../../support/a-quiz.js';

const { bot } = await aQuiz({ questions: 2 });
const coming = Game.parse(await bot.store.collection('games').get('88'));
const { until } = coming;
const heard = { readsChat: () => true };

describe('what is due next', () => {
	it.each([
		['before a question: it is asked at its time', {}, openQuestion, until],
		[
			'an open one is closed when no press can be on its way',
			{ phase: 'open', messageId: '900' },
			closeQuestion,
			until + GRACE_MS,
		],
		['an open one that was not posted is asked again at once', { phase: 'open' }, openQuestion, 0],
		['a closed one’s result is shown at once', { phase: 'closed' }, showResult, 0],
		['a shown one is followed by the next when it has been read', { phase: 'closed', shown: true }, goOn, until],
		['a game that is over ends at once', { phase: 'over' }, finish, 0],
	] as const)('%s', (_, change, move, at) => {
		expect(dueNext({ ...coming, ...change }, heard)).toEqual({ at, move });
	});

	it.each(['coming', 'open', 'closed', 'over'] as const)(
		'a %s game in the chat, unheard, gets a form at once',
		(phase) => {
			const game: Game = { ...coming, phase, answers: 'chat' };
			expect(dueNext(game, { readsChat: () => false })).toEqual({ at: 0, move: giveForm });
			expect(dueNext(game, heard).move).not.toBe(giveForm);
		},
	);

	it('is another thing after a stop or an earlier end, and the same after an answer that ends nothing', () => {
		const open: Game = { ...coming, phase: 'open', messageId: '900' };
		expect(isDueOtherwise(open, { ...open, phase: 'over' }, heard)).toBe(true);
		expect(isDueOtherwise(open, { ...open, until: until - 1 }, heard)).toBe(true);
		expect(isDueOtherwise({ ...coming, phase: 'closed' }, { ...coming, phase: 'over' }, heard)).toBe(true);
		expect(isDueOtherwise(open, { ...open, stopVotes: ['11'] }, heard)).toBe(false);
	});
});
