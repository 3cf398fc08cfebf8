// Starts the built bot on the Node.js that runs this, as `npm start` does without a token, and checks that the page
// opens, a command is answered with its picture, and the bot stops cleanly. Exits with 1 if any of this fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PATIENCE_MS = 60_000;
const ASK_MS = 500;
const player = { id: '200000000000000001', name: 'Ana' };

const folder = await mkdtemp(join(tmpdir(), 'copero-'));
const bot = spawn(process.execPath, [join(import.meta.dirname, '../dist/main.js')], {
	env: { STORE_URL: `file:${folder}`, PORT: '0', DISCORD_TOKEN: '' },
	stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(bot, 'close');
const late = setTimeout(() => bot.kill('SIGKILL'), PATIENCE_MS);
try {
	const url = await addressOf(bot);
	const page = await fetch(url);
	const events = await fetch(new URL(`api/events?${new URLSearchParams(player)}`, url));
	const body = JSON.stringify({ player, locale: 'es', command: 'season', options: { year: '2008' } });
	const headers = { 'content-type': 'application/json' };
	const ask = () => fetch(new URL('api/run', url), { method: 'POST', headers, body }).catch(() => undefined);
	// A picture that is too late for one answer is in the next.
	const asking = setInterval(ask, ASK_MS);
	const picture = await pictureIn(events).finally(() => clearInterval(asking));
	const drawn = await fetch(new URL(picture, url));
	bot.kill('SIGTERM');
	const [code, signal] = await ended;
	if (!page.ok || !drawn.ok || code !== 0) throw new Error(`${page.status}, ${drawn.status}, ${code ?? signal}`);
	console.log(`Node.js ${process.version}: it starts, answers, draws and stops.`);
} finally {
	clearTimeout(late);
	bot.kill('SIGKILL');
	await ended;
	await rm(folder, { recursive: true });
}

async function addressOf({ stdout }) {
	for await (const line of createInterface(stdout)) {
		const [, url] = /open at (http:\S+)/.exec(line) ?? [];
		if (url) return url;
	}
	throw new Error('It ended before the page was open.');
}

async function pictureIn({ body }) {
	let text = '';
	for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
		text += chunk;
		const [path] = /\/pictures\/\w+\.png/.exec(text) ?? [];
		if (path) return path;
	}
	throw new Error('No picture came.');
}
