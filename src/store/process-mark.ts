import { readFileSync, readlinkSync } from 'node:fs';
import * as z from 'zod';

/** Tells one process from every other that ever runs, as far as the machine knows; empty where it does not. */
export const ProcessMark = z.strictObject({
	/** The machine since it was started, and what separates its containers. */
	where: z.string(),
	pid: z.int().nonnegative(),
	/** When it began, in the machine's own count: a number that is used again is another process. */
	since: z.string(),
});
export type ProcessMark = z.infer<typeof ProcessMark>;

/** The mark of this process; undefined where the machine does not tell (anything but Linux). */
export function ownMark(pid: number): ProcessMark | undefined {
	const where = machine();
	const since = where && stateOf(pid)?.since;
	return where && since ? { where, pid, since } : undefined;
}

/** Whether a process has surely ended: it ran on this machine, where none like it is left. */
export function isGone({ where, pid, since }: ProcessMark): boolean {
	if (where !== machine()) return false;
	const state = stateOf(pid);
	return !state || state.since !== since || state.isDead;
}

/** Tells this run of the machine from every other; undefined where the machine does not tell. */
export function bootOf(): string | undefined {
	try {
		return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
	} catch {
		return undefined;
	}
}

function machine(): string | undefined {
	try {
		const boot = bootOf();
		return boot && `${boot}/${readlinkSync('/proc/self/ns/pid')}`;
	} catch {
		return undefined;
	}
}

/** The fields of a process's line are separated by blanks; only the second, its name in brackets, may hold some. */
function stateOf(pid: number): { readonly isDead: boolean; readonly since: string } | undefined {
	try {
		const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const [state = '', ...fields] = line.slice(line.lastIndexOf(')') + 2).split(' ');
		return { isDead: state === 'Z' || state === 'X', since: fields[18] ?? '' };
	} catch {
		return undefined;
	}
}
