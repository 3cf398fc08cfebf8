import { setTimeout as wait } from 'node:timers/promises';
import type { StandIn } from '../support/discord/stand-in.js';
import type { BotProcess } from './bot-process.js';

/** What goes wrong in a soak run; each resolves once it is over. */
export type Trouble = { readonly name: string; readonly run: () => Promise<void> };

/** A rate limit longer than any call waits. */
const LONG_LIMIT_MS = 12_000;
/** How wrong the clock is set each time, in milliseconds: an hour ahead, an hour behind, right. */
const WRONG_MS = [3_600_000, -3_600_000, 0] as const;

const WRITES = /^(?:POST|PATCH) \/channels/;

/** Everything that goes wrong, in the order in which it does. */
export function troubles(standIn: StandIn, bot: BotProcess, ofStore: readonly Trouble[]): readonly Trouble[] {
	const { faults } = standIn;
	const restarted = async (signal: 'SIGKILL' | 'SIGTERM') => {
		await bot.end(signal);
		await bot.start();
	};
	const until = async (ms: number, ...lift: readonly (() => void)[]) => {
		await wait(ms);
		for (const end of lift) end();
	};
	const gatewayAway = () => {
		faults.isGatewayDown = true;
		faults.cutGateway();
		return until(5_000, () => {
			faults.isGatewayDown = false;
		});
	};
	let turns = 0;
	const clocks = () => WRONG_MS[turns++ % WRONG_MS.length] ?? 0;
	return [
		{ name: 'gateway cut, resumed', run: async () => faults.cutGateway() },
		{ name: 'kill -9', run: () => restarted('SIGKILL') },
		{ name: '429 on messages', run: async () => void faults.next(WRITES, { retryAfterMs: 1_200 }, 10) },
		{ name: '500 on everything', run: () => until(1_000, faults.always(/./, 'serverError')) },
		{ name: 'session invalid', run: async () => faults.invalidateSessions(false) },
		{ name: 'slow REST', run: () => until(3_000, faults.always(/./, { delayMs: 900 })) },
		...ofStore,
		{ name: '401 once', run: async () => void faults.next(WRITES, 'unauthorized') },
		{ name: 'long 429', run: async () => void faults.next(WRITES, { retryAfterMs: LONG_LIMIT_MS }, 10) },
		{ name: 'clock set', run: async () => bot.setClock(clocks()) },
		{ name: 'gateway away', run: gatewayAway },
		{ name: 'handover', run: () => bot.handOver() },
		{ name: 'answers lost on the way', run: async () => void faults.next(/callback/, 'loseAnswer', 20) },
		{ name: 'connections reset', run: async () => void faults.next(/./, 'drop', 20) },
		{ name: 'clean restart', run: () => restarted('SIGTERM') },
		{ name: 'outage of Discord', run: () => until(2_000, faults.outage()) },
	];
}
