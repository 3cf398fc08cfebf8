import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import { describe, expect, it } from 'vitest';
import { awaitDiscord } from '../../src/discord/await-discord.js';
import { aClock } from '../support/a-clock.js';

const request = { files: undefined, body: undefined };
const failed = () => new HTTPError(503, 'No', 'GET', 'https://discord.com/api', request);
const noNetwork = () => Object.assign(new Error('No'), { code: 'ENOTFOUND' });

/** Waits for a Discord that throws these, one after another, and then answers. */
function aWait(errors: readonly Error[]) {
	const clock = aClock();
	const stopping = new AbortController();
	const told: string[] = [];
	let tries = 0;
	const work = async () => {
		const error = errors[tries];
		tries += 1;
		if (error) throw error;
		return 'there';
	};
	const done = awaitDiscord(work, { clock, signal: stopping.signal, onWait: (reason) => void told.push(reason) });
	done.catch(() => {});
	return { clock, done, stopping, told, tries: () => tries };
}

describe('the wait for Discord', () => {
	it('grows from try to try, and tells each reason once', async () => {
		const { clock, done, told, tries } = aWait([noNetwork(), noNetwork(), failed()]);
		await clock.advance(1_000);
		await clock.advance(1_999);
		expect(tries()).toBe(2);
		await clock.advance(1 + 5_000);
		expect(await done).toBe('there');
		expect(told).toEqual(['Discord cannot be reached (ENOTFOUND)', 'Discord has trouble of its own (status 503)']);
	});

	it('has an end, after some five minutes', async () => {
		const { clock, done, tries } = aWait(Array.from({ length: 99 }, noNetwork));
		await clock.advance(309_000);
		await expect(done).rejects.toMatchObject({ code: 'ENOTFOUND' });
		expect(tries()).toBe(11);
		expect(clock.pending).toBe(0);
	});

	it('ends at once when the bot stops', async () => {
		const { clock, done, stopping } = aWait([noNetwork()]);
		await clock.advance(0);
		stopping.abort();
		await expect(done).rejects.toThrow();
		expect(clock.pending).toBe(0);
	});

	it.each([
		['Discord says no', new DiscordAPIError({ code: 0, message: 'No' }, 0, 403, 'GET', 'https://x.test', request)],
		['a certificate is wrong', Object.assign(new Error('No'), { code: 'CERT_HAS_EXPIRED' })],
		['it is a bug', new TypeError('x is undefined')],
	])('is none where %s', async (_, error) => {
		const { done, tries } = aWait([error]);
		await expect(done).rejects.toBe(error);
		expect(tries()).toBe(1);
	});
});
