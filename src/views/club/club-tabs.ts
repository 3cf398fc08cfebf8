import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import type { Row } from '../view.js';

/** The pages of a club, in the order of their buttons. */
export const clubPages = ['show', 'seasons', 'story'] as const;
export type ClubPage = (typeof clubPages)[number];

/** Buttons that lead to a club's pages; none for a club that no season knows, of which one page tells all. */
export function clubTabs(
	{ id }: Club,
	page: ClubPage,
	catalog: Pick<Catalog, 'historyOf'>,
	words: Words,
): readonly Row[] {
	if (catalog.historyOf(id).length === 0) return [];
	const tabs = clubPages.map((each) =>
		button(
			customId('club', [each, id]),
			words.say(`club.tab.${each}`),
			each === page ? ButtonStyle.Primary : ButtonStyle.Secondary,
		),
	);
	return [rowOf(tabs)];
}
