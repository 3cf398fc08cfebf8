/** What went wrong, for code; `src/text` says it to the person under `error.<code>`. */
export type UserErrorCode =
	| 'bad-input'
	| 'unknown-command'
	| 'unknown-season'
	| 'unknown-competition'
	| 'unknown-club'
	| 'unknown-department'
	| 'unknown-decade'
	| 'stale-button'
	| 'quiz-already-running'
	| 'quiz-none-here'
	| 'quiz-paused'
	| 'quiz-cannot-post'
	| 'quiz-no-questions'
	| 'quiz-not-typed'
	| 'quiz-not-understood'
	| 'quiz-not-here'
	| 'quiz-nowhere'
	| 'settings-server-only'
	| 'settings-need-manage'
	| 'settings-store-down'
	| 'settings-everywhere'
	| 'settings-too-many-channels'
	| 'store-unreachable'
	| 'store-down'
	| 'newer-version'
	| 'unreadable'
	| 'shutting-down'
	| 'too-fast'
	| 'guarded';

/** A failure the person can act on. It is said to them in their language; every other error is a bug and is logged. */
export class UserError extends Error {
	override readonly name = 'UserError';
	readonly code: UserErrorCode;
	/** What the sentence names. `typed` is what the person typed, as they typed it; it is made harmless when shown. */
	readonly values: Readonly<Record<string, string | number>>;

	/** @param options.cause What failed, for the log; without one there is nothing to log. */
	constructor(code: UserErrorCode, values: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
		this.values = values;
	}
}
