import type { Catalog } from '../../catalog/catalog.js';
import type { MeantSeason } from '../../catalog/season-search.js';
import { yearsOf } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { rowOf } from '../buttons.js';
import { articleOf, nameOfCompetition, seasonName } from '../names.js';
import { quoted } from '../note-view.js';
import { seasonButton } from '../season-button.js';
import type { View } from '../view.js';

/** Offers the seasons nearest to one that does not exist, and others of that year, to the person who asked alone. */
export function nearestSeasonsView(
	meant: Extract<MeantSeason, { found: undefined }>,
	typed: string,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
): View {
	const { competition, year, nearest, elsewhere } = meant;
	const text =
		year === undefined
			? words.say('error.unknown-season', { typed: quoted(typed) })
			: words.say('season.nearest', {
					year,
					article: articleOf(catalog, competition),
					competition: nameOfCompetition(catalog, competition, words),
				});
	return {
		private: true,
		content: text,
		embeds: [],
		components: [
			nearest.map((season) => seasonButton(season, yearsOf(season))),
			elsewhere.map((season) => seasonButton(season, seasonName(catalog, season, words))),
		]
			.filter((buttons) => buttons.length > 0)
			.map(rowOf),
	};
}
