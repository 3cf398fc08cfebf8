import { aDaily, limaMidnight } from '../../commands/quiz/a-daily.js';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';

export const manager = { person: { id: '99', manages: true } };
/** Every server has its message at most this long after its hour, in milliseconds. */
export const SPREAD_MS = 10 * 60_000;
export const HOUR_MS = 3_600_000;
/** A change to a message is shown at most this long after it, in milliseconds. */
export const EDIT_MS = 5_000;
/** A day's answers: all right, and all but the second. */
export const ALL = [true, true, true, true, true];
export const MOST = [true, false, true, true, true];
const PEOPLE = ['11', '12', '13', '14', '15'];

/** A bot on the morning of 1 July 2026, a Wednesday, in whose server the daily is posted in channel 90 at nine. */
export async function aBoard(parts: Parameters<typeof aBot>[0] = {}, hour = 9) {
	const bot = aBot({ clock: aClock(limaMidnight(7, 1) + 8 * HOUR_MS), ...parts });
	bot.bot.services.dailyRounds.start(() => true);
	await bot.ask('settings', { 'daily-channel': '90', 'daily-hour': hour }, manager);
	return boardOf(bot);
}

/** What tests do with a bot whose server has a daily message. */
export function boardOf(bot: ReturnType<typeof aBot>) {
	const daily = aDaily(bot);
	const messages = () => bot.channels.messages.filter(({ history }) => history[0]?.text.includes('📅 La diaria N.º'));
	return {
		...daily,
		messages,
		/** What the newest daily message shows now. */
		shown: () => messages().at(-1)?.history.at(-1)?.text ?? '',
		/** Moves time on to the post of this many days later, when every server has its message. */
		async toNextPost(days = 1) {
			const { clock } = bot;
			const target = limaMidnight(7, 1) + 9 * HOUR_MS + SPREAD_MS;
			const ahead = (Math.floor((clock.now() - target) / (24 * HOUR_MS)) + 1) * 24 * HOUR_MS;
			await clock.advance(target + ahead + (days - 1) * 24 * HOUR_MS - clock.now());
		},
		/** Plays a day as one of five people, in `seconds` seconds, and if asked, answers whether to be shown. */
		async play(who: number, marks: readonly boolean[], { agrees = true, seconds = 60 } = {}) {
			const from = { person: { id: PEOPLE[who] ?? '' } };
			let told = await bot.ask('quiz daily', {}, from);
			await bot.clock.advance(seconds * 1_000);
			for (const right of marks) told = await daily.answer(right, from);
			const asked = told.text.includes('¿Te muestro');
			const wish = told.buttons.find(({ custom_id: id }) => id.endsWith(agrees ? ':show' : ':hide'));
			return asked && wish ? bot.press(wish.custom_id, { ...from, alone: true }) : told;
		},
	};
}
