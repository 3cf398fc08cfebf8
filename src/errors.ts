/** Failures whose message contains no values. */
type PlainCode =
	| 'bad-input'
	| 'unknown-command'
	| 'stale-button'
	| 'quiz-none-here'
	| 'quiz-paused'
	| 'quiz-cannot-post'
	| 'quiz-already-here'
	| 'quiz-waiting-here'
	| 'quiz-no-questions'
	| 'quiz-not-typed'
	| 'quiz-nowhere'
	| 'cup-server-only'
	| 'settings-server-only'
	| 'settings-need-manage'
	| 'settings-store-down'
	| 'settings-everywhere'
	| 'settings-same-channel'
	| 'mode-off'
	| 'no-departments'
	| 'club-day-none'
	| 'daily-no-questions'
	| 'daily-not-yet'
	| 'daily-no-channel'
	| 'daily-nowhere-no-hour'
	| 'daily-cannot-post'
	| 'daily-not-now'
	| 'report-empty'
	| 'reports-too-many'
	| 'store-unreachable'
	| 'store-down'
	| 'newer-version'
	| 'unreadable'
	| 'shutting-down';

/** What a person typed, verbatim; it is escaped when shown. */
type Typed = { readonly typed: string };

/** Failures whose message contains values, and which. */
type Named = {
	readonly 'unknown-competition': Typed;
	readonly 'unknown-club': Typed;
	readonly 'unknown-department': Typed;
	readonly 'unknown-decade': Typed;
	readonly 'daily-unknown-day': Typed;
	/** The first day that had a daily, as people write dates. */
	readonly 'daily-before-first': { readonly first: string };
	readonly 'quiz-not-understood': Typed;
	/** A link to the quiz. */
	readonly 'quiz-already-running': { readonly link: string };
	/** Where quizzes are allowed, as Discord shows them. */
	readonly 'quiz-not-here': { readonly channels: string };
	readonly 'settings-too-many-channels': { readonly most: number };
	readonly 'settings-too-many-competitions': { readonly most: number };
	/** How long they must wait. */
	readonly 'too-fast': { readonly seconds: number };
	/** When the question closes, in seconds since 1970. */
	readonly guarded: { readonly until: number };
};

type None = Readonly<Record<string, never>>;

/** The values in the message of each failure. */
export type UserErrorValues = Readonly<Record<PlainCode, None>> & Named;

/** Names a failure in code; `src/text` holds the message for the person, under `error.<code>`. */
export type UserErrorCode = keyof UserErrorValues;

type Failure =
	| [code: PlainCode, values?: None, options?: ErrorOptions]
	| { [Code in keyof Named]: [code: Code, values: Named[Code], options?: ErrorOptions] }[keyof Named];

/** A failure the person can act on. They are told in their language; every other error is a bug and is logged. */
export class UserError extends Error {
	override readonly name = 'UserError';
	readonly code: UserErrorCode;
	/** The values in the message. */
	readonly values: UserErrorValues[UserErrorCode];

	/** The options' `cause` is what failed, for the log; without one there is nothing to log. */
	constructor(...[code, values = {}, options]: Failure) {
		super(code, options);
		this.code = code;
		this.values = values;
	}
}

/** A part of the bot could not be opened. The message is one line, for whoever starts the bot. */
export class StartError extends Error {
	override readonly name = 'StartError';
}
