/** What went wrong, for code; `src/text` says it to the person under `error.<code>`. */
export type UserErrorCode =
	| 'bad-input'
	| 'unknown-season'
	| 'unknown-competition'
	| 'unknown-club'
	| 'unknown-department'
	| 'unknown-decade'
	| 'stale-button'
	| 'quiz-already-running'
	| 'quiz-none-here'
	| 'quiz-cannot-post'
	| 'quiz-no-questions'
	| 'store-down'
	| 'shutting-down'
	| 'guarded';

/** A failure the person can act on. It is said to them in their language; every other error is a bug and is logged. */
export class UserError extends Error {
	override readonly name = 'UserError';
	readonly code: UserErrorCode;
	/** What the sentence names. `typed` is what the person typed, as they typed it; it is made harmless when shown. */
	readonly values: Readonly<Record<string, string | number>>;

	constructor(code: UserErrorCode, values: Readonly<Record<string, string | number>> = {}) {
		super(code);
		this.code = code;
		this.values = values;
	}
}
