import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../catalog/catalog.js';
import type { Club } from '../domain/club.js';
import type { Season } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { button, rowOf } from './buttons.js';
import { customId } from './custom-id.js';
import { Limit } from './limits.js';
import { menuOf } from './menu.js';
import { seasonName } from './names.js';
import { noteView } from './note-view.js';
import type { Row, View } from './view.js';

/**
 * The clubs and seasons that a message names, with a button or a menu to each, for the asker alone.
 *
 * @param command The command that handles the buttons; their ids carry `club` or `season` and which one.
 */
export function namedView(
	command: string,
	{ clubs, seasons }: { readonly clubs: readonly Club[]; readonly seasons: readonly Season[] },
	catalog: Pick<Catalog, 'clubLabel' | 'competition'>,
	words: Words,
): View {
	if (clubs.length + seasons.length === 0) return noteView(words.say('search.nothing'), { private: true });
	return {
		private: true,
		content: words.say('search.found'),
		embeds: [],
		components: [
			...ways(
				customId(command, ['club']),
				(shown) => words.say(shown < clubs.length ? 'search.clubs-of' : 'search.clubs', { shown, count: clubs.length }),
				clubs.map(({ id }) => ({ label: catalog.clubLabel(id), value: id })),
			),
			...ways(
				customId(command, ['season']),
				(shown) =>
					words.say(shown < seasons.length ? 'search.seasons-of' : 'search.seasons', { shown, count: seasons.length }),
				seasons.map((each) => ({ label: seasonName(catalog, each, words), value: `${each.competition} ${each.year}` })),
			),
		],
	};
}

/** Buttons in a row; a menu of the first 25 where they do not fit. `placeholder` says what the menu holds. */
function ways(
	id: string,
	placeholder: (shown: number) => string,
	options: readonly { readonly label: string; readonly value: string }[],
): readonly Row[] {
	if (options.length === 0) return [];
	if (options.length > Limit.buttonsInRow) {
		const shown = options.slice(0, Limit.selectOptions);
		return [menuOf(id, placeholder(shown.length), shown)];
	}
	return [rowOf(options.map(({ label, value }) => button(`${id}:${value}`, label, ButtonStyle.Secondary)))];
}
