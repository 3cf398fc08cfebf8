import type { Settings } from '../domain/settings.js';
import type { Words } from '../text/words.js';

/** What a server has switched off; nothing where that is nothing. */
export function modeLines({ off = [] }: Pick<Settings, 'off'>, words: Words): readonly string[] {
	if (off.length === 0) return [];
	return [words.say('settings.off', { modes: words.list(off.map((mode) => words.say(`mode.${mode}`))) })];
}
