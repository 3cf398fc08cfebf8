import { describe, expect, it } from 'vitest';
import { handle, offer } from '../../src/app/handle.js';
import { type Handled, observers } from '../../src/app/observer.js';
import type { Request } from '../../src/app/request.js';
import { UserError } from '../../src/errors.js';
import { aBot } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';

const caller = {
	person: { id: '1', name: 'Ana', locale: 'en', moderates: false, manages: false },
	place: { guildId: '7', channelId: '8', locale: 'es', mayPost: true },
} as const;

/** The snowflake of an interaction made this many milliseconds before the bot's clock. */
const idMade = (msAgo: number, now: number) => `${BigInt(now - msAgo - 1_420_070_400_000) << 22n}`;

/** What an observer is told of one request. */
async function heard(
	of: Partial<Extract<Request, { kind: 'run' }>> | Partial<Extract<Request, { kind: 'press' }>>,
	{ broken = false, reaches = true, msAgo = 0 } = {},
): Promise<Handled[]> {
	const all: Handled[] = [];
	const clock = aClock();
	const { bot } = aBot({ clock });
	const season = bot.commands.get('season') ?? expect.fail('no /season');
	const fails = { ...season, run: () => expect.fail('a bug') };
	const commands = new Map([...bot.commands, ...(broken ? [['season', fails] as const] : [])]);
	const observer = observers([{ handled: (request) => void all.push(request) }]);
	const usual = { kind: 'run', command: 'season', options: { year: '2008' } } as const;
	const request = { id: idMade(msAgo, clock.now()), ...usual, ...of } as Request;
	const send = async () => void (reaches || expect.fail('Unknown interaction'));
	await handle(request, caller, { ...bot, commands, observer }, send).catch(() => {});
	return all;
}

describe('of a request an observer hears once', () => {
	it('its id, command, kind, and the time since Discord made it', async () => {
		const [request, ...others] = await heard({}, { msAgo: 120 });
		expect(request).toEqual({
			interaction: expect.stringMatching(/^\d+$/),
			kind: 'run',
			command: 'season',
			outcome: 'answered',
			ms: 120,
		});
		expect(others).toEqual([]);
	});

	it('no time below zero, however Discord’s clock differs', async () => {
		expect((await heard({}, { msAgo: -500 }))[0]?.ms).toBe(0);
	});

	it.each([
		['what the person can mend', { command: 'club', options: { name: 'zzqqxx' } }, {}, 'user-error'],
		['what does not fit the command', { options: { year: 7 } }, {}, 'user-error'],
		['a stale button', { kind: 'press', command: 'season', args: ['nothing'], own: true }, {}, 'user-error'],
		['a bug', {}, { broken: true }, 'failed'],
		['an answer that does not arrive', {}, { reaches: false }, 'lost'],
	] as const)('%s', async (_, of, how, outcome) => {
		expect((await heard(of, how)).map((each) => each.outcome)).toEqual([outcome]);
	});

	it.each([{ command: 'seasonn' }, { kind: 'press', command: 'x1', args: ['2'], own: true } as const])(
		'no command that somebody made up: %j',
		async (of) => {
			expect((await heard(of))[0]?.command).toBe('other');
		},
	);
});

it('what could not be sent is thrown to who sends it', async () => {
	const { bot } = aBot();
	const request = { kind: 'run', id: '1', command: 'about', options: {} } as const;
	await expect(handle(request, caller, bot, () => Promise.reject(new Error('Gone')))).rejects.toThrow('Gone');
});

describe('what takes long', () => {
	const forget = { kind: 'press', id: '1', command: 'quiz', args: ['forget', '1'], own: true } as const;

	it('is acknowledged before anything is read or done, and answered then', async () => {
		const { bot } = aBot();
		const order: string[] = [];
		const { personalData } = bot.services;
		const services = { ...bot.services, personalData: Object.assign(Object.create(personalData), { forget: note }) };
		async function note() {
			order.push('forget');
			return [];
		}
		await handle(
			forget,
			caller,
			{ ...bot, services },
			async () => void order.push('answer'),
			async () => void order.push('acknowledge'),
		);
		expect(order).toEqual(['acknowledge', 'forget', 'answer']);
	});

	it('is not begun where Discord knows of it no more, which is told as lost', async () => {
		const { bot } = aBot();
		await bot.services.scores.count('7', {
			game: 'g',
			round: 0,
			at: 0,
			solo: false,
			awards: [{ player: '1', points: 10, right: true, streak: 1 }],
		});
		const all: Handled[] = [];
		const observer = observers([{ handled: (request) => void all.push(request) }]);
		const lost = () => Promise.reject(new Error('Unknown interaction'));
		await expect(handle(forget, caller, { ...bot, observer }, async () => {}, lost)).rejects.toThrow(
			'Unknown interaction',
		);
		expect(all.map(({ outcome }) => outcome)).toEqual(['lost']);
		expect(await bot.services.personalData.count('1')).toEqual([{ kind: 'scores', count: 3 }]);
	});

	it.each([
		{ kind: 'run', id: '1', command: 'quiz', options: { subcommand: 'card' } },
		{ kind: 'press', id: '1', command: 'quiz', args: ['keep', '1'], own: true },
	] as const)('is not %j', async (request) => {
		const { bot } = aBot();
		await handle(
			request,
			caller,
			bot,
			async () => {},
			() => expect.fail('acknowledged'),
		);
	});
});

it('an offer is told of as well', async () => {
	const all: Handled[] = [];
	const { bot } = aBot();
	const observer = observers([{ handled: (request) => void all.push(request) }]);
	const typing = { id: '1', command: 'season', option: 'year', typed: '2008' };
	let offered = 0;
	await offer(typing, caller, { ...bot, observer }, async (choices) => {
		offered = choices.length;
	});
	expect(offered).toBeGreaterThan(0);
	expect(all).toMatchObject([{ kind: 'suggest', command: 'season', outcome: 'answered' }]);
});

it('an error in place of an answer is not taken for its arrival', async () => {
	const { bot } = aBot();
	const season = bot.commands.get('season') ?? expect.fail('no /season');
	const heard: boolean[] = [];
	const run: typeof season.run = (_, context) => {
		context.onceSent(async (hasArrived) => void heard.push(hasArrived));
		throw new UserError('store-down');
	};
	const commands = new Map([...bot.commands, ['season', { ...season, run }] as const]);
	const request = { kind: 'run', id: '1', command: 'season', options: { year: '2008' } } as const;
	await handle(request, caller, { ...bot, commands }, async () => {});
	expect(heard).toEqual([false]);
});

it('what follows an answer is done once it has arrived, and told where it was lost', async () => {
	const { bot } = aBot();
	const season = bot.commands.get('season') ?? expect.fail('no /season');
	const heard: boolean[] = [];
	const run: typeof season.run = (options, context) => {
		context.onceSent(async (hasArrived) => void heard.push(hasArrived));
		return season.run(options, context);
	};
	const commands = new Map([...bot.commands, ['season', { ...season, run }] as const]);
	const request = { kind: 'run', id: '1', command: 'season', options: { year: '2008' } } as const;
	await handle(request, caller, { ...bot, commands }, async () => expect(heard).toEqual([]));
	const lost = handle(request, caller, { ...bot, commands }, () => Promise.reject(new Error('Unknown interaction')));
	await expect(lost).rejects.toThrow('Unknown interaction');
	expect(heard).toEqual([true, false]);
});
