import type { ChannelType } from 'discord-api-types/v10';
import type { Catalog } from '../catalog/catalog.js';
import { chosenCompetitions } from '../catalog/chosen-competitions.js';
import { competitionName } from '../domain/competition.js';
import { isOff, Settings } from '../domain/settings.js';
import type { Words } from '../text/words.js';
import { customId } from './custom-id.js';
import { channelsField, formOf, menuField } from './form.js';
import { Limit } from './limits.js';
import type { Form } from './view.js';

/** The ids of the form's fields. */
export const SETTINGS_FIELDS = {
	language: 'language',
	competition: 'competition',
	seconds: 'seconds',
	channels: 'channels',
	daily: 'daily',
} as const;
/** The times for a question that the menu offers besides the current one. */
const USUAL_SECONDS = [10, 15, 20, 30, 45, 60];

/**
 * A form with a server's current settings. More channels than a menu takes can only be set by the command's options.
 */
export function settingsForm(
	settings: Settings,
	kinds: { readonly quizzes: readonly ChannelType[]; readonly daily: readonly ChannelType[] },
	catalog: Pick<Catalog, 'competition' | 'competitions'>,
	words: Words,
): Form {
	const { language, seconds, channels = [], daily } = settings;
	// The usual competition comes first, so that it is among those the menu takes.
	const competitions = chosenCompetitions(settings, catalog).slice(0, Limit.selectOptions);
	const languages = Settings.shape.language.options;
	return formOf(customId('settings', ['form']), words.say('settings.title'), [
		menuField({
			id: SETTINGS_FIELDS.language,
			label: words.say('settings.form.language'),
			options: languages.map((value) => ({ value, label: words.say(`settings.language.${value}`) })),
			chosen: language,
		}),
		menuField({
			id: SETTINGS_FIELDS.competition,
			label: words.say('settings.form.competition'),
			options: competitions.map((each) => ({ value: each.id, label: words.of(competitionName(each).name) })),
			chosen: competitions[0]?.id ?? '',
		}),
		menuField({
			id: SETTINGS_FIELDS.seconds,
			label: words.say('settings.form.seconds'),
			options: [...new Set([...USUAL_SECONDS, seconds])]
				.sort((a, b) => a - b)
				.map((each) => ({ value: `${each}`, label: words.say('settings.form.seconds-each', { seconds: each }) })),
			chosen: `${seconds}`,
		}),
		...(channels.length > Limit.selectOptions
			? []
			: [
					channelsField({
						id: SETTINGS_FIELDS.channels,
						label: words.say('settings.form.channels'),
						hint: words.say('settings.form.channels-hint'),
						kinds: kinds.quizzes,
						chosen: channels,
					}),
				]),
		...(isOff(settings, 'daily')
			? []
			: [
					channelsField({
						id: SETTINGS_FIELDS.daily,
						label: words.say('settings.form.daily'),
						hint: words.say('settings.form.daily-hint'),
						kinds: kinds.daily,
						chosen: daily ? [daily.channel] : [],
						most: 1,
					}),
				]),
	]);
}
