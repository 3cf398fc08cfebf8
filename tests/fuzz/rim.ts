import {
	type APIInteraction,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ComponentType,
	InteractionType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { commands } from '../../commands/index.js';
import { createBot } from '../../src/app/create-bot.js';
import { noPictures } from '../../src/app/pictures.js';
import { createDiscord } from '../../src/discord/create-discord.js';
import { seeded } from '../../src/quiz/random.js';
import { ownCatalog } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';
import type { InteractionFrame } from '../support/discord/interaction-payload.js';
import { StandIn } from '../support/discord/stand-in.js';
import { memoryStore } from '../support/memory-store.js';
import { hostileText, hostileValue } from './hostile.js';
import { uses } from './requests.js';

/** A forged interaction: its type and its raw `data`. */
export type Forgery = { readonly type: InteractionType; readonly data: object };

const { String: TEXT, Subcommand } = ApplicationCommandOptionType;
const values = fc.oneof(hostileText, hostileValue.map(jsonValue));

function jsonValue(value: unknown): unknown {
	const text = JSON.stringify(value);
	return text === undefined ? null : JSON.parse(text);
}

/** Options as Discord never sends them: lists and objects instead of text, or without required ones. */
const commandData = (type: InteractionType, isFocused: boolean) =>
	fc.tuple(fc.constantFrom(...uses), fc.array(values, { maxLength: 7 })).map(([use, given]): Forgery => {
		const options = use.options.slice(0, given.length).map(({ name }, index) => {
			return { name, type: TEXT, value: given[index], ...(isFocused && index === 0 && { focused: true }) };
		});
		const filled = use.subcommand === undefined ? options : [{ name: use.subcommand, type: Subcommand, options }];
		return { type, data: { id: '1', name: use.command, type: ApplicationCommandType.ChatInput, options: filled } };
	});

const customId = fc.oneof(
	fc.tuple(fc.constantFrom('quiz', 'season', 'club', 'champions'), hostileText).map((parts) => parts.join(':')),
	hostileText,
);

/** Forged interactions of every sort. */
export const forgeries: fc.Arbitrary<Forgery> = fc.oneof(
	{ weight: 4, arbitrary: commandData(InteractionType.ApplicationCommand, false) },
	{ weight: 2, arbitrary: commandData(InteractionType.ApplicationCommandAutocomplete, true).filter(hasFocus) },
	{
		weight: 2,
		arbitrary: customId.map((custom_id) => {
			return { type: InteractionType.MessageComponent, data: { custom_id, component_type: ComponentType.Button } };
		}),
	},
	{
		weight: 2,
		arbitrary: fc.tuple(customId, fc.array(hostileText, { maxLength: 25 })).map(([custom_id, values]) => {
			const data = { custom_id, component_type: ComponentType.StringSelect, values };
			return { type: InteractionType.MessageComponent, data };
		}),
	},
	{
		weight: 2,
		arbitrary: fc.tuple(customId, hostileText, values).map(([custom_id, field, value]) => {
			const input = { type: ComponentType.TextInput, custom_id: field, value };
			const data = { custom_id, components: [{ type: ComponentType.ActionRow, components: [input] }] };
			return { type: InteractionType.ModalSubmit, data };
		}),
	},
);

function hasFocus({ data }: Forgery): boolean {
	return JSON.stringify(data).includes('"focused":true');
}

/**
 * The bot, connected to the stand-in with discord.js' gateway and REST packages; the stand-in sends it forged
 * interactions.
 */
export async function aRim() {
	const standIn = await new StandIn({ requestLimit: 1_000 }).start();
	const complaints: string[] = [];
	const note = ({ err }: Readonly<Record<string, unknown>>, message: string) =>
		void complaints.push(`${message}: ${err instanceof Error ? err.stack : err}`);
	const log = { debug() {}, info() {}, warn: note, error: note };
	const discord = createDiscord({ token: standIn.token, apiUrl: standIn.apiUrl, clock: aClock() });
	const parts = { commands, catalog: ownCatalog, channels: discord.channels, store: memoryStore(), log };
	const bot = createBot({ ...parts, pictures: noPictures, clock: aClock(), random: seeded(1) });
	await discord.connect(bot, (err) => note({ err }, 'Lost'));
	const channel = standIn.guild().channel();
	const user = standIn.user({ name: 'Ana' });
	const source = standIn.messages.create(channel, { embeds: [{ description: 'A message' }] }, []);
	return {
		/**
		 * @returns What is wrong with how the forged interaction was handled: each must get an answer that Discord accepts.
		 */
		async meet({ type, data }: Forgery): Promise<readonly string[]> {
			const isFromMessage = type === InteractionType.MessageComponent;
			const payload = (frame: InteractionFrame) =>
				forged({ ...frame, type, data, ...(isFromMessage && { message: source.data }) });
			const delivery = {
				user,
				channel,
				options: {},
				payload,
				source: isFromMessage ? source : undefined,
				openedBy: undefined,
			};
			const failed = await standIn.interactions.deliver(delivery).then(
				() => [],
				(error: Error) => [error.message],
			);
			const violations = standIn.violations.list.splice(0).map((each) => JSON.stringify(each));
			return [...failed, ...violations, ...complaints.splice(0)];
		},
		async stop() {
			await bot.services.quizHost.close();
			await discord.stop();
			await standIn.stop();
		},
	};
}

/** Lets the gateway send a forgery, which does not have the type of an interaction. */
function forged(payload: object): APIInteraction {
	return JSON.parse(JSON.stringify(payload));
}
