import { ApiError } from '../api-error.js';
import type { Guild } from '../guild.js';
import { type Call, param, type Route, route } from '../route.js';
import type { StandIn } from '../stand-in.js';
import type { User } from '../user.js';

/** People, of the account and as members of a server, and the server itself. None needs an intent. */
export function personRoutes(standIn: StandIn): Route[] {
	return [
		route('GET /users/:user', (call) => ({ body: userOf(standIn, call).data })),
		route('GET /guilds/:guild', (call) => {
			const { id, name } = guildOf(standIn, call);
			return { body: { id, name } };
		}),
		route('GET /guilds/:guild/roles', (call) => ({ body: guildOf(standIn, call).roles })),
		route('GET /guilds/:guild/channels', (call) => {
			// Those that the bot cannot see are in it, threads are not.
			const guild = guildOf(standIn, call);
			const listed = guild.channels.filter(({ parent, isDeleted }) => !parent && !isDeleted);
			return { body: listed.map((channel) => channel.textChannel(guild.id)) };
		}),
		route('GET /guilds/:guild/members/:user', (call) => {
			const guild = guildOf(standIn, call);
			if (param(call, 'user') === standIn.botUser.id) return { body: guild.botMember(standIn.botUser) };
			const user = userOf(standIn, call);
			if (guild.formerMembers.has(user.id)) throw new ApiError('unknownMember');
			return { body: guild.member(user) };
		}),
	];
}

/** A server that the bot is in. */
function guildOf(standIn: StandIn, call: Call): Guild {
	const guild = standIn.guilds.get(param(call, 'guild'));
	if (!guild) throw new ApiError('unknownGuild');
	if (!guild.isInstalled) throw new ApiError('missingAccess');
	return guild;
}

function userOf(standIn: StandIn, call: Call): User {
	const user = standIn.users.get(param(call, 'user'));
	if (!user) throw new ApiError('unknownUser');
	return user;
}
