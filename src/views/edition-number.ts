import type { Catalog } from '../catalog/catalog.js';
import { dailyNumber } from '../quiz/daily-number.js';
import type { Edition } from '../quiz/edition.js';
import type { Words } from '../text/words.js';
import { clip } from './limits.js';
import { nameOfCompetition } from './names.js';

/** Characters of a competition's name that a line has room for. */
const ROOM = 30;

/**
 * The number of a day's daily or club, with its competitions unless they are the usual ones: `182 · Premier League +1`.
 */
export function editionNumber({ date, of = [] }: Edition, catalog: Pick<Catalog, 'competition'>, words: Words): string {
	const [first] = of;
	const number = `${dailyNumber(date)}`;
	if (first === undefined) return number;
	// Markdown is removed, not escaped: the number is also shown where Discord does not parse it.
	const name = clip(nameOfCompetition(catalog, first, words).replace(/[*_~`|\\<>]/g, ''), ROOM);
	return `${number} · ${name}${of.length > 1 ? ` +${of.length - 1}` : ''}`;
}
