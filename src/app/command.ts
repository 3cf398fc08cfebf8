import {
	ApplicationCommandType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { z } from 'zod';
import type { Catalog } from '../catalog/catalog.js';
import type { HonourRoll } from '../store/honour-roll.js';
import type { PersonalData } from '../store/personal-data.js';
import type { ScoreStore } from '../store/score-store.js';
import type { SettingsStore } from '../store/settings-store.js';
import type { Words } from '../text/words.js';
import type { Choice } from '../views/choices.js';
import type { Links } from '../views/links.js';
import type { Pages } from '../views/pages.js';
import type { View } from '../views/view.js';
import type { Caller } from './caller.js';
import type { Channels } from './channels.js';
import type { Clock } from './clock.js';
import type { ClubHost } from './club-of-the-day/club-host.js';
import type { Boards } from './daily/boards.js';
import type { DailyRounds } from './daily/daily-rounds.js';
import type { Finishes } from './daily/finishes.js';
import type { Collections } from './quiz/collections.js';
import type { DailyHost } from './quiz/daily-host.js';
import type { QuizHost } from './quiz/quiz-host.js';
import type { ReviewHost } from './quiz/review-host.js';
import type { ShareHost } from './quiz/share-host.js';
import type { ReportDesk } from './reports/report-desk.js';
import type { Fields, Request } from './request.js';

/** The long-lived parts a command may use. */
export type Services = {
	readonly catalog: Catalog;
	/** Pages that never change, kept ready. */
	readonly pages: Pages;
	readonly quizHost: QuizHost;
	readonly dailyHost: DailyHost;
	/** Posts the servers' daily messages. */
	readonly dailyRounds: DailyRounds;
	/** Keeps who is listed in the daily messages. */
	readonly boards: Boards;
	readonly finishes: Finishes;
	/** The departments people have collected. */
	readonly collections: Collections;
	readonly clubHost: ClubHost;
	readonly reviewHost: ReviewHost;
	readonly shareHost: ShareHost;
	readonly scores: ScoreStore;
	/** Who has won the cups of each server. */
	readonly honours: HonourRoll;
	readonly settings: SettingsStore;
	/** Everything that is kept about people. */
	readonly personalData: PersonalData;
	/** Takes people's corrections. */
	readonly reportDesk: ReportDesk;
	/** The addresses around the bot that its owner has set. */
	readonly links: Links;
	readonly clock: Pick<Clock, 'now'>;
	/** Tells which rights the bot lacks in a channel. */
	readonly channels: Pick<Channels, 'missingRights'>;
};

/** What a command may use: the long-lived parts, and the facts of this one request. */
export type Context = Services &
	Caller & {
		/** The interaction's snowflake; a smaller one was sent earlier. */
		readonly requestId: string;
		/** For what everyone in the channel reads. */
		readonly words: Words;
		/** For what only the person who asked reads. */
		readonly ownWords: Words;
		/** Runs a step once it is known whether the answer has reached Discord. */
		onceSent(step: AfterSending): void;
	};

/** What is left to do once the answer has arrived or was lost. */
export type AfterSending = (hasArrived: boolean) => Promise<void>;

/** What Discord knows of a slash command, or of an entry in a message's context menu. */
type Definition = SlashDefinition | RESTPostAPIContextMenuApplicationCommandsJSONBody;
type SlashDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Whether this is a slash command; an entry in a context menu has no options. */
export function isSlash(definition: Pick<Definition, 'type'>): definition is SlashDefinition {
	return (definition.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
}

type Spec<Input extends z.ZodType> = {
	/** What Discord shows. */
	definition: { toJSON(): Definition };
	/**
	 * The options as a plain object; `subcommand` holds a subcommand's name, `text` the text of the message whose context
	 * menu was opened.
	 */
	input: Input;
	run(input: z.infer<Input>, context: Context): View | Promise<View>;
	/** What to offer while someone types into an option; best first, trimmed to Discord's limit by the caller. */
	suggest?(
		option: string,
		typed: string,
		context: Context,
		/** What the other options hold so far. */
		others: Readonly<Record<string, string>>,
	): readonly Choice[];
	/** Whether a request may take longer than Discord waits. It is then acknowledged first, as a private answer. */
	takesLong?(request: Request): boolean;
	/** A form of this command, filled in: what its custom id carries, and its values by field id. */
	submit?(args: readonly string[], fields: Fields, context: Context): View | Promise<View>;
	/** A press on one of this command's buttons or menus: what its custom id carries, then the chosen values. */
	press?(args: readonly string[], context: Context): View | Promise<View>;
};

/** A command with its input type sealed inside, so that all commands fit into one list. */
export type Command = Omit<Spec<z.ZodType>, 'definition' | 'input' | 'run'> & {
	/** As Discord takes it. */
	definition: Definition;
	run(options: unknown, context: Context): View | Promise<View>;
};

/**
 * Joins a definition to its handlers.
 *
 * @throws {z.ZodError} From `run`, when the options do not fit `input`.
 */
export function defineCommand<Input extends z.ZodType>(spec: Spec<Input>): Command {
	return {
		...spec,
		definition: spec.definition.toJSON(),
		run: (options, context) => spec.run(spec.input.parse(options), context),
	};
}
