import fc from 'fast-check';

/** Any letter that Unicode has room for, whether there is one or not. */
const anyLetter = fc
	.integer({ min: 0, max: 0x10ffff })
	.filter((code) => code < 0xd800 || code > 0xdfff)
	.map((code) => String.fromCodePoint(code));

/**
 * Text of any letters, at times one that programs stumble over, such as `__proto__`. As `fc.string({ unit: 'binary' })`, which
 * first lists all the million letters, in each test anew.
 */
export function anyText(
	lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
	return fc.oneof(
		{ weight: 4, arbitrary: fc.array(anyLetter, lengths).map((letters) => letters.join('')) },
		{ weight: 1, arbitrary: fc.string(lengths) },
	);
}
