import type { Settings } from '../domain/settings.js';
import type { Words } from '../text/words.js';

/** Where a server's daily is posted and what is switched off; no lines for what is not set. */
export function modeLines({ off = [], daily }: Pick<Settings, 'off' | 'daily'>, words: Words): readonly string[] {
	const posted = daily && !off.includes('daily');
	return [
		...(posted ? [words.say('settings.daily', { hour: daily.hour, channel: `<#${daily.channel}>` })] : []),
		...(off.length > 0
			? [words.say('settings.off', { modes: words.list(off.map((mode) => words.say(`mode.${mode}`))) })]
			: []),
	];
}
