import { expect, test } from 'vitest';
import { aServer } from '../support/real-bot.js';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';

test.each([
	['unknownInteraction', 'warn'],
	['alreadyAcknowledged', 'warn'],
	['missingPermissions', 'error'],
] as const)(
	'an answer that Discord refuses with %s is logged once, and the next one is given',
	async (fault, level) => {
		const { ana, channel, log, standIn } = await aServer();
		standIn.faults.next(CALLBACK, fault);
		ana.command(channel, 'season', { year: '2008' }).catch(() => {});
		const line = await log.said('An answer did not reach Discord');
		expect(line.level).toBe(level);
		expect((await ana.command(channel, 'season', { year: '2008' })).isEphemeral).toBe(false);
		expect(channel.messages).toHaveLength(1);
		expect(log.complaints).toEqual([line]);
		expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(2);
	},
);

test('an answer is tried four times while Discord is down, then it is lost, and the next one is given', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, 'unavailable', 4);
	ana.command(channel, 'about').catch(() => {});
	const line = await log.said('An answer did not reach Discord');
	expect(line).toMatchObject({ level: 'error', fields: { err: { status: 503 } } });
	expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(4);
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	expect(log.complaints).toEqual([line]);
});

test('told to come back later, an answer does not come back sooner', async () => {
	const { ana, channel, standIn } = await aServer();
	standIn.faults.next(CALLBACK, { retryAfterMs: 700 });
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	const [refused, given] = standIn.requests.filter(({ route }) => route === CALLBACK);
	expect((given?.time ?? 0) - (refused?.time ?? 0)).toBeGreaterThanOrEqual(690);
});

test('an autocomplete answer that comes too late is logged and harms nothing', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, 'unknownInteraction');
	ana.autocomplete(channel, 'season', { year: '2' }).catch(() => {});
	await log.said('An answer did not reach Discord');
	expect((await ana.autocomplete(channel, 'season', { year: '2' })).choices).not.toEqual([]);
});

test('told to come back when nobody waits any more, an answer is lost at once', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, { retryAfterMs: 60_000 });
	ana.command(channel, 'about').catch(() => {});
	const line = await log.said('An answer did not reach Discord');
	expect(line).toMatchObject({ level: 'error', fields: { err: { status: 429 } } });
	expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(1);
});

test('what arrives, though the bot does not hear so, stands once and counts: what takes long is then carried out', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, 'loseAnswer');
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	standIn.faults.next(CALLBACK, 'loseAnswer');
	const announced = await ana.command(channel, 'quiz export');
	expect((await announced.settled()).text).toContain('I keep nothing about you');
	expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(4);
	expect(channel.messages).toHaveLength(1);
	expect(log.complaints).toEqual([]);
});

test.each([
	[403, '<html>Sorry, you have been blocked</html>', 'Discord answered 403'],
	[
		400,
		JSON.stringify({
			code: 50035,
			message: 'Invalid Form Body',
			errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer' }] } } },
		}),
		'data.content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer',
	],
])('the log tells why an answer was refused with %i, and how often it was sent: once', async (status, text, reason) => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, { status, text });
	ana.command(channel, 'about').catch(() => {});
	const line = await log.said('An answer did not reach Discord');
	expect(line.fields.err).toMatchObject({ status, message: expect.stringContaining(reason) });
	expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(1);
});

test('an answer that fails once on its way is given again', async () => {
	const { ana, channel, log, standIn } = await aServer();
	const cloudflare = { status: 520, text: '<html>Web server is returning an unknown error</html>' };
	for (const fault of ['serverError', 'drop', 'close', cloudflare, { retryAfterMs: 20 }] as const) {
		standIn.faults.next(CALLBACK, fault);
		expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	}
	expect(log.complaints).toEqual([]);
});
