import * as z from 'zod';
import type { Collection } from './collection.js';
import { isGone, ProcessMark } from './process-mark.js';

/** Who holds a lease, as stored. */
export const LeaseRecord = z.strictObject({
	version: z.literal(1),
	/** Unique to this run of the process, also among restarts of the same program. */
	owner: z.string(),
	process: ProcessMark.optional(),
	/** Incremented by each renewal; a lease whose beat stands still for its `ttl` has expired. */
	beat: z.int().nonnegative(),
	/** Given up on purpose. */
	released: z.boolean(),
});
export type LeaseRecord = z.infer<typeof LeaseRecord>;

/** A record as stored and as parsed; a newer version's record may not be parsable. */
export type FoundRecord = { readonly stored: unknown; readonly record: LeaseRecord | undefined };

export async function readRecord(leases: Collection, name: string): Promise<FoundRecord | undefined> {
	const stored: unknown = await leases.get(name);
	return stored === undefined ? undefined : { stored, record: LeaseRecord.safeParse(stored).data };
}

/** Whether a lease can be taken at once. */
export function isFree(found: FoundRecord | undefined): boolean {
	if (!found) return true;
	const { record } = found;
	return record !== undefined && (record.released || (record.process !== undefined && isGone(record.process)));
}
