import process from 'node:process';
import type { Uptime } from '../app/clock.js';
import { bootOf } from '../store/process-mark.js';

let run: string | undefined;

/** How long this machine has been running; undefined if it does not tell (anything but Linux). */
export function uptime(): Uptime | undefined {
	run ??= bootOf();
	return run === undefined ? undefined : { run, ms: Number(process.hrtime.bigint() / 1_000_000n) };
}
