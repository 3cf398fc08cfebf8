import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Bot } from '../../src/app/bot.js';
import { dispatch } from '../../src/app/dispatch.js';
import { offer } from '../../src/app/handle.js';
import { PersonLimits } from '../../src/app/person-limits.js';
import type { Request } from '../../src/app/request.js';
import { aBot } from '../support/a-bot.js';
import { sent } from '../support/sent.js';

const ana = { id: '11', name: 'Ana', locale: 'en', moderates: false, manages: false } as const;
const place = { guildId: '7', channelId: '8', locale: 'es', mayPost: true } as const;

const about: Request = { kind: 'run', id: '1', command: 'about', options: {} };
const answer: Request = { kind: 'press', id: '1', command: 'quiz', args: ['answer', 'x', '0', '0'], own: false };

/** What a person is told who makes a request this many times. */
async function saidTo(person: string, request: Request, bot: Bot, times: number): Promise<string[]> {
	const caller = { person: { ...ana, id: person }, place };
	const texts: string[] = [];
	for (let time = 0; time < times; time++) texts.push(sent((await dispatch(request, caller, bot)).view).text);
	return texts;
}

const isRefusal = (text: string) => text.includes('one at a time');

async function offers(person: string, bot: Bot, times: number): Promise<number[]> {
	const counts: number[] = [];
	const typing = { id: '1', command: 'season', option: 'year', typed: '2' };
	for (let time = 0; time < times; time++) {
		await offer(typing, { person: { ...ana, id: person }, place }, bot, async ({ length }) => {
			counts.push(length);
		});
	}
	return counts;
}

describe('who does too much at once', () => {
	let bot: Bot;

	// The library that limits reads the system time.
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
		onTestFinished(() => void vi.useRealTimers());
		bot = { ...aBot().bot, limits: new PersonLimits() };
	});

	it('is asked to wait, in their own language and only they; others are not', async () => {
		const texts = await saidTo('11', about, bot, 17);
		expect(texts.map(isRefusal)).toEqual([...Array(15).fill(false), true, true]);
		expect(texts.at(-1)).toContain('Try again in 10 s');
		const { how, outcome } = await dispatch(about, { person: ana, place }, bot);
		expect([how, outcome]).toEqual(['private', 'user-error']);
		expect((await saidTo('12', about, bot, 1)).map(isRefusal)).toEqual([false]);
	});

	it('may go on when the time is over', async () => {
		await saidTo('11', about, bot, 16);
		vi.advanceTimersByTime(9_000);
		expect((await saidTo('11', about, bot, 1))[0]).toContain('Try again in 1 s');
		vi.advanceTimersByTime(1_100);
		expect((await saidTo('11', about, bot, 1)).map(isRefusal)).toEqual([false]);
	});

	it('can still answer the quiz after many lookups, and look up after many answers', async () => {
		expect((await saidTo('11', about, bot, 16)).filter(isRefusal)).toHaveLength(1);
		expect((await saidTo('11', answer, bot, 20)).filter(isRefusal)).toEqual([]);
		expect((await saidTo('11', answer, bot, 2)).filter(isRefusal)).toHaveLength(2);
		expect((await saidTo('12', answer, bot, 21)).filter(isRefusal)).toHaveLength(1);
		expect((await saidTo('12', about, bot, 1)).filter(isRefusal)).toEqual([]);
	});

	it('is offered nothing more while typing, and can still send', async () => {
		const counts = await offers('11', bot, 42);
		expect(counts.map((count) => count > 0)).toEqual([...Array(40).fill(true), false, false]);
		expect((await saidTo('11', about, bot, 1)).map(isRefusal)).toEqual([false]);
	});

	it('is forgotten when the time is over', async () => {
		const timers = vi.getTimerCount();
		for (let person = 0; person < 50; person++) await saidTo(`${person}`, about, bot, 2);
		expect(vi.getTimerCount()).toBe(timers + 50);
		vi.advanceTimersByTime(10_100);
		expect(vi.getTimerCount()).toBe(timers);
	});
});
