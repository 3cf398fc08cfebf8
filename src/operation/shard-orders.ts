import * as z from 'zod';
import type { Clock } from '../app/clock.js';
import type { Observer } from '../app/observer.js';
import type { Snapshot } from './metrics.js';

/** A process that takes longer than this to report, in milliseconds, is stuck. */
const REPORT_MS = 3_000;

/** How a shard's process is doing. */
export type Report = { readonly troubles: readonly string[]; readonly snapshot: Snapshot };

/** What the managing process tells a shard's process. */
const Order = z.discriminatedUnion('copero', [
	z.object({ copero: z.literal('stop') }),
	z.object({ copero: z.literal('report'), id: z.int() }),
]);
const Answer = z.object({
	copero: z.literal('reported'),
	id: z.int(),
	troubles: z.array(z.string()),
	snapshot: z.custom<Snapshot>(Array.isArray),
});
type Sent = z.infer<typeof Order> | z.infer<typeof Answer>;

/** The order to stop, as it is sent. */
export const STOP: Sent = { copero: 'stop' };

/** The message by which a process tells discord.js' ShardingManager that its shard is ready. */
const READY = { _ready: true };

/** The other end of an IPC channel between two processes. */
type Line = {
	on(event: 'message', listener: (message: unknown) => void): unknown;
	off(event: 'message', listener: (message: unknown) => void): unknown;
	send?(message: unknown): unknown;
};

/**
 * Obeys the managing process, and stops when the channel to it closes. For a shard's own process.
 *
 * @returns Tells the managing process whenever the shard is connected, as discord.js' own client would.
 */
export function obey(
	manager: Line & { on(event: 'disconnect', listener: () => void): unknown },
	{ report, stop }: { report(): Promise<Report>; stop(): void },
): Pick<Observer, 'gateway'> {
	manager.on('disconnect', stop);
	manager.on('message', async (message) => {
		const order = Order.safeParse(message).data;
		if (order?.copero === 'stop') stop();
		if (order?.copero !== 'report') return;
		const { troubles, snapshot } = await report();
		manager.send?.({ copero: 'reported', id: order.id, troubles: [...troubles], snapshot } satisfies Sent);
	});
	return {
		gateway(_, state) {
			if (state === 'connected') manager.send?.(READY);
		},
	};
}

/** Asks a shard's process how it is doing; undefined if it does not answer in time. For the managing process. */
export function askForReport(shard: Line, id: number, clock: Pick<Clock, 'after'>): Promise<Report | undefined> {
	return new Promise((resolve) => {
		const listen = (message: unknown) => {
			const answer = Answer.safeParse(message).data;
			if (answer?.id === id) end(answer);
		};
		const end = (report?: Report) => {
			giveUp();
			shard.off('message', listen);
			resolve(report);
		};
		const giveUp = clock.after(REPORT_MS, () => end());
		shard.on('message', listen);
		shard.send?.({ copero: 'report', id } satisfies Sent);
	});
}
