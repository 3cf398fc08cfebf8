import {
	type APIApplicationCommandOptionChoice,
	type APIInteraction,
	type APIMessage,
	type APIModalInteractionResponseCallbackData,
	type InteractionResponseType,
	InteractionType,
	MessageFlags,
} from 'discord-api-types/v10';
import type { MessageBody } from './checks/message-body.js';
import type { Message, Place } from './message.js';
import type { Person } from './person.js';
import type { Call } from './route.js';
import { Watch } from './watch.js';

/** How the bot answered an interaction. */
export interface Answer {
	/** None when it was left unread. */
	type: InteractionResponseType | undefined;
	/** The data as the bot sent it. */
	data: MessageBody | undefined;
	/** The message the answer made or changed; it goes on changing with later edits. */
	message: Message | undefined;
	/** That message as it stood when the answer came. */
	shown: APIMessage | undefined;
	isEphemeral: boolean;
	/** What autocomplete offers. */
	choices: APIApplicationCommandOptionChoice[];
	modal: APIModalInteractionResponseCallbackData | undefined;
	/** From the interaction's leaving Discord to the answer's arriving. */
	latencyMs: number;
	/** How large it was, its files among it, in bytes. */
	size: number;
	interaction: Interaction;
	/** The message a deferred answer turns into: the next edit of it. */
	settled(timeoutMs?: number): Promise<Message>;
}

/** What the bot's callback holds, once it is checked. */
export interface Callback {
	type: InteractionResponseType;
	data?: MessageBody;
	choices?: APIApplicationCommandOptionChoice[];
	modal?: APIModalInteractionResponseCallbackData;
}

/** When an answer came, by `performance.now()`, and its size in bytes. */
export type Arrival = Readonly<Pick<Call, 'arrivedAt' | 'size'>>;

/** What makes an interaction. */
export interface InteractionOptions {
	payload: APIInteraction;
	user: Person;
	channel: Place;
	/** The message whose component was used. */
	source: Message | undefined;
	/** The interaction that opened the modal. */
	openedBy: Interaction | undefined;
	/** Whether its answer is only waited for, and not read. */
	isUnread: boolean;
	deadlineMs: number;
	tokenLifetimeMs: number;
}

/** Something a person did that the bot has to answer. */
export class Interaction {
	readonly payload: APIInteraction;
	readonly user: Person;
	readonly channel: Place;
	readonly source: Message | undefined;
	readonly openedBy: Interaction | undefined;
	readonly isUnread: boolean;
	/** The message that `@original` means. */
	original: Message | undefined;
	answer: Answer | undefined;
	#sentAt = performance.now();
	readonly #deadlineMs: number;
	readonly #tokenLifetimeMs: number;
	readonly #answered = new Watch<Answer>();

	constructor(options: InteractionOptions) {
		this.payload = options.payload;
		this.user = options.user;
		this.channel = options.channel;
		this.source = options.source;
		this.openedBy = options.openedBy;
		this.isUnread = options.isUnread;
		this.#deadlineMs = options.deadlineMs;
		this.#tokenLifetimeMs = options.tokenLifetimeMs;
	}

	/** The bot's answer to what is sent now; rejects when none comes in time. */
	waitForAnswer(): Promise<Answer> {
		this.#sentAt = performance.now();
		const complaint = () => `The application did not respond to ${this.description} within ${this.#deadlineMs} ms.`;
		return this.#answered.next(() => true, this.#deadlineMs, complaint);
	}

	/** Whether a first answer at that time (of `performance.now()`) comes too late. */
	isTooLate(arrivedAt: number): boolean {
		return arrivedAt - this.#sentAt > this.#deadlineMs;
	}

	/** Whether its token is no longer good for follow-ups and edits. */
	get isExpired(): boolean {
		return performance.now() - this.#sentAt > this.#tokenLifetimeMs;
	}

	/** Takes the bot's answer, of which nothing is known if it was left unread, and tells who waits for it. */
	take(callback: Partial<Callback>, message: Message | undefined, { arrivedAt, size }: Arrival): void {
		const { channel } = this;
		const answer: Answer = {
			type: callback.type,
			data: callback.data,
			message,
			shown: message?.data,
			isEphemeral: ((message?.data.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
			choices: callback.choices ?? [],
			modal: callback.modal,
			latencyMs: arrivedAt - this.#sentAt,
			size,
			interaction: this,
			settled: (timeoutMs) => {
				if (message && message.data !== answer.shown) return Promise.resolve(message);
				return channel.next((changed) => changed === message && !changed.isLoading, timeoutMs);
			},
		};
		this.answer = answer;
		this.original = message;
		this.#answered.tell(answer);
	}

	stop(): void {
		this.#answered.stop();
	}

	/** What the person did, for messages to people. */
	get description(): string {
		const { payload } = this;
		if (payload.type === InteractionType.Ping) return 'a ping';
		if (payload.type === InteractionType.ApplicationCommand) return `/${payload.data.name}`;
		if (payload.type === InteractionType.ApplicationCommandAutocomplete) return `typing in /${payload.data.name}`;
		return `"${payload.data.custom_id}"`;
	}
}
