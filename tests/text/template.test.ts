import { expect, it } from 'vitest';
import { templateOf } from '../../src/text/template.js';

it.each([
	['no gaps', {}, 'no gaps'],
	['{{count}} of {{total}} — {{count}}', { count: 0, total: '5' }, '0 of 5 — 0'],
	['a gap without a value: “{{typed}}”', {}, 'a gap without a value: “”'],
	['“{{typed}}”', { typed: '{{count}} $t(x) $& $1', count: 3 }, '“{{count}} $t(x) $& $1”'],
	['{ {{a}} }}', { a: 'b' }, '{ b }}'],
])('%s with %j: %s', (text, values, filled) => {
	expect(templateOf(text)(values)).toBe(filled);
});
