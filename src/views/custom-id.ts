import { Limit } from './limits.js';

/**
 * Names the command that gets the press, and what to hand it: `season:copa-peru:2008:national`.
 *
 * @throws {RangeError} When Discord would refuse it.
 */
export function customId(command: string, args: readonly (string | number)[]): string {
	const id = [command, ...args].join(':');
	if (id.length > Limit.customId) throw new RangeError(`Custom id is too long: ${id}`);
	return id;
}

/** Takes a custom id apart, once, at the rim. It comes from outside: the command must check every part. */
export function parseCustomId(id: string): { readonly command: string; readonly args: readonly string[] } {
	const [command = '', ...args] = id.split(':');
	return { command, args };
}
