import { UserError, type UserErrorCode } from '../errors.js';

/**
 * What the store gives; a failure of it is said to the person and logged.
 *
 * @throws {UserError} With this code, unless the work itself threw one.
 */
export async function stored<T>(work: Promise<T>, code: UserErrorCode = 'store-unreachable'): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		throw cause instanceof UserError ? cause : new UserError(code, {}, { cause });
	}
}
