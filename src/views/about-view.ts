import type { Catalog } from '../catalog/catalog.js';
import type { Competition } from '../domain/competition.js';
import { yearsOf } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { firstFew } from './and-more.js';
import { nameOfCompetition } from './names.js';
import type { View } from './view.js';

/** At most this many competitions are named: a data folder of one's own may bring many. */
const NAMED = 3;

/**
 * What the bot is and knows, where its facts are from, and what it keeps about people: at most a phone's screen.
 *
 * @param competitions Those that the server has chosen; all if it has chosen none.
 * @param quiz How many questions there are, and whether typed answers are read from the chat.
 */
export function aboutView(
	competitions: readonly Competition[],
	quiz: { readonly questions: number; readonly readsChat: boolean },
	catalog: Pick<Catalog, 'competition' | 'seasonsOf' | 'clubs' | 'departments'>,
	words: Words,
): View {
	const isAbroad = competitions.every(({ area }) => area !== undefined);
	const known = competitions.flatMap(({ id }) => {
		const seasons = catalog.seasonsOf(id);
		const [first, last] = [seasons[0], seasons.at(-1)];
		if (!first || !last) return [];
		const competition = nameOfCompetition(catalog, id, words);
		return [
			words.say('about.knows', { competition, count: seasons.length, from: yearsOf(first), until: yearsOf(last) }),
		];
	});
	const peru = { clubs: words.number(catalog.clubs.length), departments: catalog.departments.length };
	const totals = isAbroad
		? words.say('about.totals-abroad', { count: quiz.questions })
		: words.say('about.totals', { ...peru, questions: words.number(quiz.questions) });
	const privacy = [
		words.say('about.privacy'),
		...(quiz.readsChat ? [words.say('about.privacy-chat')] : []),
		words.say('about.privacy-yours'),
	];
	const paragraphs = [
		[`## ⚽ ${words.say('about.title')}`, words.say(isAbroad ? 'about.body-abroad' : 'about.body')],
		[...firstFew(known, NAMED, 'competitions', words), totals],
		[words.say(isAbroad ? 'about.sources-abroad' : 'about.sources')],
		[`-# ${privacy.join(' ')}`],
	];
	return { content: paragraphs.map((lines) => lines.join('\n')).join('\n\n'), embeds: [] };
}
