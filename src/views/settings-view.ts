import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../catalog/catalog.js';
import { chosenCompetitions } from '../catalog/chosen-competitions.js';
import { competitionName } from '../domain/competition.js';
import type { Settings } from '../domain/settings.js';
import type { Words } from '../text/words.js';
import type { Right } from './bot-rights.js';
import { button, rowOf } from './buttons.js';
import { customId } from './custom-id.js';
import { fitText } from './fit-fields.js';
import { Limit } from './limits.js';
import { modeLines } from './mode-lines.js';
import type { View } from './view.js';

/** The rights that the bot lacks, by channel; `unknown` if that could not be found out. */
export type Lacks = readonly { readonly channel: string; readonly rights: readonly Right[] }[] | 'unknown';

/** A server's settings after a change, for the person who made it. */
export function settingsView(
	settings: Settings,
	lacks: Lacks,
	catalog: Pick<Catalog, 'competition' | 'competitions'>,
	words: Words,
): View {
	const { language, competitions, seconds, guard, channels } = settings;
	const chosen = chosenCompetitions(settings, catalog).map((each) => words.of(competitionName(each).name));
	// If the data no longer has any of them, every competition is meant.
	const isLimited = competitions?.some((id) => catalog.competition(id));
	const lines = [
		words.say('settings.language', { language: words.say(`settings.language.${language}`) }),
		words.say('settings.competition', { competition: chosen[0] ?? '–' }),
		...(isLimited ? [words.say('settings.competitions', { competitions: chosen.join(', ') })] : []),
		words.say('settings.seconds', { seconds }),
		words.say(guard ? 'settings.guard-on' : 'settings.guard-off'),
		channels === undefined
			? words.say('settings.everywhere')
			: channels.length === 0
				? words.say('settings.nowhere')
				: words.say('settings.channels', { channels: channelsText(channels) }),
		...modeLines(settings, words),
	];
	const said = [`## ⚙️ ${words.say('settings.changed')}`, ...lines, `-# ${words.say('settings.how')}`].join('\n');
	return {
		private: true,
		content: [said, ...lacksLines(lacks, Limit.content - `${said}\n`.length, words)].join('\n'),
		embeds: [],
		components: [rowOf([button(customId('settings', ['form']), words.say('settings.change'), ButtonStyle.Primary)])],
	};
}

/** A line for each channel where something is missing, as many as fit, and where to grant it. */
function lacksLines(lacks: Lacks, room: number, words: Words): readonly string[] {
	if (lacks === 'unknown') return [`⚠️ ${words.say('settings.rights-unknown')}`];
	if (lacks.length === 0) return [];
	const mend = `-# ${words.say('settings.rights-mend')}`;
	const lines = lacks.map(({ channel, rights }) => {
		const named = words.list(rights.map((right) => words.say(`settings.right.${right}`)));
		return `⚠️ ${words.say('settings.rights-missing', { channel: `<#${channel}>`, rights: named })}`;
	});
	return [fitText(lines, words, room - `\n${mend}`.length), mend];
}

/** Channels as mentions. */
export function channelsText(channels: readonly string[]): string {
	return channels.map((id) => `<#${id}>`).join(', ');
}
