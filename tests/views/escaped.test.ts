import { escapeMarkdown } from '@discordjs/builders';
import { expect, it } from 'vitest';
import { escaped } from '../../src/views/escaped.js';

/** Every printable ASCII character. */
const signs = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));

it('escapes whatever sign stands about a name as Discord’s own library does, and leaves the others as they are', () => {
	const names = signs.flatMap((sign) =>
		[1, 2, 3].flatMap((times) => {
			const some = sign.repeat(times);
			return [`${some}Los Diablos${some}`, `Los${some}Diablos`, `${some} Los`];
		}),
	);
	expect(names.map(escaped)).toEqual(names.map((name) => escapeMarkdown(name)));
	expect(escaped('Los *Diablos_Rojos*')).toBe('Los \\*Diablos\\_Rojos\\*');
});
