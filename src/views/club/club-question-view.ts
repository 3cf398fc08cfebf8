import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Hit } from '../../catalog/search.js';
import type { Club, ClubId } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { clubMenu } from '../club-menu.js';
import { customId } from '../custom-id.js';
import { clip, Limit } from '../limits.js';
import type { View } from '../view.js';
import { foundLine } from './found-line.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department'>;

/** One row of buttons; more clubs are a menu. */
const BUTTONS = 5;

/** Asks, privately, whether one of these clubs was meant, where the typed text is not clearly a club's name. */
export function clubQuestionView(
	hits: readonly Hit<Club>[],
	typed: string,
	catalog: Names,
	words: Words,
	withPlaces = true,
): View {
	const asked = hits.slice(0, Limit.selectOptions);
	const lines = asked.map((hit) => foundLine(hit, catalog, words, withPlaces));
	return {
		content: clip(
			[`**${words.say('club.did-you-mean')}**`, words.say('club.no-such-name', { typed }), ...lines].join('\n'),
			Limit.content,
		),
		embeds: [],
		components:
			asked.length > BUTTONS
				? clubMenu(
						asked.map(({ item }) => item.id),
						words.say('club.pick-placeholder'),
						catalog,
						words,
						{ withPlaces },
					)
				: [
						rowOf(
							asked.map(({ item }) =>
								button(customId('club', ['show', item.id]), catalog.clubLabel(item.id), ButtonStyle.Secondary),
							),
						),
					],
		private: true,
	};
}

/** A club's page with a menu of the other clubs that the same text may mean, where there is room for one. */
export function withOtherClubs(
	page: View,
	others: readonly ClubId[],
	catalog: Names,
	words: Words,
	withPlaces = true,
): View {
	const rows = page.components ?? [];
	if (others.length === 0 || rows.length >= Limit.rows) return page;
	const menu = clubMenu(others, words.say('club.others-placeholder'), catalog, words, { withPlaces, press: 'other' });
	return { ...page, components: [...rows, ...menu] };
}
