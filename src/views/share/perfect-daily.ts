import { marksOf } from '../../quiz/daily.js';
import { dailyNumber } from '../../quiz/daily-number.js';
import type { Daily } from '../../quiz/stored-daily.js';
import type { Words } from '../../text/words.js';
import { shareDaily } from '../pictures/share/share-daily.js';
import type { ShareOccasion } from '../pictures/share/square.js';
import type { View } from '../view.js';

/** Whether a daily is all right: then it has a picture to be sent on. */
export function isPerfect(daily: Pick<Daily, 'questions' | 'answers'>): boolean {
	return daily.answers.length === daily.questions.length && marksOf(daily).every(Boolean);
}

/** A perfect daily's grid with its picture. */
export function withPicture(
	grid: View,
	{ date, questions, streak }: Daily,
	player: string,
	known: Omit<ShareOccasion, 'date'>,
	words: Words,
): View {
	const perfect = { player, number: dailyNumber(date), total: questions.length, streak };
	return { ...grid, picture: shareDaily(perfect, { ...known, date: words.date(date) }, words) };
}
