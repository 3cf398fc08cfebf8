import {
	type APIInteraction,
	type APIMessageComponentInteraction,
	ApplicationCommandType,
	InteractionType,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import { type CommandUse, commandData, type OptionValues } from './command-data.js';
import { checkOffered } from './command-offer.js';
import type { CommandRegistry } from './command-registry.js';
import { buttonPress, menuChoice } from './component-use.js';
import type { Answer, Interaction } from './interaction.js';
import type { DeliveryOptions, InteractionFrame } from './interaction-payload.js';
import type { InteractionStore } from './interaction-store.js';
import type { Message, Place } from './message.js';
import type { MessageOrigin, MessageStore } from './message-store.js';
import { type ModalValues, modalSubmission } from './modal-submission.js';
import { Person, type PersonOptions } from './person.js';
import type { Snowflakes } from './snowflakes.js';

/** What a person who uses the bot needs of the world they are in. */
export interface UserWorld {
	snowflakes: Snowflakes;
	commands: CommandRegistry;
	interactions: InteractionStore;
	messages: MessageStore;
	conversation(people: User[]): Channel;
}

/** A person who uses the bot. */
export class User extends Person {
	readonly #world: UserWorld;
	#dm: Channel | undefined;

	constructor(world: UserWorld, options: PersonOptions = {}) {
		super(options.id ?? world.snowflakes.next(), options);
		this.#world = world;
	}

	/** The direct conversation with the bot. */
	get dm(): Channel {
		this.#dm ??= this.#world.conversation([this]);
		return this.#dm;
	}

	/** Uses a command, written as a person types it: `season` or `quiz start`. */
	command(channel: Place, words: string, values: OptionValues = {}, options: DeliveryOptions = {}): Promise<Answer> {
		const use = this.#use(channel, words, values, options);
		const { options: filledIn, resolved } = commandData<InteractionType.ApplicationCommand>(use);
		const { id, name } = use.command;
		return this.#deliver(channel, options, (frame) => ({
			...frame,
			type: InteractionType.ApplicationCommand,
			data: {
				id,
				name,
				type: ApplicationCommandType.ChatInput,
				...(use.command.guild_id && { guild_id: use.command.guild_id }),
				...(filledIn.length > 0 && { options: filledIn }),
				...(resolved && { resolved }),
			},
		}));
	}

	/** Chooses a command from a message's menu (Apps); the message comes with it, whatever intents the bot has. */
	messageCommand(message: Message, name: string, options: DeliveryOptions = {}): Promise<Answer> {
		const { channel } = message;
		const command = this.#world.commands.find(name, channel.guild?.id, ApplicationCommandType.Message);
		if (!command) throw new Error(`The bot has not registered "${name}" for messages.`);
		if (!options.isForged) checkOffered(command, this, channel);
		return this.#deliver(channel, options, (frame) => ({
			...frame,
			type: InteractionType.ApplicationCommand,
			data: {
				id: command.id,
				name,
				type: ApplicationCommandType.Message,
				target_id: message.id,
				resolved: { messages: { [message.id]: message.data } },
			},
		}));
	}

	/** Types into an option, by default the last of those given; the answer's `choices` are what is offered. */
	autocomplete(
		channel: Place,
		words: string,
		values: OptionValues,
		focused = Object.keys(values).at(-1) ?? '',
		options: DeliveryOptions = {},
	): Promise<Answer> {
		const use = this.#use(channel, words, values, options);
		const { options: filledIn } = commandData<InteractionType.ApplicationCommandAutocomplete>({ ...use, focused });
		const { id, name } = use.command;
		return this.#deliver(channel, options, (frame) => ({
			...frame,
			type: InteractionType.ApplicationCommandAutocomplete,
			data: { id, name, type: ApplicationCommandType.ChatInput, options: filledIn },
		}));
	}

	/** Presses a button, named by its custom id or its label. */
	press(message: Message, customIdOrLabel: string, options: DeliveryOptions = {}): Promise<Answer> {
		const data = buttonPress(this, message, customIdOrLabel, options.isForged);
		return this.#useComponent(message, options, data);
	}

	/** Chooses from a menu, by the values or labels of its options. */
	select(
		message: Message,
		customId: string,
		chosen: readonly string[],
		options: DeliveryOptions = {},
	): Promise<Answer> {
		const data = menuChoice(this, message, customId, chosen, options.isForged);
		return this.#useComponent(message, options, data);
	}

	/** Fills in and submits the modal that an answer showed; `values` are by custom id. */
	submit(answer: Answer, values: ModalValues, options: DeliveryOptions = {}): Promise<Answer> {
		const { modal, interaction: openedBy } = answer;
		if (!modal) throw new Error(`The answer to ${openedBy.description} is no modal.`);
		const data = modalSubmission(modal, values, options.isForged);
		const { source, channel } = openedBy;
		return this.#deliver(
			channel,
			options,
			(frame) => ({ ...frame, type: InteractionType.ModalSubmit, data, ...(source && { message: source.data }) }),
			source,
			openedBy,
		);
	}

	/** Writes into a channel; `origin` may say by which way, or an id that was taken before. */
	say(channel: Place, content: string, origin: MessageOrigin = {}): Message {
		return this.#world.messages.say(channel, this, content, origin);
	}

	#use(channel: Place, words: string, values: OptionValues, { isForged = false }: DeliveryOptions): CommandUse {
		const [name = '', ...path] = words.split(' ');
		const command = this.#world.commands.find(name, channel.guild?.id);
		if (!command) throw new Error(`The bot has not registered /${name}.`);
		if (!isForged) checkOffered(command, this, channel);
		return { command, path, values, isForged };
	}

	#useComponent(
		message: Message,
		options: DeliveryOptions,
		data: APIMessageComponentInteraction['data'],
	): Promise<Answer> {
		const type = InteractionType.MessageComponent;
		return this.#deliver(
			message.channel,
			options,
			(frame) => ({ ...frame, type, data, message: message.data }),
			message,
		);
	}

	#deliver(
		channel: Place,
		options: DeliveryOptions,
		payload: (frame: InteractionFrame) => APIInteraction,
		source?: Message,
		openedBy?: Interaction,
	): Promise<Answer> {
		return this.#world.interactions.deliver({ user: this, channel, options, payload, source, openedBy });
	}
}
