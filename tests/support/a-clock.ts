import type { Clock } from '../../src/app/clock.js';

/** A clock that stands still until a test advances it. */
export type TestClock = Clock & {
	/** Moves time on and runs what falls due, in order; waits for whatever each step sets off. */
	advance(ms: number): Promise<void>;
	/** The boot that `uptime` counts from; another name stands for a reboot or another machine. */
	machine: string;
	/** Sets the time of day forward or back; what is pending stays due after the same time as before. */
	set(ms: number): void;
	/** How many steps are pending. */
	readonly pending: number;
	/** When the next of them is due. */
	readonly nextAt: number | undefined;
};

/** Starts at a fixed moment in 2026. `settle` resolves once everything that a step has set off is done. */
export function aClock(start = Date.UTC(2026, 6, 1), settle: () => Promise<void> = settled): TestClock {
	let now = start;
	let wrongBy = 0;
	let steps: { at: number; step: () => void }[] = [];
	return {
		machine: 'this',
		now: () => now + wrongBy,
		elapsed: () => now - start,
		uptime() {
			return { run: this.machine, ms: now };
		},
		after(ms, step) {
			const due = { at: now + ms, step };
			steps.push(due);
			return () => {
				steps = steps.filter((each) => each !== due);
			};
		},
		set(ms) {
			wrongBy += ms;
		},
		async advance(ms) {
			const until = now + ms;
			await settle();
			for (;;) {
				const [next] = steps.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
				if (!next) break;
				steps = steps.filter((each) => each !== next);
				now = Math.max(now, next.at);
				next.step();
				await settle();
			}
			now = until;
		},
		get pending() {
			return steps.length;
		},
		get nextAt() {
			return steps.map(({ at }) => at).sort((a, b) => a - b)[0];
		},
	};
}

/** Resolves once everything that waits only for promises and in-memory stores has run. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
