import type { Answer } from '../support/discord/interaction.js';

/** What a person reads when the bot has a bug. */
const BUG = /Something went wrong on my side/;
/** What a person reads when something around the bot is broken. */
const TROUBLE = /I cannot store|I cannot reach my records|I am restarting/;

/** The outcome of all interactions of a soak run. */
export class Tally {
	readonly latencies: number[] = [];
	/** How many interactions got no answer within Discord's three seconds: the bot was away, or the answer was lost. */
	unanswered = 0;
	/** How many answers showed a bug. */
	bugs = 0;
	/** How many answers said that the store is down, or that the bot restarts. */
	troubles = 0;

	/** Waits for an answer and notes it; undefined when none came. */
	async take(answer: Promise<Answer>): Promise<Answer | undefined> {
		try {
			const got = await answer;
			const text = got.message?.text ?? '';
			this.latencies.push(got.latencyMs);
			if (BUG.test(text)) this.bugs += 1;
			if (TROUBLE.test(text)) this.troubles += 1;
			return got;
		} catch {
			this.unanswered += 1;
			return undefined;
		}
	}

	/** The latency in milliseconds that this share of all answers does not exceed. */
	latency(share: number): number {
		const sorted = this.latencies.toSorted((a, b) => a - b);
		return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
	}
}
