/** A text of so many characters, to be one too many somewhere. */
export const long = (length: number) => 'x'.repeat(length);
