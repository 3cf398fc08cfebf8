import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../catalog/catalog.js';
import { coverageOf } from '../catalog/coverage.js';
import type { Words } from '../text/words.js';
import { nameOfCompetition } from './names.js';
import { Colour, type View } from './view.js';

/**
 * What the bot is and knows, where its facts are from, and what it keeps about people.
 *
 * @param quiz How many questions there are, and whether typed answers are read from the chat.
 */
export function aboutView(
	catalog: Pick<Catalog, 'competitions' | 'competition' | 'seasonsOf' | 'clubs' | 'departments'>,
	quiz: { readonly questions: number; readonly readsChat: boolean },
	words: Words,
): View {
	const coverage = catalog.competitions.flatMap(({ id }) => {
		const seasons = catalog.seasonsOf(id);
		const first = seasons[0];
		const last = seasons.at(-1);
		if (!first || !last) return [];
		const head = words.say('about.knows-competition', {
			competition: nameOfCompetition(catalog, id, words),
			seasons: words.say('about.seasons', { count: seasons.length }),
			from: first.year,
			until: last.year,
		});
		const { champions, runnersUp, finals, lists, listsInPart } = coverageOf(seasons);
		const known = [
			words.say('about.champions', { count: champions }),
			words.say('about.runner-ups', { count: runnersUp }),
			words.say('about.finals', { count: finals }),
			words.say('about.qualifiers', { count: lists }) +
				(listsInPart > 0 ? ` (${words.say('about.qualifiers-in-part', { count: listsInPart })})` : ''),
		];
		return [head, `-# ${known.join(' · ')}`];
	});
	const totals = words.say('about.totals', {
		clubs: words.number(catalog.clubs.length),
		departments: catalog.departments.length,
		questions: words.number(quiz.questions),
	});
	const privacy = [
		words.say('about.privacy-body'),
		words.say('about.privacy-reports'),
		...(quiz.readsChat ? [words.say('about.privacy-chat')] : []),
	];
	return {
		content: `## ⚽ ${words.say('about.title')}\n${words.say('about.body')}`,
		embeds: [
			new EmbedBuilder()
				.setColor(Colour.info)
				.addFields(
					{ name: words.say('about.commands'), value: words.say('about.commands-body') },
					{ name: words.say('about.knows'), value: [...coverage, totals].join('\n') },
					{ name: words.say('about.sources'), value: words.say('about.sources-body') },
					{ name: words.say('about.privacy'), value: privacy.join(' ') },
				)
				.toJSON(),
		],
	};
}
