import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { ClubId } from '../domain/club.js';
import { REPORT } from '../domain/report.js';
import type { Season } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { button } from './buttons.js';
import { customId } from './custom-id.js';
import { formOf, textField } from './form.js';
import type { Form } from './view.js';

/** What a correction is about; undefined if nothing in particular. */
export type TipSubject =
	| { readonly season: Pick<Season, 'competition' | 'year'> }
	| { readonly club: ClubId }
	| undefined;

/** The ids of the form's fields. */
export const TIP_FIELDS = { fact: 'fact', source: 'source' } as const;

/** A button for corrections: it opens a form. */
export function tipButton(subject: TipSubject, words: Words): APIButtonComponent {
	return button(tipId(subject), `💡 ${words.say('tip.button')}`, ButtonStyle.Secondary);
}

/**
 * The form of such a button.
 *
 * @param where The name of what it is about; empty if nothing in particular.
 */
export function tipForm(subject: TipSubject, where: string, words: Words): Form {
	const title = where === '' ? words.say('tip.button') : words.say('tip.title', { where });
	const source = words.say('tip.source');
	return formOf(tipId(subject), title, [
		textField({ id: TIP_FIELDS.fact, label: words.say('tip.fact'), most: REPORT.fact, long: true }),
		textField({ id: TIP_FIELDS.source, label: source, hint: words.say('tip.source-hint'), most: REPORT.source }),
	]);
}

function tipId(subject: TipSubject): string {
	if (!subject) return customId('help', ['tip']);
	if ('club' in subject) return customId('help', ['tip', 'club', subject.club]);
	return customId('help', ['tip', 'season', subject.season.competition, subject.season.year]);
}
