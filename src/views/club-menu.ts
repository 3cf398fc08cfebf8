import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { Words } from '../text/words.js';
import { customId } from './custom-id.js';
import { Limit } from './limits.js';
import { menuOf } from './menu.js';
import { placeBesideName } from './names.js';
import type { Row } from './view.js';

/**
 * A menu of up to 25 clubs that says where they are from; no row if there are none.
 *
 * @param year The clubs are named as they were in this year.
 */
export function clubMenu(
	clubs: readonly ClubId[],
	placeholder: string,
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'department'>,
	words: Words,
	{
		year,
		withPlaces = true,
		press = 'show',
	}: {
		readonly year?: number | undefined;
		readonly withPlaces?: boolean | undefined;
		/** Tells two such menus of one message apart. */
		readonly press?: 'show' | 'other' | undefined;
	} = {},
): readonly Row[] {
	if (clubs.length === 0) return [];
	const options = clubs.slice(0, Limit.selectOptions).map((id) => ({
		label: catalog.clubLabel(id, year),
		value: id,
		description: withPlaces ? placeBesideName(catalog, id, words) : undefined,
	}));
	return [menuOf(customId('club', [press]), placeholder, options)];
}
