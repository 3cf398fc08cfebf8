import {
	type APIApplicationCommand,
	ApplicationIntegrationType,
	InteractionContextType,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Place } from './message.js';
import type { Person } from './person.js';

/** Throws when Discord would not offer a command to a person in a channel. */
export function checkOffered(command: APIApplicationCommand, user: Person, channel: Place): void {
	const refuse = (why: string) => {
		throw new Error(`Discord does not offer /${command.name} to ${user.name} in #${channel.name}: ${why}.`);
	};
	const contexts = command.contexts ?? Object.values(InteractionContextType);
	if (command.guild_id === undefined && !contexts.includes(channel.context)) refuse('not in this kind of channel');
	const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
	const isInstalledHere = channel.guild?.isInstalled ?? channel.context === InteractionContextType.BotDM;
	const byGuild = isInstalledHere && installs.includes(ApplicationIntegrationType.GuildInstall);
	const byUser = user.hasInstalledApp && installs.includes(ApplicationIntegrationType.UserInstall);
	if (!byGuild && !byUser) refuse('the app is not installed for it');
	const needed = BigInt(command.default_member_permissions ?? 0);
	const isAdministrator = (user.permissions & PermissionFlagsBits.Administrator) !== 0n;
	const lacks = (user.permissions & needed) !== needed || command.default_member_permissions === '0';
	if (channel.guild && lacks && !isAdministrator) refuse('the person lacks permissions');
}
