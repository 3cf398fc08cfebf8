// A minimal Discord on which the build makes the bot start and answer, so that V8 compiles what each start needs.
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const [APPLICATION, GUILD, CHANNEL, PERSON, MESSAGE] = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(18));
const HOST = '127.0.0.1';
/** Values of `GatewayOpcodes`. */
const [DISPATCH, HEARTBEAT, IDENTIFY, HELLO, HEARTBEAT_ACK] = [0, 1, 2, 10, 11];
/** Values of `InteractionType`. */
const [RUN, PRESS, TYPE] = [2, 3, 4];
/** All permissions. */
const ALL = `${2n ** 53n - 1n}`;
/** Wait after the commands were registered, in milliseconds: the bot is ready then. */
const SOON_MS = 100;
/** Longest wait for answers, in milliseconds. */
const PATIENCE_MS = 10_000;

const typed = (name, option, value) => [TYPE, { name, options: [{ name: option, type: 3, value, focused: true }] }];
const run = (name, ...values) => [RUN, { name, options: values.map(([name, value]) => ({ name, type: 3, value })) }];
const press = (custom_id) => [PRESS, { custom_id, component_type: 2 }];

/** What people do most; where the data does not have it, the bot answers that. */
const uses = [
	...['2', '20', '2008'].map((year) => typed('season', 'year', year)),
	...['u', 'uni', 'grau pi', 'alianza'].map((name) => typed('club', 'name', name)),
	typed('department', 'name', 'pi'),
	run('season', ['year', '2008']),
	...['overview', 'qualifiers', 'regional', 'national', 'sources'].map((page) =>
		press(`season:${page}:copa-peru:2008`),
	),
	run('club', ['name', 'utc']),
	run('department', ['name', 'Piura']),
	...['map', 'clubs'].map((page) => press(`champions:${page}:copa-peru:all:0`)),
	run('about'),
	[RUN, { name: 'quiz', options: [{ name: 'help', type: 1, options: [] }] }],
];

/**
 * @returns `url` of its API; `over` resolves once everything was asked in both languages and answered, or no answer
 * comes any more; `close` ends it.
 */
export async function openRehearsal() {
	const http = createServer(answer).listen(0, HOST);
	await once(http, 'listening');
	const { port } = http.address();
	const gateway = new WebSocketServer({ server: http });
	const over = new EventEmitter();
	let open = 2 * uses.length;
	let socket;
	gateway.on('connection', (client) => {
		socket = client;
		client.send(JSON.stringify({ op: HELLO, d: { heartbeat_interval: 60_000 } }));
		client.on('message', (text) => {
			const { op } = JSON.parse(text);
			if (op === HEARTBEAT) client.send(JSON.stringify({ op: HEARTBEAT_ACK }));
			if (op === IDENTIFY) dispatch('READY', ready(port), 1);
		});
	});
	return {
		url: `http://${HOST}:${port}`,
		over: once(over, 'over'),
		close() {
			socket?.terminate();
			http.close();
			http.closeAllConnections();
		},
	};

	function dispatch(t, d, s) {
		socket.send(JSON.stringify({ op: DISPATCH, t, d, s }));
	}

	function answer(request, response) {
		const { method, url = '' } = request;
		request.resume().on('end', () => {
			response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(said(url, port)));
			if (method === 'PUT') setTimeout(ask, SOON_MS);
			if (url.includes('/callback') && --open === 0) over.emit('over');
		});
	}

	function ask() {
		const interactions = ['es-ES', 'en-US'].flatMap((locale) => uses.map((use) => interaction(use, locale)));
		for (const [index, each] of interactions.entries()) dispatch('INTERACTION_CREATE', each, index + 2);
		setTimeout(() => over.emit('over'), PATIENCE_MS).unref();
	}
}

/** The body of a REST response. */
function said(url, port) {
	if (!url.includes('/gateway/bot')) return [];
	const session_start_limit = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 };
	return { url: `ws://${HOST}:${port}`, shards: 1, session_start_limit };
}

function ready(port) {
	return {
		v: 10,
		user: { id: APPLICATION, username: 'copero', bot: true },
		guilds: [],
		session_id: 'rehearsal',
		resume_gateway_url: `ws://${HOST}:${port}`,
		application: { id: APPLICATION, flags: 0 },
	};
}

let count = 0;

function interaction([type, data], locale) {
	// A snowflake of now, as Discord's would be.
	const id = `${((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + BigInt(count++)}`;
	// Each from a different user, so that no rate limit applies.
	const user = { id: `${BigInt(PERSON) + BigInt(count)}`, username: 'fan', global_name: 'Fan', avatar: null };
	const kind = { id: APPLICATION, type: 1 };
	return {
		id,
		type,
		token: 'rehearsal',
		version: 1,
		application_id: APPLICATION,
		locale,
		guild_locale: locale,
		data: type === PRESS ? data : { ...kind, ...data },
		guild_id: GUILD,
		guild: { id: GUILD, locale, features: [] },
		context: 0,
		entitlements: [],
		channel_id: CHANNEL,
		channel: { id: CHANNEL, type: 0, guild_id: GUILD, name: 'copero', permissions: ALL },
		member: { user, nick: null, roles: [], permissions: '0', joined_at: '2020-01-01T00:00:00Z' },
		app_permissions: ALL,
		authorizing_integration_owners: { 0: GUILD },
		attachment_size_limit: 10_485_760,
		...(type === PRESS && { message: messageOf(user) }),
	};
}

function messageOf(user) {
	const author = { id: APPLICATION, username: 'copero', bot: true };
	const place = { id: MESSAGE, channel_id: CHANNEL, author, content: '', embeds: [], components: [], attachments: [] };
	return { ...place, type: 20, flags: 0, interaction_metadata: { id: MESSAGE, type: RUN, user } };
}
