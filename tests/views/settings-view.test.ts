import { expect, it } from 'vitest';
import { defaultSettings } from '../../src/domain/settings.js';
import { wordsIn } from '../../src/text/words.js';
import { settingsView } from '../../src/views/settings-view.js';
import { ownCatalog } from '../support/a-bot.js';

it.each(['en', 'es'] as const)(
	'a channel without rights is named as long as the message has room for it, in %s',
	(locale) => {
		const told = (channel: string) =>
			settingsView(defaultSettings, [{ channel, rights: ['send'] }], ownCatalog, wordsIn(locale)).content ?? '';
		const fits = '1'.repeat(2_000 - told('').length);
		expect(told(fits)).toHaveLength(2_000);
		expect(told(fits)).toContain(fits);
		const more = { en: '… and 1 more line', es: '… y 1 línea más' }[locale];
		expect(told(fits)).not.toContain(more);
		expect(told(`${fits}1`)).toContain(more);
	},
);
