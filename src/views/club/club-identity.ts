import type { APIEmbedField } from 'discord-api-types/v10';
import type { Appearance } from '../../catalog/club-history.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { clip } from '../limits.js';
import { mark } from '../mark.js';
import { formerNameText } from '../pictures/club/timeline-spans.js';

/** Characters for each of nicknames, other names and spellings. */
const IDENTITY = 400;

/** A club's names and founding date; a renowned club's date is said to be unknown where it is. */
export function identityFields(club: Club, history: readonly Appearance[], words: Words): readonly APIEmbedField[] {
	const { fullName, formerNames, founded } = club;
	const once = formerNames.map(
		(each) => formerNameText({ ...each, name: escaped(each.name) }, words) + mark(each.confidence),
	);
	return [
		...(fullName === undefined ? [] : [inline(words.say('club.full-name'), escaped(fullName))]),
		...(founded
			? [inline(words.say('club.founded'), foundedText(founded, words))]
			: isRenowned(history)
				? [inline(words.say('club.founded'), words.say('club.founded-unknown'))]
				: []),
		...nicknameFields(club, words),
		...(once.length > 0 ? [inline(words.say('club.former-names'), once.join('\n'))] : []),
	];
}

/** What people call a club. */
export function nicknameFields({ nicknames, lesserNicknames }: Club, words: Words): readonly APIEmbedField[] {
	const called = [
		...nicknames.map((nickname) => escaped(nickname)),
		...lesserNicknames.map((nickname) => escaped(nickname) + mark('one-source')),
	];
	return called.length > 0 ? [inline(words.say('club.nicknames'), called.join(', '))] : [];
}

/** Whether a club has won a title or is known to have played in a league. */
function isRenowned(history: readonly Appearance[]): boolean {
	return history.some(({ reach, place, relegation }) => reach === 'champion' || place !== undefined || relegation);
}

function foundedText({ date, confidence, variants }: NonNullable<Club['founded']>, words: Words): string {
	const said = words.date(date) + mark(confidence);
	if (variants.length === 0) return said;
	return words.say('club.founded-variants', {
		date: said,
		variants: variants.map((each) => words.date(each)).join(', '),
	});
}

function inline(name: string, value: string): APIEmbedField {
	return { name, value: clip(value, IDENTITY), inline: true };
}
