import { ApiError } from '../api-error.js';
import { type Call, param, type Route, route } from '../route.js';
import type { StandIn } from '../stand-in.js';
import type { User } from '../user.js';

/** People, of the account and as members of a server. Neither needs an intent. */
export function personRoutes(standIn: StandIn): Route[] {
	return [
		route('GET /users/:user', (call) => ({ body: userOf(standIn, call).data })),
		route('GET /guilds/:guild/members/:user', (call) => {
			const guild = standIn.guilds.get(param(call, 'guild'));
			if (!guild) throw new ApiError('unknownGuild');
			if (!guild.isInstalled) throw new ApiError('missingAccess');
			const user = userOf(standIn, call);
			if (guild.formerMembers.has(user.id)) throw new ApiError('unknownMember');
			return { body: guild.member(user) };
		}),
	];
}

function userOf(standIn: StandIn, call: Call): User {
	const user = standIn.users.get(param(call, 'user'));
	if (!user) throw new ApiError('unknownUser');
	return user;
}
