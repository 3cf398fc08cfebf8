import { LEAD_IN_MS } from '../../src/app/quiz/quiz-host.js';
import { GRACE_MS } from '../../src/quiz/game.js';
import type { Question } from '../../src/quiz/question.js';
import { aBot } from './a-bot.js';

/** How long each question of a test's quiz is open. */
export const SECONDS = 20;

/** The step in which time advances while a question may close early, in milliseconds. */
const STEP_MS = 50;

/** Three players. */
const players = {
	ana: { person: { id: '11', name: 'Ana' } },
	beto: { person: { id: '12', name: 'Beto' } },
	caro: { person: { id: '13', name: 'Caro' } },
} as const;

/** A bot whose quiz Ana has just started in the lounge. */
export async function aQuiz(
	options: {
		readonly questions?: number;
		readonly mode?: 'sudden';
		readonly kind?: string;
		readonly difficulty?: string;
		readonly answers?: 'typed';
	},
	parts: Parameters<typeof aBot>[0] = {},
) {
	const bot = aBot(parts);
	await bot.ask('quiz start', { ...options, seconds: SECONDS });
	const questions: readonly Question[] = (await bot.store.collection('games').get('88')).questions;
	const button = (offset: number) => {
		const buttons = bot.channels.last().buttons;
		const [, , , round = '0'] = buttons[0]?.custom_id.split(':') ?? [];
		const question = questions[Number(round)];
		const found = buttons[((question?.answer ?? 0) + offset) % 4];
		if (!found) throw new Error('No question is open');
		return found.custom_id;
	};
	return {
		bot,
		players,
		question(index = 0): Question {
			const question = questions[index];
			if (!question) throw new Error(`There is no question ${index}`);
			return question;
		},
		/** Lets the first question appear. */
		open: () => bot.clock.advance(LEAD_IN_MS),
		/** Lets the open question's time run out, or end early once everybody has answered. */
		async finishQuestion(): Promise<void> {
			for (let ms = 0; ms < SECONDS * 1_000 + GRACE_MS && bot.bot.services.quizHost.openGame('88'); ms += STEP_MS) {
				await bot.clock.advance(STEP_MS);
			}
		},
		/** The id of the right answer's button in the newest message. */
		right: () => button(0),
		wrong: () => button(1),
		/** The id of the button for a hint. */
		hint(): string {
			const found = bot.channels.last().buttons.find(({ custom_id: id }) => id.startsWith('quiz:hint:'));
			if (!found) throw new Error('No hint is offered');
			return found.custom_id;
		},
	};
}
