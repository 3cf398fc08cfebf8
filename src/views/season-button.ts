import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Season } from '../domain/season.js';
import { button } from './buttons.js';
import { customId } from './custom-id.js';

/** The pages of a season, in the order of their buttons. */
export const seasonPages = [
	'overview',
	'qualifiers',
	'regional',
	'early',
	'groups',
	'national',
	'cup',
	'league',
	'format',
	'sources',
] as const;
export type SeasonPage = (typeof seasonPages)[number];

/** The custom id of a button that leads to a season's page. */
export function seasonButtonId(season: Pick<Season, 'competition' | 'year'>, page: SeasonPage = 'overview'): string {
	return customId('season', [page, season.competition, season.year]);
}

/** A button to a season. */
export function seasonButton(season: Pick<Season, 'competition' | 'year'>, label: string): APIButtonComponent {
	return button(seasonButtonId(season), label, ButtonStyle.Secondary);
}
