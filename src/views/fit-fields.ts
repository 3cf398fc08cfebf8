import type { APIEmbedField } from 'discord-api-types/v10';
import type { Words } from '../text/words.js';
import { andMore } from './and-more.js';
import { clip, fitLines, Limit } from './limits.js';
import type { Embed } from './view.js';

/** A heading and the lines below it. A line may itself be a block of several rows. */
export type Part = { readonly name: string; readonly lines: readonly string[] };

/** The invisible name of a field that continues the one before: Discord requires a name. */
const GOES_ON = '\u200B';
/** Characters kept free for the sentence that says how much was left out. */
const SENTENCE = 60;

/**
 * Parts as fields of an embed within `room` characters. A long part takes several fields; a last line counts the rest.
 */
export function fitFields(parts: readonly Part[], words: Words, room: number): APIEmbedField[] {
	const all = parts.flatMap(fieldsOf);
	let used = 0;
	const sums = all.map(({ name, value }) => {
		used += name.length + value.length;
		return used;
	});
	if (used <= room && all.length <= Limit.embedFields) return all;
	const tooFar = sums.findIndex((sum, index) => sum > room - SENTENCE || index === Limit.embedFields - 1);
	const rest = all.slice(tooFar).reduce((sum, { value }) => sum + value.split('\n').length, 0);
	return [...all.slice(0, tooFar), ...moreLine(rest, words).map((value) => ({ name: GOES_ON, value }))];
}

/** As many whole lines as fit `room` characters; a last one counts the rest. */
export function fitText(lines: readonly string[], words: Words, room: number): string {
	if (fitLines(lines, room).left === 0) return lines.join('\n');
	const { text, left } = fitLines(lines, room - SENTENCE);
	return [text, ...moreLine(left, words)].filter(Boolean).join('\n');
}

/** As many names on one line as fit a field; the rest is counted. */
export function fitNames(names: readonly string[], separator: string, words: Words): string {
	let shown = names.length;
	while (names.slice(0, shown).join(separator).length > Limit.fieldValue - SENTENCE) shown -= 1;
	return firstNames(names, shown, separator, words);
}

/** The first names on one line, and how many more there are without a separator: `A, B and 3 more`. */
export function firstNames(names: readonly string[], shown: number, separator: string, words: Words): string {
	return [names.slice(0, shown).join(separator), ...andMore(names.length - shown, 'names', words)].join(' ');
}

/** The characters of an embed that count against Discord's limit for a message. */
export function sizeOf({ title = '', description = '', fields = [], footer, author }: Embed): number {
	const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
	return texts.reduce<number>((sum, text) => sum + (text?.length ?? 0), 0);
}

/** Whether a part takes more than one field. */
export function isLong({ lines }: Part): boolean {
	return lines.join('\n').length > Limit.fieldValue;
}

function moreLine(count: number, words: Words): readonly string[] {
	return andMore(count, 'lines', words).map((line) => `-# ${line}`);
}

function fieldsOf({ name, lines }: Part): APIEmbedField[] {
	const values: string[] = [];
	for (const line of lines.map(fitBlock)) {
		const last = values.at(-1);
		const joined = `${last}\n${line}`;
		if (last === undefined || joined.length > Limit.fieldValue) values.push(line);
		else values[values.length - 1] = joined;
	}
	return values.map((value, index) => ({ name: index === 0 ? clip(name, Limit.fieldName) : GOES_ON, value }));
}

/** A line or code block that fits one field. */
function fitBlock(line: string): string {
	if (line.length <= Limit.fieldValue) return line;
	const end = line.endsWith('\n```') ? '\n```' : '';
	return clip(line, Limit.fieldValue - end.length) + end;
}
