import type { APIUser } from 'discord-api-types/v10';
import { ApiError } from '../api-error.js';
import type { Guild } from '../guild.js';
import type { Person } from '../person.js';
import { type Call, param, type Route, route } from '../route.js';

/** What these routes need of the world they are in. */
interface PersonWorld {
	readonly botUser: APIUser;
	readonly guilds: ReadonlyMap<string, Guild>;
	readonly users: ReadonlyMap<string, Person>;
}

/** People, of the account and as members of a server, and the server itself. None needs an intent. */
export function personRoutes(world: PersonWorld): Route[] {
	return [
		route('GET /users/:user', (call) => ({ body: userOf(world, call).data })),
		route('GET /guilds/:guild', (call) => {
			const { id, name } = guildOf(world, call);
			return { body: { id, name } };
		}),
		route('GET /guilds/:guild/roles', (call) => ({ body: guildOf(world, call).roles })),
		route('GET /guilds/:guild/channels', (call) => {
			// Those that the bot cannot see are in it, threads are not.
			const guild = guildOf(world, call);
			const listed = guild.channels.filter(({ parent, isDeleted }) => !parent && !isDeleted);
			return { body: listed.map((channel) => channel.textChannel(guild.id)) };
		}),
		route('GET /guilds/:guild/members/:user', (call) => {
			const guild = guildOf(world, call);
			if (param(call, 'user') === world.botUser.id) return { body: guild.botMember(world.botUser) };
			const user = userOf(world, call);
			if (guild.formerMembers.has(user.id)) throw new ApiError('unknownMember');
			return { body: guild.member(user) };
		}),
	];
}

/** A server that the bot is in. */
function guildOf(world: PersonWorld, call: Call): Guild {
	const guild = world.guilds.get(param(call, 'guild'));
	if (!guild) throw new ApiError('unknownGuild');
	if (!guild.isInstalled) throw new ApiError('missingAccess');
	return guild;
}

function userOf(world: PersonWorld, call: Call): Person {
	const user = world.users.get(param(call, 'user'));
	if (!user) throw new ApiError('unknownUser');
	return user;
}
