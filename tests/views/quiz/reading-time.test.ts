import { expect, it } from 'vitest';
import { READ_MS, readingMs } from '../../../src/views/quiz/reading-time.js';

const saying = (description: string) => ({ embeds: [{ title: 'Copa', description }] });

it('a longer result stays longer, within bounds, however long the number of a player is', () => {
	expect(readingMs(undefined)).toBe(READ_MS.least);
	expect(readingMs(saying('corto'))).toBe(READ_MS.least);
	expect(readingMs(saying('x'.repeat(300)))).toBe(3_000 + 304 * 15);
	expect(readingMs(saying('x'.repeat(3_000)))).toBe(READ_MS.most);
	expect(readingMs({ ...saying('x'.repeat(300)), content: 'y'.repeat(50) })).toBe(3_000 + 354 * 15);
	const mention = (id: string) => readingMs(saying(`${'x'.repeat(300)}<@${id}>`));
	expect(mention('1')).toBe(mention('12345678901234567890'));
});
