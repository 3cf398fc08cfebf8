import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../catalog/catalog.js';
import { competitionName } from '../domain/competition.js';
import type { Settings } from '../domain/settings.js';
import type { Words } from '../text/words.js';
import { button, rowOf } from './buttons.js';
import { customId } from './custom-id.js';
import { modeLines } from './mode-lines.js';
import type { View } from './view.js';

/** A server's settings as they stand, for the person who asks. */
export function settingsView(
	settings: Settings,
	catalog: Pick<Catalog, 'competition' | 'competitions'>,
	words: Words,
	options: { readonly changed: boolean },
): View {
	const { language, competition, seconds, guard, channels } = settings;
	const meant = catalog.competition(competition ?? '') ?? catalog.competitions[0];
	const lines = [
		words.say('settings.language', { language: words.say(`settings.language.${language}`) }),
		words.say('settings.competition', { competition: meant ? words.of(competitionName(meant).name) : '–' }),
		words.say('settings.seconds', { seconds }),
		words.say(guard ? 'settings.guard-on' : 'settings.guard-off'),
		channels === undefined
			? words.say('settings.everywhere')
			: channels.length === 0
				? words.say('settings.nowhere')
				: words.say('settings.channels', { channels: channelsText(channels) }),
		...modeLines(settings, words),
	];
	const title = `## ⚙️ ${words.say(options.changed ? 'settings.changed' : 'settings.title')}`;
	return {
		private: true,
		content: [title, ...lines, `-# ${words.say('settings.how')}`].join('\n'),
		embeds: [],
		components: [rowOf([button(customId('settings', ['form']), words.say('settings.change'), ButtonStyle.Primary)])],
	};
}

/** Channels by mention. */
export function channelsText(channels: readonly string[]): string {
	return channels.map((id) => `<#${id}>`).join(', ');
}
