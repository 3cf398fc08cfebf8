import { ConfigError } from '../config.js';
import { reasonOf, StoreRefused, StoreTimeout } from '../store/store-trouble.js';

/**
 * Why a tool that works on the store could not do its work, as it is printed: one line a person can act on (for settings, a
 * list); a bug as it is.
 */
export function toolTrouble(error: unknown): unknown {
	if (error instanceof StoreRefused || error instanceof ConfigError) return error.message;
	return isFromOutside(error) ? `That did not work: ${reasonOf(error)}` : error;
}

/** Of the file system, the network or the store's server: they have codes, or are several of such. So has a wrong argument. */
function isFromOutside(error: unknown): boolean {
	if (error instanceof TypeError) return false;
	return (
		error instanceof StoreTimeout || error instanceof AggregateError || (error instanceof Error && 'code' in error)
	);
}
