import type { Clock } from '../../src/app/clock.js';

/** A clock that stands still until a test turns it. */
export type TestClock = Clock & {
	/** Moves time on, running what falls due in order; what each step sets off is waited for. */
	advance(ms: number): Promise<void>;
	/** Steps that are still to come. */
	readonly pending: number;
};

/** Starts at a fixed moment in 2026. */
export function aClock(start = Date.UTC(2026, 6, 1)): TestClock {
	let now = start;
	let steps: { at: number; step: () => void }[] = [];
	return {
		now: () => now,
		after(ms, step) {
			const due = { at: now + ms, step };
			steps.push(due);
			return () => {
				steps = steps.filter((each) => each !== due);
			};
		},
		async advance(ms) {
			const until = now + ms;
			await settled();
			for (;;) {
				const [next] = steps.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
				if (!next) break;
				steps = steps.filter((each) => each !== next);
				now = Math.max(now, next.at);
				next.step();
				await settled();
			}
			now = until;
		},
		get pending() {
			return steps.length;
		},
	};
}

/** Resolves once everything that only waits for promises and in-memory stores has run. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
