import { limaDay } from '../../quiz/lima-day.js';
import type { HonourRollOf } from '../../store/honour-roll.js';
import type { Words } from '../../text/words.js';
import { fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import type { View } from '../view.js';
import { place } from './place.js';
import { scorePagesRow } from './scores-view.js';

/** How many players and cups are listed. */
const LISTED = 10;

/** A server's roll of honour: who has won most cups, and the newest cups. */
export function cupsView(roll: HonourRollOf | undefined, words: Words): View {
	const titles = Object.entries(roll?.titles ?? {}).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	const winners = titles.slice(0, LISTED).map(([player, count]) => {
		const ahead = titles.filter(([, others]) => others > count).length;
		return words.say('cups.row', { place: place({ place: ahead, points: count }), player, count });
	});
	const newest = (roll?.cups ?? [])
		.slice(-LISTED)
		.toReversed()
		.map(({ at, champion, players }) =>
			words.say('cups.won', { date: words.date(limaDay(at)), player: champion, count: players }),
		);
	const lines = [
		`## 🏆 ${words.say('cups.title')}`,
		...(winners.length > 0 ? winners : [words.say('cups.empty')]),
		...(newest.length > 0 ? [`**${words.say('cups.newest')}**`, ...newest] : []),
	];
	return { content: fitText(lines, words, Limit.content), embeds: [], components: [scorePagesRow('cups', words)] };
}
