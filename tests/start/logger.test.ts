import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import { expect, test } from 'vitest';
import { ChannelError } from '../../src/app/channels.js';
import { createLogger } from '../../src/start/logger.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.abcdef.abcdefghijklmnopqrstuvwxyz0';
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OnNlY3JldA';
const URL = `https://discord.com/api/v10/interactions/123456789012345678/${INTERACTION_TOKEN}/callback`;
const BODY = { files: undefined, body: { content: 'what somebody typed' } };

function aLogger(level: 'debug' | 'info' | 'warn' | 'error' = 'info') {
	const written: string[] = [];
	const log = createLogger(level, { write: (line) => void written.push(line) });
	return { log, written, last: () => JSON.parse(written.at(-1) ?? '{}') };
}

const refusal = new DiscordAPIError({ code: 10_062, message: 'Unknown interaction' }, 10_062, 404, 'POST', URL, BODY);

test.each([
	['a refusal of Discord', refusal],
	['the cause of another error', new ChannelError('unreachable', { cause: refusal })],
	['a failure of Discord', new HTTPError(500, 'Internal Server Error', 'POST', URL, BODY)],
	['a message that names the address', new Error(`No answer from ${URL}`)],
	['a message that names a webhook', new Error(`No answer from ${URL.replace('interactions', 'webhooks')}`)],
	['a message that names the bot token', new Error(`Bot ${TOKEN} was refused`)],
	['what is no error', `Bot ${TOKEN} was refused at ${URL}`],
])('%s is logged without tokens, addresses and what was sent', (_, err) => {
	const { log, written } = aLogger();
	log.error({ err }, 'It failed');
	expect(written).toHaveLength(1);
	for (const secret of [TOKEN, INTERACTION_TOKEN, 'what somebody typed']) expect(written[0]).not.toContain(secret);
});

test('an error is logged with what helps to find it: type, message, code, status, stack and cause', () => {
	const { log, last } = aLogger();
	log.warn(
		{ err: new ChannelError('unreachable', { cause: refusal }) },
		'A step of a quiz failed: it is tried again, or the quiz is given up',
	);
	expect(last()).toMatchObject({
		level: 40,
		msg: 'A step of a quiz failed: it is tried again, or the quiz is given up',
		err: {
			type: 'ChannelError',
			message: 'The channel is unreachable',
			stack: expect.stringContaining('logger.test.ts'),
			cause: { type: 'DiscordAPIError[10062]', message: 'Unknown interaction', code: 10_062, status: 404 },
		},
	});
});

test('a line names neither the machine nor the process', () => {
	const { log, last } = aLogger();
	log.info({ seasons: 3 }, 'Ready');
	expect(last()).toEqual({ level: 30, time: expect.any(Number), seasons: 3, msg: 'Ready' });
});

test('what is below the level is left out', () => {
	const { log, written } = aLogger('warn');
	log.info({}, 'No');
	log.warn({}, 'Yes');
	expect(written).toHaveLength(1);
});
