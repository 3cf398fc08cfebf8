import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../catalog/catalog.js';
import type { Competition } from '../domain/competition.js';
import { type Season, yearsOf } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { button, rowOf } from './buttons.js';
import { customId } from './custom-id.js';
import { clubName, seasonName } from './names.js';
import { seasonButton } from './season-button.js';
import { tipButton } from './tip.js';
import type { View } from './view.js';

/** What the bot can do, in six lines, with buttons to start from. */
export function helpView(
	competition: Competition | undefined,
	catalog: Pick<Catalog, 'clubLabel' | 'seasonsOf' | 'competition'>,
	words: Words,
): View {
	const seasons = competition ? catalog.seasonsOf(competition.id) : [];
	// A season that is still being played has little to show.
	const last = seasons.findLast(({ champion }) => champion !== undefined) ?? seasons.at(-1);
	const rest = (['champions', 'quiz', 'settings'] as const).map((each) => words.say(`help.${each}`));
	const lines = [...lookupLines(competition, last, catalog, words), ...rest];
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

/** What can be looked up, with examples from the default competition. */
function lookupLines(
	competition: Competition | undefined,
	last: Season | undefined,
	catalog: Pick<Catalog, 'clubLabel'>,
	words: Words,
): readonly string[] {
	if (competition?.area === undefined || !last) {
		return (['season', 'club', 'department'] as const).map((each) => words.say(`help.${each}`));
	}
	const club = [last.champion, last.runnerUp].find((claim) => claim !== undefined)?.club;
	return [
		words.say('help.season-abroad', { season: yearsOf(last) }),
		...(club === undefined ? [] : [words.say('help.club-abroad', { club: clubName(catalog, club) })]),
	];
}

/** A button that opens the help. */
export function helpButton(words: Words) {
	return button(customId('help', ['show']), words.say('help.title'), ButtonStyle.Primary);
}
