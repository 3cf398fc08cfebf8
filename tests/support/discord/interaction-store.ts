import { randomUUID } from 'node:crypto';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Gateway } from './gateway.js';
import { type Answer, Interaction } from './interaction.js';
import { type DeliveryOptions, type InteractionFrame, interactionFrame } from './interaction-payload.js';
import type { Message, Place } from './message.js';
import type { Person } from './person.js';
import type { Snowflakes } from './snowflakes.js';
import { Written } from './written.js';

/** Something a person does, about to be sent. */
export interface Delivery {
	user: Person;
	channel: Place;
	options: DeliveryOptions;
	payload: (frame: InteractionFrame) => APIInteraction;
	/** The message whose component is used. */
	source: Message | undefined;
	/** The interaction that opened the modal. */
	openedBy: Interaction | undefined;
}

/** What interactions need of the world they are in. */
export interface InteractionWorld {
	applicationId: string;
	snowflakes: Snowflakes;
	gateway: Gateway;
	deadlineMs: number;
	tokenLifetimeMs: number;
	requestLimit: number;
}

/** Sends interactions to the bot and remembers them by their tokens. */
export class InteractionStore {
	readonly #world: InteractionWorld;
	readonly #byToken = new Map<string, Interaction>();

	constructor(world: InteractionWorld) {
		this.#world = world;
	}

	get(token: string): Interaction | undefined {
		return this.#byToken.get(token);
	}

	/** Sends an interaction and waits for the bot's answer. */
	deliver({ user, channel, options, payload, source, openedBy }: Delivery): Promise<Answer> {
		const { applicationId, snowflakes, gateway, deadlineMs, tokenLifetimeMs } = this.#world;
		const token = randomUUID();
		const about = { id: options.id ?? snowflakes.next(), token, applicationId };
		const sent = payload(interactionFrame(user, channel, about, options));
		const interaction = new Interaction({
			payload: sent,
			user,
			channel,
			source,
			openedBy,
			isUnread: options.isUnread ?? false,
			deadlineMs,
			tokenLifetimeMs,
		});
		this.#byToken.set(token, interaction);
		this.#forgetOldest();
		const written = new Written(sent);
		const send = () => {
			const answer = interaction.waitForAnswer();
			const reached = gateway.dispatch('INTERACTION_CREATE', channel.guild?.id, () => written);
			if (reached > 0) return answer;
			interaction.stop();
			return Promise.reject(new Error(`No bot is on the gateway to answer ${interaction.description}.`));
		};
		const { hold } = options;
		return hold ? new Promise<void>(hold).then(send) : send();
	}

	stop(): void {
		for (const interaction of this.#byToken.values()) interaction.stop();
	}

	#forgetOldest(): void {
		const [oldest] = this.#byToken.keys();
		if (this.#byToken.size > this.#world.requestLimit && oldest !== undefined) this.#byToken.delete(oldest);
	}
}
