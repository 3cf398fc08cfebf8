import type { View } from '../views/view.js';
import type { AfterSending } from './command.js';

/** How a request ended: `user-error` is one the person can mend, `failed` a bug, `lost` an answer that never came. */
export type Outcome = 'answered' | 'user-error' | 'failed' | 'lost';

/**
 * A view, and how it is given: as a new message, only to the person who asked, in place of the pressed message, or as a
 * form to fill in.
 */
export type Answer = {
	readonly view: View;
	/** The view with its picture, to be shown instead once it is drawn; undefined if it cannot be. Never rejects. */
	readonly later?: Promise<View | undefined> | undefined;
	readonly how: 'post' | 'private' | 'replace' | 'ask';
	readonly outcome: Exclude<Outcome, 'lost'>;
	/** What is left to do once the answer has arrived or was lost. */
	readonly afterwards: readonly AfterSending[];
};
