import { isOff, type Mode } from '../domain/settings.js';
import { UserError } from '../errors.js';
import type { Context } from './command.js';

/** Refuses a mode that the server has switched off. @throws {UserError} `mode-off` */
export function requireMode(mode: Mode, { settings, place }: Pick<Context, 'settings' | 'place'>): void {
	if (isOff(settings.of(place.guildId), mode)) throw new UserError('mode-off');
}
