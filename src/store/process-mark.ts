import { readFileSync, readlinkSync } from 'node:fs';
import * as z from 'zod';

/** Identifies a process among all that ever run, as far as the machine tells. */
export const ProcessMark = z.strictObject({
	/** The machine's boot id and the PID namespace, which tells its containers apart. */
	where: z.string(),
	pid: z.int().nonnegative(),
	/** Start time in the machine's own ticks, which tells reused PIDs apart. */
	since: z.string(),
});
export type ProcessMark = z.infer<typeof ProcessMark>;

/** The mark of this process; undefined where the machine does not tell (anything but Linux). */
export function ownMark(pid: number): ProcessMark | undefined {
	const where = machine();
	const since = where && stateOf(pid)?.since;
	return where && since ? { where, pid, since } : undefined;
}

/** Whether a process has certainly ended: it ran on this machine, where it exists no more. */
export function isGone({ where, pid, since }: ProcessMark): boolean {
	if (where !== machine()) return false;
	const state = stateOf(pid);
	return !state || state.since !== since || state.isDead;
}

/** Identifies this boot of the machine; undefined where the machine does not tell. */
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

/** Fields are separated by spaces; only the second one, the process's name in brackets, may contain some. */
function stateOf(pid: number): { readonly isDead: boolean; readonly since: string } | undefined {
	try {
		const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const [state = '', ...fields] = line.slice(line.lastIndexOf(')') + 2).split(' ');
		return { isDead: state === 'Z' || state === 'X', since: fields[18] ?? '' };
	} catch {
		return undefined;
	}
}
