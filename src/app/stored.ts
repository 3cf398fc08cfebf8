import { UserError } from '../errors.js';
import { NewerVersion, Unreadable } from '../store/format.js';

/** What was not done for want of the store. */
type Trouble = 'store-unreachable' | 'store-down' | 'settings-store-down';

/**
 * What the store gives; a failure of it is said to the person and logged.
 *
 * @throws {UserError} With this code, unless the work itself threw one; `newer-version` or `unreadable` where that is the trouble.
 */
export async function stored<T>(work: Promise<T>, code: Trouble = 'store-unreachable'): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof UserError) throw cause;
		throw new UserError(codeOf(cause) ?? code, {}, { cause });
	}
}

/** What is wrong with the one value that was asked for; the store itself is well then. */
function codeOf(cause: unknown): 'newer-version' | 'unreadable' | undefined {
	if (cause instanceof NewerVersion) return 'newer-version';
	return cause instanceof Unreadable ? 'unreadable' : undefined;
}
