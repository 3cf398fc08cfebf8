import {
	type APIActionRowComponent,
	type APIAttachment,
	type APIChannel,
	type APIComponentInMessageActionRow,
	type APIEmbed,
	type APIMessage,
	type APIMessageTopLevelComponent,
	ComponentType,
	EmbedType,
	type InteractionContextType,
	MessageFlags,
} from 'discord-api-types/v10';
import { interactiveComponents } from './checks/component-problems.js';
import { embedTexts } from './checks/embed-problems.js';
import type { MessageBody } from './checks/message-body.js';
import type { Person } from './person.js';
import type { Server } from './server.js';

/** Where messages are: a channel, as they and what people do with them know it. */
export interface Place {
	readonly id: string;
	readonly name: string;
	readonly context: InteractionContextType;
	readonly guild: Server | undefined;
	readonly botPermissions: bigint;
	readonly isDeleted: boolean;
	readonly allMessages: ReadonlyMap<string, Message>;
	/** The channel as REST and the gateway give it. */
	readonly data: APIChannel;
	botMay(...permissions: bigint[]): boolean;
	waitFor(predicate: (message: Message) => boolean, timeoutMs?: number): Promise<Message>;
	next(predicate: (message: Message) => boolean, timeoutMs?: number): Promise<Message>;
	add(message: Message): void;
	changed(message: Message): void;
}

/** A message in a channel, as it stands now; `history` keeps how it stood before each edit. */
export class Message {
	readonly channel: Place;
	/** The one person who sees it, when it is ephemeral. */
	readonly onlyFor: Person | undefined;
	readonly history: APIMessage[] = [];
	/** What the bot reacted with. */
	readonly reactions = new Set<string>();
	data: APIMessage;
	isDeleted = false;

	constructor(channel: Place, data: APIMessage, onlyFor?: Person) {
		this.channel = channel;
		this.data = data;
		this.onlyFor = onlyFor;
	}

	get id(): string {
		return this.data.id;
	}

	get content(): string {
		return this.data.content;
	}

	get embeds(): APIEmbed[] {
		return this.data.embeds;
	}

	get isEphemeral(): boolean {
		return this.onlyFor !== undefined;
	}

	/** Whether it still says that the bot is thinking. */
	get isLoading(): boolean {
		return ((this.data.flags ?? 0) & MessageFlags.Loading) !== 0;
	}

	/** Its buttons and menus, in order. */
	get components(): APIComponentInMessageActionRow[] {
		return interactiveComponents(this.data.components ?? []).map(({ component }) => component);
	}

	/** Every word a person sees in it, one text a line. */
	get text(): string {
		return messageTexts(this.data).join('\n');
	}

	/** Replaces what an edit names and keeps the rest. */
	edit(body: MessageBody, attachments: APIAttachment[]): void {
		const flags = (body.flags ?? this.data.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.Ephemeral);
		this.history.push(this.data);
		this.data = {
			...this.data,
			...messageParts(body),
			attachments,
			flags: flags | (this.isEphemeral ? MessageFlags.Ephemeral : 0),
			edited_timestamp: new Date().toISOString(),
		};
	}
}

/** The parts of a message that a body names, as Discord gives them back. */
export function messageParts(body: MessageBody): Partial<Pick<APIMessage, 'content' | 'embeds' | 'components'>> {
	return {
		...(body.content !== undefined && { content: body.content?.trim() ?? '' }),
		...(body.embeds !== undefined && {
			embeds: (body.embeds ?? []).map((embed): APIEmbed => ({ ...embed, type: EmbedType.Rich })),
		}),
		...(body.components !== undefined && { components: numbered(body.components ?? []) }),
	};
}

type Embed = APIMessage['embeds'][number];

/** Discord numbers the components of a message from 1. */
function numbered(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
	let id = 0;
	return components.map((component) => {
		id += 1;
		if (component.type !== ComponentType.ActionRow) return { ...component, id: component.id ?? id };
		const row: APIActionRowComponent<APIComponentInMessageActionRow> = {
			...component,
			id: component.id ?? id,
			components: component.components.map((inner) => {
				id += 1;
				return { ...inner, id: inner.id ?? id };
			}),
		};
		return row;
	});
}

function messageTexts(message: APIMessage): string[] {
	const embeds = message.embeds.flatMap((embed: Embed) => embedTexts(embed));
	return [message.content, ...embeds, ...(message.components ?? []).flatMap(componentTexts)].filter(Boolean);
}

function componentTexts(component: APIMessageTopLevelComponent | APIComponentInMessageActionRow): string[] {
	switch (component.type) {
		case ComponentType.ActionRow:
		case ComponentType.Container:
			return component.components.flatMap(componentTexts);
		case ComponentType.Section:
			return component.components.map(({ content }) => content);
		case ComponentType.TextDisplay:
			return [component.content];
		case ComponentType.Button:
			return 'label' in component && component.label ? [component.label] : [];
		case ComponentType.StringSelect:
			return [component.placeholder ?? '', ...component.options.map(({ label }) => label)];
		default:
			return [];
	}
}
