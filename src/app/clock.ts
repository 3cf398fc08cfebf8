/** The milliseconds that one run of a machine has lasted so far: for all its processes the same, however the clock is set. */
export type Uptime = { readonly run: string; readonly ms: number };

/** Time, passed in so that a test can turn it. */
export type Clock = {
	/** Milliseconds since 1970. Whoever sets the machine's clock makes it jump. */
	now(): number;
	/** Milliseconds since some moment of this process. They go on evenly, however the clock is set. */
	elapsed(): number;
	/** How long this machine has been running; undefined where it does not tell. */
	uptime(): Uptime | undefined;
	/** Calls `step` once, after `ms` milliseconds. The function it returns calls that off. */
	after(ms: number, step: () => void): () => void;
};

/** A clock that tells the time as it is now, and goes on evenly from then. */
export function steady(clock: Clock): Clock {
	const start = clock.now() - clock.elapsed();
	return {
		now: () => Math.round(start + clock.elapsed()),
		elapsed: () => clock.elapsed(),
		uptime: () => clock.uptime(),
		after: (ms, step) => clock.after(ms, step),
	};
}
