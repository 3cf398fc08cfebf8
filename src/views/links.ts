import { type APIButtonComponent, ButtonStyle, ComponentType, OAuth2Scopes } from 'discord-api-types/v10';
import type { Words } from '../text/words.js';
import { neededRights, RIGHTS } from './bot-rights.js';
import { rowOf } from './buttons.js';
import type { Row } from './view.js';

/** Addresses that the bot's operator has configured; missing ones are shown nowhere. */
export type Links = {
	readonly support?: string | undefined;
	readonly privacy?: string | undefined;
	readonly terms?: string | undefined;
	/** The source code. */
	readonly source?: string | undefined;
	/** An API other than Discord's own: the address that invites the bot is not known there. */
	readonly apiUrl?: string | undefined;
};

/**
 * The address that invites the bot to a server with the permissions it needs; undefined where an API other than
 * Discord's own is used.
 *
 * @param readsChat Whether typed answers are read from the chat.
 */
export function inviteUrl(
	applicationId: string,
	{ readsChat = false, apiUrl }: { readonly readsChat?: boolean } & Pick<Links, 'apiUrl'>,
): string | undefined {
	if (apiUrl !== undefined) return undefined;
	const query = new URLSearchParams({
		client_id: applicationId,
		scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
		permissions: `${neededRights(readsChat).reduce((sum, right) => sum | RIGHTS[right], 0n)}`,
	});
	return `https://discord.com/oauth2/authorize?${query}`;
}

/** A row of link buttons for the known addresses; no row if there are none. */
export function linkRow(links: Links & { readonly invite?: string | undefined }, words: Words): readonly Row[] {
	const buttons = (['invite', 'support', 'privacy', 'terms', 'source'] as const).flatMap((name) => {
		const url = links[name];
		return url === undefined ? [] : [linkButton(url, words.say(`about.link.${name}`))];
	});
	return buttons.length === 0 ? [] : [rowOf(buttons)];
}

/** A button that opens an address. */
export function linkButton(url: string, label: string): APIButtonComponent {
	return { type: ComponentType.Button, style: ButtonStyle.Link, url, label };
}
