import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { ZodType, z } from 'zod';
import type { Log } from '../app/log.js';
import {
	definitionsOf,
	menuOf,
	pressComponent,
	runCommand,
	type Stage,
	say,
	submitForm,
	suggestChoices,
	useOnMessage,
} from './actions.js';
import { BadRequest } from './bad-request.js';
import type { EventStreams } from './event-stream.js';
import { guard } from './guard.js';
import type { Page } from './page-files.js';
import type { Players } from './players.js';
import {
	DismissBody,
	PlayerBody,
	PressBody,
	RunBody,
	SayBody,
	SubmitBody,
	SuggestBody,
	UseOnBody,
} from './requests.js';
import { withStart } from './start.js';
import { type Suggestions, suggestionsOf } from './suggestions.js';

/** In bytes. Discord takes up to 6,000 characters in an option. */
const LARGEST_BODY = 32 * 1024;

type Parts = Stage & {
	readonly page: Page;
	readonly players: Players;
	readonly streams: EventStreams;
	readonly host: string;
	readonly log: Log;
};

/** The preview page's routes. */
export function createApp({ page: { html, files }, players, streams, host, log, ...stage }: Parts): Hono {
	const app = new Hono();
	app.use(guard(host));
	app.use('/api/*', async (context, next) => {
		context.header('cache-control', 'no-store');
		await next();
	});
	app.use('/api/*', bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.json({ error: 'Too long' }, 413) }));

	const definitions = definitionsOf(stage.bot);
	const menu = menuOf(stage.bot);
	// Created on the first visit: with many leagues it takes a while to find out what can be asked.
	let suggestions: Suggestions | undefined;
	app.get('/', (c) => {
		const newcomer = { id: stage.channel.nextId(), number: players.all().length + 1 };
		suggestions ??= suggestionsOf(stage.bot.services);
		const start = { definitions, menu, suggestions, isChatOpen: stage.bot.hear !== undefined, newcomer };
		// A cached page would make two tabs the same newcomer.
		return c.html(withStart(html, start), 200, { 'cache-control': 'no-store' });
	});
	for (const { path, type, content } of files) {
		app.get(path, etag(), (c) => c.body(content, 200, { 'content-type': type, 'cache-control': 'no-cache' }));
	}

	app.get('/pictures/:name', (c) => {
		const picture = stage.channel.pictures.take(c.req.param('name'));
		// A picture is named after its content, so what a name stands for never changes.
		const headers = { 'content-type': 'image/png', 'cache-control': 'private, max-age=31536000, immutable' };
		return picture ? c.body(picture, 200, headers) : c.notFound();
	});
	app.get('/api/events', (c) => streams.open(c, parse(PlayerBody, c.req.query())));
	app.put('/api/players', async (c) => {
		players.meet(parse(PlayerBody, await json(c.req)));
		return c.body(null, 204);
	});
	app.post('/api/run', async (c) => {
		const body = parse(RunBody, await json(c.req));
		players.meet(body.player);
		const form = await runCommand(body, stage);
		return form ? c.json(form) : c.body(null, 204);
	});
	app.post('/api/use-on', async (c) => {
		const body = parse(UseOnBody, await json(c.req));
		players.meet(body.player);
		await useOnMessage(body, stage);
		return c.body(null, 204);
	});
	app.post('/api/say', async (c) => {
		const body = parse(SayBody, await json(c.req));
		players.meet(body.player);
		await say(body, stage);
		return c.body(null, 204);
	});
	app.post('/api/press', async (c) => {
		const body = parse(PressBody, await json(c.req));
		players.meet(body.player);
		const form = await pressComponent(body, stage);
		return form ? c.json(form) : c.body(null, 204);
	});
	app.post('/api/submit', async (c) => {
		const body = parse(SubmitBody, await json(c.req));
		players.meet(body.player);
		await submitForm(body, stage);
		return c.body(null, 204);
	});
	app.post('/api/suggest', async (c) => c.json(await suggestChoices(parse(SuggestBody, await json(c.req)), stage)));
	app.post('/api/dismiss', async (c) => {
		const { player, message } = parse(DismissBody, await json(c.req));
		if (stage.channel.message(message)?.reader === player.id) stage.channel.remove(message);
		return c.body(null, 204);
	});

	app.notFound((c) => c.json({ error: 'Not found' }, 404));
	app.onError((error, c) => {
		if (error instanceof BadRequest) return c.json({ error: error.message }, 400);
		log.error({ err: error, path: c.req.path }, 'A request of the preview page failed');
		return c.json({ error: 'Something went wrong' }, 500);
	});
	return app;
}

async function json(request: { header(name: string): string | undefined; json(): Promise<unknown> }): Promise<unknown> {
	if (!request.header('content-type')?.startsWith('application/json')) throw new BadRequest('Send JSON');
	try {
		return await request.json();
	} catch (cause) {
		throw new BadRequest('This is not JSON', { cause });
	}
}

function parse<Schema extends ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
	const result = schema.safeParse(body);
	if (result.success) return result.data;
	const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
	throw new BadRequest(problems.join('; '));
}
