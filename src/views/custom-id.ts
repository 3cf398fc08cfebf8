import { Limit } from './limits.js';

/**
 * A custom id: the command that handles the press, and its arguments: `season:copa-peru:2008:national`.
 *
 * @throws {RangeError} When it is longer than Discord allows.
 */
export function customId(command: string, args: readonly (string | number)[]): string {
	const id = [command, ...args].join(':');
	if (id.length > Limit.customId) throw new RangeError(`Custom id is too long: ${id}`);
	return id;
}

/** Splits a custom id, once, at the rim. It comes from outside: the command must check every part. */
export function parseCustomId(id: string): { readonly command: string; readonly args: readonly string[] } {
	const [command = '', ...args] = id.split(':');
	return { command, args };
}
