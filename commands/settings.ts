import { SlashCommandBuilder } from '@discordjs/builders';
import {
	ApplicationIntegrationType,
	ChannelType,
	InteractionContextType,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { stored } from '../src/app/stored.js';
import { CHANNELS, SECONDS, Settings } from '../src/domain/settings.js';
import { Snowflake } from '../src/domain/snowflake.js';
import { UserError } from '../src/errors.js';
import { competitionChoices, competitionMeant } from './competition-option.js';
import { choices, localized } from './localized.js';
import { competitionListChoices, competitionsListed, withCompetitions } from './settings/competitions.js';
import { DailyInput, dailyStep, wishOf, withDaily } from './settings/daily.js';
import { askSettings, managedServer, submitSettings } from './settings/form.js';
import { ModesInput, switched, withModes } from './settings/modes.js';
import { saidSettings } from './settings/said.js';

const languages = Settings.shape.language;

/** Types of channels in which, or in whose threads, a quiz can be played. */
const WITH_CHAT = [
	ChannelType.GuildText,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildVoice,
	ChannelType.GuildStageVoice,
	ChannelType.GuildForum,
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
	ChannelType.AnnouncementThread,
] as const;

/** Options with a channel that the bot will write to. */
const Given = z.union(['allow-channel', 'daily-channel'].map((name) => z.object({ [name]: z.string() })));
const Form = z.tuple([z.literal('form')]);

const Input = z.object({
	language: languages.optional(),
	competition: z.string().optional(),
	competitions: z.string().optional(),
	seconds: Settings.shape.seconds.optional(),
	guard: z.boolean().optional(),
	'allow-channel': Snowflake.optional(),
	'remove-channel': Snowflake.optional(),
	'all-channels': z.boolean().optional(),
	...DailyInput.shape,
	...ModesInput.shape,
});
type Input = z.infer<typeof Input>;

/** `/settings`: how the bot behaves in a server, for people who may manage it. Without options it opens a form. */
export const settings = defineCommand({
	definition: withModes(
		withDaily(
			localized(new SlashCommandBuilder(), 'settings')
				.addStringOption((option) =>
					localized(option, 'settings.language').addChoices(...choices(languages.options, 'settings.language')),
				)
				.addStringOption((option) => localized(option, 'settings.competition').setAutocomplete(true))
				.addStringOption((option) => localized(option, 'settings.competitions').setAutocomplete(true))
				.addIntegerOption((option) =>
					localized(option, 'settings.seconds').setMinValue(SECONDS.least).setMaxValue(SECONDS.most),
				)
				.addBooleanOption((option) => localized(option, 'settings.guard'))
				.addChannelOption((option) => localized(option, 'settings.allow').addChannelTypes(...WITH_CHAT))
				.addChannelOption((option) => localized(option, 'settings.remove').addChannelTypes(...WITH_CHAT))
				.addBooleanOption((option) => localized(option, 'settings.all')),
		),
	)
		.setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild),

	input: Input,

	async run(input, context) {
		const server = managedServer(context);
		if (Object.values(input).every((value) => value === undefined)) return askSettings(WITH_CHAT, context);
		const competition = input.competition === undefined ? undefined : competitionMeant(input.competition, context).id;
		const listed = input.competitions === undefined ? undefined : competitionsListed(input.competitions, context);
		const step = (before: Settings) =>
			switched(changed(withCompetitions(before, listed), { ...input, competition }), input);
		// An invalid change must be refused before a channel is told that the daily comes.
		step(context.settings.of(server));
		const withWish = await dailyStep(wishOf(input), context);
		const change = context.settings.change(server, (before) => withWish(step(before)));
		const { 'allow-channel': quizzes = [], 'daily-channel': daily = [] } = input;
		const given = { quizzes: [quizzes].flat(), daily: [daily].flat() };
		return saidSettings(await stored(change, 'settings-store-down'), server, given, context);
	},

	// Asking Discord for the bot's rights in a new channel takes long; a form must be shown at once or not at all.
	takesLong: (request) =>
		request.kind === 'submit' || (request.kind === 'run' && Given.safeParse(request.options).success),

	suggest: (option, typed, context: Context) =>
		option === 'competitions' ? competitionListChoices(typed, context) : competitionChoices(typed, context),

	press(args, context) {
		Form.parse(args);
		return askSettings(WITH_CHAT, context);
	},

	submit(args, fields, context) {
		Form.parse(args);
		return submitSettings(fields, context);
	},
});

/** @throws {UserError} `settings-everywhere`, `settings-same-channel`, `settings-too-many-channels` */
function changed({ competition: usual, channels: before, heard, ...rest }: Settings, input: Input): Settings {
	const { language = rest.language, seconds = rest.seconds, guard = rest.guard, competition = usual } = input;
	const channels = allowed(before, input);
	return {
		...rest,
		language,
		// A language that was set explicitly replaces the one that was heard.
		...(input.language === undefined && heard && { heard }),
		seconds,
		guard,
		...(competition !== undefined && { competition }),
		...(channels && { channels: [...channels] }),
	};
}

/** Where quizzes are allowed from now on; undefined is everywhere. Naming a first channel forbids all others. */
function allowed(before: readonly string[] | undefined, input: Input): readonly string[] | undefined {
	const { 'all-channels': all, 'allow-channel': added, 'remove-channel': removed } = input;
	if (added !== undefined && added === removed) throw new UserError('settings-same-channel');
	if (all && removed !== undefined) throw new UserError('settings-everywhere');
	if (all) return undefined;
	const start = all === false ? (before ?? []) : before;
	const more = added === undefined ? start : [...new Set([...(start ?? []), added])];
	if (removed !== undefined && more === undefined) throw new UserError('settings-everywhere');
	const left = more?.filter((channel) => channel !== removed);
	if (left && left.length > CHANNELS) throw new UserError('settings-too-many-channels', { most: CHANNELS });
	return left;
}
