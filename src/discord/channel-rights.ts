import { ChannelType, OverwriteType, PermissionFlagsBits, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { unlessRefused } from '../app/channels.js';
import { RIGHTS, type Right } from '../views/bot-rights.js';
import { isThread, isVoice } from './rights.js';

const Bits = z.string().regex(/^\d+$/).transform(BigInt);
const Role = z.object({ id: z.string(), permissions: Bits });
const Overwrite = z.object({ id: z.string(), type: z.int(), allow: Bits, deny: Bits });
const Channel = z.object({
	id: z.string(),
	type: z.int(),
	parent_id: z.string().nullish(),
	permission_overwrites: z.array(Overwrite).nullish(),
});
type Channel = z.infer<typeof Channel>;
const Member = z.object({ roles: z.array(z.string()) });
const User = z.object({ id: z.string() });

/** The bot as a member of a server. */
type Self = { readonly id: string; readonly guildId: string; readonly roles: readonly z.infer<typeof Role>[] };

/**
 * The rights that the bot lacks in some channels of a server, by its roles and the channels' overwrites, with a handful
 * of requests however many channels there are.
 *
 * @param get Sends a GET request to Discord; throws a `ChannelError`.
 * @returns By channel; for one that the bot cannot see, or whose voice it may not connect to, only that right.
 * @throws {Error} What `get` throws, or if Discord's answer cannot be parsed.
 */
export async function missingRights(
	get: (route: `/${string}`) => Promise<unknown>,
	guildId: string,
	channelIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Right[]>> {
	const { id } = User.parse(await get(Routes.user()));
	const [member, roles, channels] = await Promise.all([
		get(Routes.guildMember(guildId, id)).then((given) => Member.parse(given)),
		get(Routes.guildRoles(guildId)).then((given) => z.array(Role).parse(given)),
		get(Routes.guildChannels(guildId)).then((given) => z.array(Channel).parse(given)),
	]);
	// The role @everyone has the server's id.
	const held = roles.filter((role) => role.id === guildId || member.roles.includes(role.id));
	const known = new Map(channels.map((channel) => [channel.id, channel]));
	const missingIn = async (channelId: string) => {
		// The list contains no threads. A thread that cannot be fetched is one that the bot does not see.
		const channel = known.get(channelId) ?? (await get(Routes.channel(channelId)).then(Channel.parse, unlessRefused));
		if (!channel) return ['view'] as const;
		const ruled = isThread(channel.type) ? known.get(channel.parent_id ?? '') : channel;
		return missing(permissionsIn(ruled, { id, guildId, roles: held }), channel.type);
	};
	return new Map(await Promise.all(channelIds.map(async (each) => [each, await missingIn(each)] as const)));
}

/**
 * Discord's algorithm: the roles' permissions together, then the channel's overwrites for everybody, for the roles, and
 * for the member.
 */
function permissionsIn(channel: Channel | undefined, { id, guildId, roles }: Self): bigint {
	const base = roles.reduce((sum, { permissions }) => sum | permissions, 0n);
	if ((base & PermissionFlagsBits.Administrator) !== 0n) return PermissionFlagsBits.Administrator;
	const overwrites = channel?.permission_overwrites ?? [];
	const isRole = ({ type }: z.infer<typeof Overwrite>) => type === OverwriteType.Role;
	const layers = [
		overwrites.filter((each) => isRole(each) && each.id === guildId),
		overwrites.filter((each) => isRole(each) && each.id !== guildId && roles.some((role) => role.id === each.id)),
		overwrites.filter((each) => !isRole(each) && each.id === id),
	];
	return layers.reduce((before, layer) => {
		const denied = layer.reduce((sum, { deny }) => sum | deny, 0n);
		return (before & ~denied) | layer.reduce((sum, { allow }) => sum | allow, 0n);
	}, base);
}

/**
 * The kinds of channels in which a right has no meaning: forums and threads take no plain messages, and voice has no
 * threads.
 */
const MEANINGLESS: Readonly<Partial<Record<Right, readonly ChannelType[]>>> = {
	send: [
		ChannelType.GuildForum,
		ChannelType.GuildMedia,
		ChannelType.PublicThread,
		ChannelType.PrivateThread,
		ChannelType.AnnouncementThread,
	],
	'send-in-threads': [ChannelType.GuildVoice, ChannelType.GuildStageVoice],
};

function missing(permissions: bigint, kind: ChannelType): readonly Right[] {
	if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
	const lacked = (right: Right) => (permissions & RIGHTS[right]) === 0n && !MEANINGLESS[right]?.includes(kind);
	if (lacked('view')) return ['view'];
	// Discord then denies the chat of the channel, too, whatever else is allowed there.
	if (isVoice(kind) && lacked('connect')) return ['connect'];
	return (['send', 'send-in-threads', 'embed', 'attach', 'react', 'history'] as const).filter(lacked);
}
