/**
 * How long a machine has been up since the boot `run`, in milliseconds: the same for all its processes, however its
 * clock is set.
 */
export type Uptime = { readonly run: string; readonly ms: number };

/** Time, passed in so that a test can turn it. */
export type Clock = {
	/** Milliseconds since 1970. Jumps when somebody sets the machine's clock. */
	now(): number;
	/** Monotonic: milliseconds since an arbitrary moment of this process, however the machine's clock is set. */
	elapsed(): number;
	/** How long this machine has been running; undefined if it does not tell. */
	uptime(): Uptime | undefined;
	/** Calls `step` once, after `ms` milliseconds. Returns a function that cancels the call. */
	after(ms: number, step: () => void): () => void;
};

/** A clock that starts at the current time and is monotonic from then on. */
export function steady(clock: Clock): Clock {
	const start = clock.now() - clock.elapsed();
	return {
		now: () => Math.round(start + clock.elapsed()),
		elapsed: () => clock.elapsed(),
		uptime: () => clock.uptime(),
		after: (ms, step) => clock.after(ms, step),
	};
}
