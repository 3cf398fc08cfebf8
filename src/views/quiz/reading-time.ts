import type { View } from '../view.js';

/** The least and the most time a result is shown, in milliseconds. */
export const READ_MS = { least: 5_000, most: 10_000 } as const;
/** The time to notice a message, and the time to read each character. */
const LOOK_MS = 3_000;
const CHARACTER_MS = 15;

/** A mention is read as a name, however long its id is. */
const MENTION = /<@\d+>/g;
const NAME = 'a player';

/** How long a message takes to read, in milliseconds; the least time if there is no message. */
export function readingMs(view: Pick<View, 'content' | 'embeds'> | undefined): number {
	const inEmbeds = (view?.embeds ?? []).flatMap(({ title, description, fields = [] }) => [
		title,
		description,
		...fields.flatMap(({ name, value }) => [name, value]),
	]);
	const texts = [view?.content, ...inEmbeds];
	const characters = texts.reduce<number>((sum, text = '') => sum + text.replace(MENTION, NAME).length, 0);
	return Math.min(READ_MS.most, Math.max(READ_MS.least, LOOK_MS + characters * CHARACTER_MS));
}
