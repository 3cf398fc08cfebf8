import { UserError } from '../errors.js';
import { NewerVersion, Unreadable } from '../store/format.js';

/** Codes for what could not be done because the store failed. */
type Trouble = 'store-unreachable' | 'store-down' | 'settings-store-down';

/**
 * Waits for the store. If it fails, the person is told, and the cause is logged.
 *
 * @throws {UserError} With `code`, unless the work itself threw one; with `newer-version` or `unreadable` if that is
 * the trouble.
 */
export async function stored<T>(work: Promise<T>, code: Trouble = 'store-unreachable'): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof UserError) throw cause;
		throw new UserError(codeOf(cause) ?? code, {}, { cause });
	}
}

/** What is wrong with the requested value, while the store itself works; undefined if the store fails. */
function codeOf(cause: unknown): 'newer-version' | 'unreadable' | undefined {
	if (cause instanceof NewerVersion) return 'newer-version';
	return cause instanceof Unreadable ? 'unreadable' : undefined;
}
