import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import type { SeasonPage } from '../season-button.js';
import type { View } from '../view.js';
import { formatView } from './season-format-view.js';
import { leagueView } from './season-league-view.js';
import type { SeasonNames } from './season-page-frame.js';
import { qualifiersView } from './season-qualifiers-view.js';
import { regionalView } from './season-regional-view.js';
import { seasonSourcesView } from './season-sources-view.js';
import { stageView } from './season-stage-view.js';
import { seasonView } from './season-view.js';
import type { StagePage } from './stage-parts.js';

const pages = {
	overview: seasonView,
	qualifiers: qualifiersView,
	regional: regionalView,
	early: stagePage('early'),
	groups: stagePage('groups'),
	national: stagePage('national'),
	cup: stagePage('cup'),
	league: leagueView,
	format: formatView,
	sources: seasonSourcesView,
} as const satisfies Record<SeasonPage, typeof seasonView>;

/** One page of a season. */
export function seasonPageView(season: Season, page: SeasonPage, catalog: SeasonNames, words: Words): View {
	return pages[page](season, catalog, words);
}

function stagePage(page: StagePage): typeof seasonView {
	return (season, catalog, words) => stageView(season, page, catalog, words);
}
