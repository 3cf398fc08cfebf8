import { ConfigError } from '../config.js';
import { reasonOf, StoreRefused, StoreTimeout } from '../store/store-trouble.js';

/**
 * Why a tool that works on the store failed, as it is printed: one line that a person can act on (a list, for
 * settings); a bug as it is.
 */
export function toolTrouble(error: unknown): unknown {
	if (error instanceof StoreRefused || error instanceof ConfigError) return error.message;
	return isFromOutside(error) ? `That did not work: ${reasonOf(error)}` : error;
}

/**
 * Whether an error is of the file system, the network or the store's server: these have codes, or group errors that do.
 * A `TypeError` for a wrong argument has a code, too, but is a bug.
 */
function isFromOutside(error: unknown): boolean {
	if (error instanceof TypeError) return false;
	return (
		error instanceof StoreTimeout || error instanceof AggregateError || (error instanceof Error && 'code' in error)
	);
}
