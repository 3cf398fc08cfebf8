import { editionId } from '../../../src/quiz/edition.js';
import { Daily } from '../../../src/quiz/stored-daily.js';
import { aBot, type From } from '../../support/a-bot.js';

/** Midnight in Lima is 05:00 UTC, all year round. */
export const limaMidnight = (month: number, day: number) => Date.UTC(2026, month - 1, day, 5);

/** Who presses, and with which interaction id. Discord never gives two the same id, whichever process receives them. */
type Pressing = From & { readonly id?: string; readonly values?: readonly string[] };

/** A bot, and what Ana or another player does with the daily on a private message. */
export function aDaily(bot: ReturnType<typeof aBot> = aBot()) {
	const stored = async (person = '11') => Daily.parse(await bot.store.collection('dailies').get(person));
	const press = (customId: string, from: Pressing = {}) => bot.press(customId, { ...from, alone: true });
	/** Presses a button of the current question: the right one or a wrong one. */
	async function answer(right: boolean, from: Pressing = {}) {
		const daily = await stored(from.person?.id);
		const { questions, answers } = daily;
		const option = ((questions[answers.length]?.answer ?? 0) + (right ? 0 : 1)) % 4;
		return press(`quiz:daily:${editionId(daily)}:${answers.length}:${option}`, from);
	}
	return {
		bot,
		stored,
		press,
		answer,
		/** Plays a daily from the command to the result. */
		async playAll(marks: readonly boolean[] = [true, true, true, true, true], from: From = {}) {
			let told = await bot.ask('quiz daily', {}, from);
			for (const right of marks) told = await answer(right, from);
			return told;
		},
	};
}
