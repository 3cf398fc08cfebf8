/** The store refuses the bot, and retrying is pointless. The message is one line, for whoever starts the bot. */
export class StoreRefused extends Error {
	override readonly name = 'StoreRefused';
}

/** Rough limit for a single call to a store over the network, in milliseconds: Discord waits for 3 s. */
export const ANSWER_MS = 2_000;

/** The store took too long to answer. The call may still be carried out. */
export class StoreTimeout extends Error {
	override readonly name = 'StoreTimeout';

	constructor() {
		super(`The store did not answer within ${ANSWER_MS} ms`);
	}
}

/** @throws {StoreTimeout} When that takes longer than `ANSWER_MS`. */
export function inTime<T>(work: Promise<T>): Promise<T> {
	const signal = AbortSignal.timeout(ANSWER_MS);
	return new Promise((resolve, reject) => {
		const late = () => reject(new StoreTimeout());
		signal.addEventListener('abort', late);
		work.finally(() => signal.removeEventListener('abort', late)).then(resolve, reject);
	});
}

/** Why a store did not answer, in a few words and without a password. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return 'no reason was given';
	const inner = error instanceof AggregateError ? error.errors.find((each) => each instanceof Error) : error.cause;
	const [line = ''] = error.message.split('\n');
	const told = line.replace(/\/\/[^@/\s]*@/g, '//');
	return told || (inner === undefined ? error.name : reasonOf(inner));
}
