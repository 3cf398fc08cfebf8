import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { UserError } from '../errors.js';
import type { Request } from './request.js';

/** What a person does, each with its own limit: someone who looks up a lot can still answer the quiz. */
type Doing = 'asking' | 'playing' | 'typing';

const WINDOW_SECONDS = 10;
/**
 * How often a person may do each within the window: well above what a hurried person does, well below what a script
 * does. Discord asks for completions at nearly every key.
 */
const LIMITS = { asking: 15, playing: 20, typing: 40 } as const satisfies Record<Doing, number>;

/**
 * Keeps any one person from occupying the bot. Remembers one number for each person active within the last seconds, and
 * nothing about anybody else.
 */
export class PersonLimits {
	readonly #limiters = {
		asking: limiter(LIMITS.asking),
		playing: limiter(LIMITS.playing),
		typing: limiter(LIMITS.typing),
	} as const satisfies Record<Doing, RateLimiterMemory>;

	/** @throws {UserError} `too-fast` */
	async admit(request: Request, person: string): Promise<void> {
		const plays = request.kind !== 'run' && request.command === 'quiz';
		const waitMs = await this.#waitMs(plays ? 'playing' : 'asking', person);
		if (waitMs > 0) throw new UserError('too-fast', { seconds: Math.ceil(waitMs / 1000) });
	}

	/** Whether a person may be offered completions of an option. */
	async admitsTyping(person: string): Promise<boolean> {
		return (await this.#waitMs('typing', person)) === 0;
	}

	/** How long a person has to wait; 0 when they may go on. */
	async #waitMs(doing: Doing, person: string): Promise<number> {
		try {
			await this.#limiters[doing].consume(person);
			return 0;
		} catch (refusal) {
			if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
			throw refusal;
		}
	}
}

function limiter(points: number): RateLimiterMemory {
	return new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
}
