import { ComponentType } from 'discord-api-types/v10';
import type { Row } from '../../views/view.js';
import type { Message, MessageFile, Written } from '../message.js';
import { timeOfSnowflake } from '../snowflakes.js';
import { nameIn, pathIn } from '../usage.js';
import { avatarOf, BOT_AVATAR } from './avatars.js';
import { buttonElement } from './button.js';
import { h, icon, iconPath } from './dom.js';
import { embedElement } from './embed.js';
import { markdown } from './markdown.js';
import type { Reading } from './reading.js';
import { selectElement } from './select-menu.js';
import { sentText } from './times.js';

/** What a reader may do to a message. */
export type MessageActions = {
	/** Uses a message command on the message. */
	use(message: Message, command: string): void;
	press(message: Message, customId: string, values?: readonly string[]): void;
	dismiss(message: Message): void;
};

/** A message, as its reader sees it. */
export function messageElement(message: Message, reading: Reading, actions: MessageActions): HTMLElement {
	if (message.written) return writtenElement(message, message.written, reading, actions);
	const { id, content, embeds, components, files = [], edited, reader } = message;
	const { strings, locale } = reading;
	return botMessage(
		[sentText(timeOfSnowflake(id), locale, Date.now()), edited && strings.edited].filter(Boolean).join(' '),
		{ id: `message-${id}`, ephemeral: reader !== undefined },
		invocationElement(message, reading),
		content !== undefined && h('div', { class: 'markup' }, markdown(content, reading)),
		...files.map((file) => attachmentElement(file, reading)),
		...embeds.map((embed) => embedElement(embed, reading)),
		...components.map((row) =>
			h(
				'discord-action-row',
				{ slot: 'components' },
				...row.components.map((component) => componentElement(component, message, actions)),
			),
		),
		reader !== undefined && ephemeralNote(message, reading, actions),
		menuElement(message, reading, actions),
	);
}

/** A button for each message command. Discord has them in a menu, since it has many. */
function menuElement(message: Message, { menu, locale }: Reading, { use }: MessageActions): HTMLElement | false {
	const buttons = menu.map((command) => {
		const name = nameIn(locale, command);
		const button = h(
			'button',
			{ type: 'button', 'aria-label': name, title: name, 'data-custom-id': `menu:${command.name}` },
			icon(iconPath.search),
		);
		button.addEventListener('click', () => use(message, command.name));
		return button;
	});
	return buttons.length > 0 && h('div', { class: 'message-menu' }, ...buttons);
}

/** A picture that opens in full size on a click, or a file to save. */
function attachmentElement({ name, href, alt = name, width, height }: MessageFile, { strings }: Reading): HTMLElement {
	if (width === undefined) return h('p', {}, h('a', { href, download: name, title: alt }, `📎 ${name}`));
	return h(
		'a',
		{ class: 'picture', href, target: '_blank', rel: 'noopener', title: strings.openLink },
		h('img', { src: href, alt, width, height }),
	);
}

/** A player's text, with Copero's reaction. */
function writtenElement(
	message: Message,
	{ player, text }: Written,
	reading: Reading,
	actions: MessageActions,
): HTMLElement {
	const { id, mark } = message;
	const { strings, locale } = reading;
	const timestamp = sentText(timeOfSnowflake(id), locale, Date.now());
	const label = `${player.name}, ${timestamp}`;
	return h(
		'discord-message',
		{
			id: `message-${id}`,
			role: 'article',
			'aria-label': label,
			author: player.name,
			avatar: avatarOf(player),
			timestamp,
		},
		h('div', { class: 'markup' }, text),
		mark !== undefined &&
			h(
				'div',
				{ slot: 'reactions', class: 'reaction', role: 'img', 'aria-label': strings.counts, title: strings.counts },
				`${mark} 1`,
			),
		menuElement(message, reading, actions),
	);
}

/**
 * The frame around everything Copero says.
 *
 * @param timestamp When Copero said it, in words.
 */
function botMessage(
	timestamp: string,
	attributes: Parameters<typeof h>[1],
	...content: readonly Parameters<typeof h>[2][]
): HTMLElement {
	const label = `Copero, ${timestamp}`;
	const frame = { role: 'article', 'aria-label': label, author: 'Copero', avatar: BOT_AVATAR, bot: true, timestamp };
	return h('discord-message', { ...frame, ...attributes }, ...content);
}

function invocationElement({ invocation }: Message, reading: Reading): Node | undefined {
	if (!invocation) return undefined;
	const { strings, nameOf } = reading;
	const { player } = invocation;
	const name = nameOf(player.id);
	return h(
		'div',
		{ slot: 'reply', class: 'invocation' },
		h('img', { src: avatarOf({ ...player, name }), alt: '' }),
		h('span', { class: 'invoker', 'data-player-name': player.id }, name),
		` ${strings.used} `,
		h('span', { class: 'mention' }, usedName(invocation, reading)),
	);
}

/** What was used: `/club`, or the name of a message command. */
function usedName(
	{ command, subcommand }: NonNullable<Message['invocation']>,
	{ locale, usages, menu }: Reading,
): string {
	const inMenu = menu.find(({ name }) => name === command);
	if (inMenu) return nameIn(locale, inMenu);
	const usage = usages.find((known) => known.command.name === command && known.subcommand?.name === subcommand);
	return `/${usage ? pathIn(locale, usage) : command}`;
}

function componentElement(
	component: Row['components'][number],
	message: Message,
	actions: MessageActions,
): HTMLElement | undefined {
	switch (component.type) {
		case ComponentType.Button:
			return buttonElement(component, (customId) => actions.press(message, customId));
		case ComponentType.StringSelect:
			return selectElement(component, (customId, values) => actions.press(message, customId, values));
		case ComponentType.UserSelect:
		case ComponentType.RoleSelect:
		case ComponentType.MentionableSelect:
		case ComponentType.ChannelSelect:
			// Copero uses none of these: there is no server here to choose from.
			return undefined;
	}
}

function ephemeralNote(message: Message, { strings }: Reading, { dismiss }: MessageActions): HTMLElement {
	const button = h('button', { type: 'button', class: 'link' }, strings.dismiss);
	button.addEventListener('click', () => dismiss(message));
	return h('div', { slot: 'reactions', class: 'only-you' }, icon(iconPath.eye), strings.onlyYou, ' • ', button);
}
