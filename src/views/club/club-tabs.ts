import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { tipButton } from '../tip.js';
import type { Row } from '../view.js';

/** The pages of a club, in the order of their buttons. */
export const clubPages = ['show', 'seasons', 'story'] as const;
export type ClubPage = (typeof clubPages)[number];

/**
 * Buttons for a club's pages, none where no season has the club and one page shows all; and a button for corrections.
 */
export function clubTabs(
	{ id }: Club,
	page: ClubPage,
	catalog: Pick<Catalog, 'historyOf'>,
	words: Words,
): readonly Row[] {
	const pages = catalog.historyOf(id).length === 0 ? [] : clubPages;
	const tabs = pages.map((each) =>
		button(
			customId('club', [each, id]),
			words.say(`club.tab.${each}`),
			each === page ? ButtonStyle.Primary : ButtonStyle.Secondary,
		),
	);
	return [rowOf([...tabs, tipButton({ club: id }, words)])];
}
