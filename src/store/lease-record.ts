import * as z from 'zod';
import type { Collection } from './collection.js';
import { isGone, ProcessMark } from './process-mark.js';

/** Who holds a lease, as stored. */
export const LeaseRecord = z.strictObject({
	version: z.literal(1),
	/** Unlike any other's, also of the same program started anew. */
	owner: z.string(),
	process: ProcessMark.optional(),
	/** Grows with each renewal: one that stands still for long enough is nobody's any more. */
	beat: z.int().nonnegative(),
	/** Given up on purpose. */
	released: z.boolean(),
});
export type LeaseRecord = z.infer<typeof LeaseRecord>;

/** A record as it lies in the store, and as it is understood; one that a newer version wrote may not be. */
export type FoundRecord = { readonly stored: unknown; readonly record: LeaseRecord | undefined };

export async function readRecord(leases: Collection, name: string): Promise<FoundRecord | undefined> {
	const stored: unknown = await leases.get(name);
	return stored === undefined ? undefined : { stored, record: LeaseRecord.safeParse(stored).data };
}

/** Whether a lease is there for the taking, at once. */
export function isFree(found: FoundRecord | undefined): boolean {
	if (!found) return true;
	const { record } = found;
	return record !== undefined && (record.released || (record.process !== undefined && isGone(record.process)));
}
