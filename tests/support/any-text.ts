import fc from 'fast-check';

/** Any Unicode code point except surrogates, assigned or not. */
const anyLetter = fc
	.integer({ min: 0, max: 0x10ffff })
	.filter((code) => code < 0xd800 || code > 0xdfff)
	.map((code) => String.fromCodePoint(code));

/**
 * Text of any code points, at times one that programs stumble over, such as `__proto__`. The same could be had from
 * `fc.string({ unit: 'binary' })`, which first lists all the million code points, once per test.
 */
export function anyText(
	lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
	return fc.oneof(
		{ weight: 4, arbitrary: fc.array(anyLetter, lengths).map((letters) => letters.join('')) },
		{ weight: 1, arbitrary: fc.string(lengths) },
	);
}
