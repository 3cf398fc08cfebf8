import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import {
	type APIApplication,
	type APIChannel,
	type APIGatewayBotInfo,
	type APIUser,
	ApplicationCommandType,
} from 'discord-api-types/v10';
import { ApiError } from '../api-error.js';
import { commandListProblems } from '../checks/command-problems.js';
import { under } from '../checks/problem.js';
import { checkSchema } from '../checks/schema-problems.js';
import type { CommandRegistry, SentCommand } from '../command-registry.js';
import { type Call, param, type Reply, type Route, route } from '../route.js';
import type { Violations } from '../violations.js';

/** Fields that are documented and yet missing in the schema. */
const DOCUMENTED = ['nsfw'];

/** What these routes need of the world they are in. */
interface ApplicationWorld {
	readonly application: APIApplication;
	readonly applicationId: string;
	readonly botUser: APIUser;
	readonly gatewayInfo: APIGatewayBotInfo;
	readonly commands: CommandRegistry;
	readonly guilds: ReadonlyMap<string, { readonly id: string; readonly isInstalled: boolean }>;
	readonly users: ReadonlyMap<string, { readonly dm: { readonly data: APIChannel } }>;
	readonly violations: Violations;
}

/** The gateway's address, the application itself, and its commands. */
export function applicationRoutes(world: ApplicationWorld): Route[] {
	const application = () => ({ body: world.application });
	const global = '/applications/:application/commands';
	const guild = '/applications/:application/guilds/:guild/commands';
	return [
		route('GET /gateway/bot', () => ({ body: world.gatewayInfo })),
		route('GET /users/@me', () => ({ body: world.botUser })),
		route('GET /users/@me/guilds', (call) => ({ body: guildsOf(world, Number(call.query.get('limit') ?? 200)) })),
		route('GET /applications/@me', application),
		route('GET /oauth2/applications/@me', application),
		route('POST /users/@me/channels', (call) => ({ body: openConversation(world, call) })),
		route(`GET ${global}`, (call) => listCommands(world, call, undefined)),
		route(`PUT ${global}`, (call) => putCommands(world, call, undefined)),
		route(`GET ${guild}`, (call) => listCommands(world, call, guildOf(world, call))),
		route(`PUT ${guild}`, (call) => putCommands(world, call, guildOf(world, call))),
	];
}

function guildsOf(world: ApplicationWorld, limit: number): object[] {
	const guilds = [...world.guilds.values()].filter(({ isInstalled }) => isInstalled);
	return guilds.slice(0, limit).map(({ id }) => ({ id }));
}

function guildOf(world: ApplicationWorld, call: Call): string {
	const id = param(call, 'guild');
	if (!world.guilds.get(id)?.isInstalled) throw new ApiError('missingAccess');
	return id;
}

function listCommands(world: ApplicationWorld, call: Call, guildId: string | undefined): Reply {
	if (param(call, 'application') !== world.applicationId) throw new ApiError('unknownApplication');
	return { body: world.commands.list(guildId, call.query.get('with_localizations') === 'true') };
}

function putCommands(world: ApplicationWorld, call: Call, guildId: string | undefined): Reply {
	if (param(call, 'application') !== world.applicationId) throw new ApiError('unknownApplication');
	const all: unknown[] = Array.isArray(call.body) ? call.body : [];
	const sent = all.filter((command) => !hasId(command));
	const before = world.commands.list(guildId);
	const kept = before.filter(({ id }) => all.some((each) => hasId(each) && each.id === id));
	const isEntryPoint = ({ type }: { type: number }) => type === ApplicationCommandType.PrimaryEntryPoint;
	if (before.filter(isEntryPoint).length > kept.filter(isEntryPoint).length) throw new ApiError('entryPointRemoved');
	const checked = checkedCommands(sent);
	world.violations.judge(
		call.route,
		checked.flatMap(({ problems }, index) => under([index], problems)),
	);
	const commands = checked.flatMap(({ data }) => (data ? [data] : []));
	world.violations.judge(call.route, commandListProblems(commands));
	world.commands.put(guildId, commands, kept);
	return { body: world.commands.list(guildId, true) };
}

/** What was found of the last list: one bot after another sends the same, and to check it takes longer than all else at its start. */
let last: { readonly text: string; readonly checked: ReturnType<typeof checkSchema<SentCommand>>[] } | undefined;

function checkedCommands(sent: readonly unknown[]) {
	const text = JSON.stringify(sent);
	if (last?.text === text) return last.checked;
	const checked = sent.map((command) =>
		checkSchema<SentCommand>(ApplicationCommandUpdateRequestSchema, withNumericPermissions(command), DOCUMENTED),
	);
	last = { text, checked };
	return checked;
}

/** A command that is sent back as Discord gave it, and stays as it is. */
function hasId(command: unknown): command is { id: string } {
	return typeof command === 'object' && command !== null && 'id' in command;
}

/** The schema wants permissions as a number, Discord takes the text that everybody sends. */
function withNumericPermissions(command: unknown): unknown {
	if (typeof command !== 'object' || command === null || !('default_member_permissions' in command)) return command;
	const permissions = command.default_member_permissions;
	return typeof permissions === 'string' ? { ...command, default_member_permissions: Number(permissions) } : command;
}

function openConversation(world: ApplicationWorld, { body }: Call): unknown {
	const id = typeof body === 'object' && body !== null && 'recipient_id' in body ? body.recipient_id : undefined;
	const user = typeof id === 'string' ? world.users.get(id) : undefined;
	if (!user) throw new ApiError('unknownUser');
	return user.dm.data;
}
