import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../catalog/catalog.js';
import type { Competition } from '../domain/competition.js';
import type { Words } from '../text/words.js';
import { button, rowOf } from './buttons.js';
import { customId } from './custom-id.js';
import { seasonName } from './names.js';
import { seasonButton } from './season-button.js';
import { tipButton } from './tip.js';
import type { View } from './view.js';

/** What the bot can do, in six lines, with buttons to begin with. */
export function helpView(
	competition: Competition | undefined,
	catalog: Pick<Catalog, 'seasonsOf' | 'competition'>,
	words: Words,
): View {
	const last = competition && catalog.seasonsOf(competition.id).at(-1);
	const lines = (['season', 'club', 'department', 'champions', 'quiz', 'settings'] as const).map((each) =>
		words.say(`help.${each}`),
	);
	return {
		private: true,
		content: [`## ${words.say('help.title')}`, ...lines].join('\n'),
		embeds: [],
		components: [
			rowOf([
				...(last ? [seasonButton(last, seasonName(catalog, last, words))] : []),
				button(customId('help', ['quiz']), words.say('help.to-quiz'), ButtonStyle.Secondary),
				tipButton(undefined, words),
				button(customId('about', ['show']), words.say('help.to-about'), ButtonStyle.Secondary),
			]),
		],
	};
}

/** A button that leads to what the bot can do. */
export function helpButton(words: Words) {
	return button(customId('help', ['show']), words.say('help.title'), ButtonStyle.Primary);
}
