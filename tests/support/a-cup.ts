import { JOIN_MS } from '../../src/app/quiz/quiz-draw.js';
import { cupOf } from '../../src/quiz/cup/entries.js';
import { Game, GRACE_MS } from '../../src/quiz/game.js';
import { READ_MS } from '../../src/views/quiz/reading-time.js';
import { aBot } from './a-bot.js';

/** How long each question of a test's cup is open. */
export const SECONDS = 20;
/** The step in which time advances while a question may close early, in milliseconds. */
const STEP_MS = 100;
const QUESTION_MS = SECONDS * 1_000 + GRACE_MS;

/** A bot with a cup that Ana, player 11, has opened in the lounge. */
export async function aCup(options: Readonly<Record<string, unknown>> = {}, parts: Parameters<typeof aBot>[0] = {}) {
	const bot = aBot(parts);
	const opened = await bot.ask('quiz cup', { questions: 3, seconds: SECONDS, ...options });
	await bot.clock.advance(0);
	const game = async () => Game.parse(await bot.store.collection('games').get('88'));
	const cup = async () => cupOf(await game()) ?? missing();
	return {
		bot,
		opened,
		game,
		cup,
		/** Presses the button to join. */
		async join(player: number, id?: string) {
			const { id: gameId } = await game();
			return bot.press(id ?? `quiz:join:${gameId}`, { person: { id: `${player}`, name: `P${player}` }, own: false });
		},
		/** Lets the time to join run out, which announces the first round. */
		draw: () => bot.clock.advance(JOIN_MS),
		/** Lets the time to read an interval's message pass, after which a question is open. */
		read: () => bot.clock.advance(READ_MS.most),
		/** Answers the open question. */
		async answer(player: number, isRight: boolean) {
			const { id, round, questions } = await game();
			const answer = questions[round]?.answer ?? 0;
			const option = isRight ? answer : (answer + 1) % 4;
			return bot.press(`quiz:answer:${id}:${round}:${option}`, { person: { id: `${player}` }, own: false });
		},
		/** Lets the open question's time run out, or end early once everybody has answered; then its result is shown. */
		async finishQuestion(): Promise<void> {
			for (let ms = 0; ms < QUESTION_MS && bot.bot.services.quizHost.openGame('88'); ms += STEP_MS) {
				await bot.clock.advance(STEP_MS);
			}
		},
	};
}

function missing(): never {
	throw new Error('There is no cup');
}
