import type { Catalog } from '../../catalog/catalog.js';
import { marksOf } from '../../quiz/daily.js';
import type { Daily } from '../../quiz/stored-daily.js';
import type { Words } from '../../text/words.js';
import { editionNumber } from '../edition-number.js';
import { shareDaily } from '../pictures/share/share-daily.js';
import type { ShareOccasion } from '../pictures/share/square.js';
import type { View } from '../view.js';

/** Whether every answer of a daily is right: then it has a picture to share. */
export function isPerfect(daily: Pick<Daily, 'questions' | 'answers'>): boolean {
	return daily.answers.length === daily.questions.length && marksOf(daily).every(Boolean);
}

/** A perfect daily's grid with its picture to share. */
export function withPicture(
	grid: View,
	daily: Daily,
	player: string,
	known: Omit<ShareOccasion, 'date'>,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
): View {
	const { date, questions, streak } = daily;
	const perfect = { player, number: editionNumber(daily, catalog, words), total: questions.length, streak };
	return { ...grid, picture: shareDaily(perfect, { ...known, date: words.date(date) }, words) };
}
