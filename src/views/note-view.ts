import { escapeMarkdown } from '@discordjs/builders';
import type { UserErrorCode, UserErrorValues } from '../errors.js';
import type { ValuesOf, Words } from '../text/words.js';
import { clip } from './limits.js';
import type { View } from './view.js';

/** How many characters of what a person typed are repeated to them. */
const ECHO = 60;

/** One sentence for everyone, or only for the person who asked. */
export function noteView(text: string, options: Pick<View, 'private' | 'noteOf'> = {}): View {
	return { content: text, embeds: [], ...options };
}

type Fits<Has extends Needs, Needs> = Has;

/**
 * The values that each error carries. It compiles only while no error text, in any language, has another placeholder.
 */
type Given = Fits<UserErrorValues, { readonly [Code in UserErrorCode]: ValuesOf<`error.${Code}`> }>;

/**
 * An error that the person can put right, shown to them alone. What they typed is repeated with its markdown escaped.
 */
export function errorView(
	{ code, values }: { readonly code: UserErrorCode; readonly values: Given[UserErrorCode] },
	words: Words,
): View {
	const shown = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, name === 'typed' ? quoted(`${value}`) : value]),
	);
	return noteView(words.sayIfKnown(`error.${code}`, shown) ?? code, { private: true });
}

/** A bug; the incident's number leads to it in the log. */
export function incidentView(incident: string, words: Words): View {
	return noteView(words.say('error.incident', { incident }), { private: true });
}

/** What a person typed, fit to be repeated: short, on one line, without markdown, mentions or a link. */
export function quoted(typed: string): string {
	return harmless(clip(typed.replace(/\s+/g, ' ').trim(), ECHO));
}

/** What a person typed, without markdown, mentions or a link; at most twice as long. */
export function harmless(typed: string): string {
	const escapes = { numberedList: true, bulletedList: true, heading: true, maskedLink: true } as const;
	return escapeMarkdown(typed, escapes).replace(/[@<:]/g, '$&\u200B');
}
