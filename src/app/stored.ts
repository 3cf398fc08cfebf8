import { UserError } from '../errors.js';
import { NewerVersion } from '../store/format.js';

/** What was not done for want of the store. */
type Trouble = 'store-unreachable' | 'store-down' | 'settings-store-down';

/**
 * What the store gives; a failure of it is said to the person and logged.
 *
 * @throws {UserError} With this code, unless the work itself threw one; `newer-version` where that is the trouble.
 */
export async function stored<T>(work: Promise<T>, code: Trouble = 'store-unreachable'): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof UserError) throw cause;
		throw new UserError(cause instanceof NewerVersion ? 'newer-version' : code, {}, { cause });
	}
}
