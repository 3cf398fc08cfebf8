import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Message } from '../support/discord/message.js';
import type { StandIn } from '../support/discord/stand-in.js';
import { aBotProcess, aFolder, aProgram, botEnv } from './a-process.js';
import { optionsOf } from './open-question.js';

// Each test starts processes, which takes its time under load.
vi.setConfig({ testTimeout: 40_000 });

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const MESSAGES = 'POST /channels/:channel/messages';
/** Longest time a supervisor such as systemd or Docker waits for a stop. */
const PATIENCE_MS = 10_000;
const isQuestion = (message: Message) => optionsOf(message).length > 0;

/** Resolves once a request has come in, answered or not. */
const requested = (standIn: StandIn, route: string) =>
	vi.waitFor(() => expect(standIn.requests.some((request) => request.route === route)).toBe(true), PATIENCE_MS);

test('a question or a reply that Discord puts off when the bot is stopped still arrives, once, and the game goes on after the next start', async () => {
	const standIn = await aStandIn();
	const store = aFolder();
	const program = await aBotProcess(standIn, store);
	const ana = standIn.user();
	const channel = standIn.guild().channel();
	standIn.faults.next(MESSAGES, { retryAfterMs: 1_500 });
	await ana.command(channel, 'quiz start', { questions: 1, seconds: 60 });
	await requested(standIn, MESSAGES);
	program.signal('SIGTERM');
	expect(await program.ended).toBe(0);
	const question = await channel.waitFor(isQuestion);
	const again = aProgram('main.js', { env: botEnv(standIn, store) });
	await again.said(/"resumedQuizzes":1/);
	const pressed = await ana.press(question, optionsOf(question)[0]?.customId ?? '');
	expect(pressed.message?.text).toContain('Locked in');
	expect(channel.messages.filter(isQuestion)).toEqual([question]);

	const before = standIn.requests.length;
	const callbacks = () => standIn.requests.slice(before).filter(({ route }) => route === CALLBACK);
	standIn.faults.next(CALLBACK, { retryAfterMs: 1_500 });
	const answer = ana.command(channel.guild?.channel() ?? expect.fail('no server'), 'season', { year: '2012' });
	await vi.waitFor(() => expect(callbacks()).toHaveLength(1), PATIENCE_MS);
	again.signal('SIGTERM');
	await vi.waitFor(() => expect(standIn.gateway.sessions.size).toBe(0), PATIENCE_MS);
	expect((await answer).message?.text).toContain('Champion: **Estrella**');
	expect(await again.ended).toBe(0);
	expect(callbacks().map(({ status }) => status)).toEqual([429, 204]);
});

test('a reply that never ends is cut off, and the bot is gone within ten seconds', async () => {
	const standIn = await aStandIn();
	const program = await aBotProcess(standIn);
	standIn.faults.next(CALLBACK, 'hang');
	const answer = standIn.user().command(standIn.guild().channel(), 'about');
	answer.catch(() => {});
	await requested(standIn, CALLBACK);
	program.signal('SIGTERM');
	expect(await program.ended).toBe(1);
	// The request never ends, so the bot must give up sooner than the supervisor kills it.
	const patience = [...readFileSync('src/bot.ts', 'utf8').matchAll(/^const (?:SHARDS_)?STOP_MS = ([\d_]+);/gm)];
	expect(patience).toHaveLength(2);
	for (const [, ms = ''] of patience) expect(Number(ms.replaceAll('_', ''))).toBeLessThan(PATIENCE_MS);
});

test('a stop does not wait for a gateway that is out of reach', async () => {
	const standIn = await aStandIn();
	const program = await aBotProcess(standIn);
	standIn.gateway.fallSilent();
	program.signal('SIGTERM');
	expect(await program.ended).toBe(0);
});
