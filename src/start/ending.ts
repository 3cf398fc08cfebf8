import process from 'node:process';
import { ClosingStack } from './closing-stack.js';
import { endProcess } from './end-process.js';

/** Discord is waited for no longer than this at a stop, in milliseconds. */
const HURRY_MS = 4_000;

/** How a process ends: at a signal, an order or a fault, once, after all that it has opened is closed. */
export class Ending {
	readonly #open = new ClosingStack();
	readonly #stopping = new AbortController();
	readonly #hurry = new AbortController();
	/** A stop that takes longer than this, in milliseconds, is cut short. */
	stopMs: number;

	constructor(stopMs: number) {
		this.stopMs = stopMs;
	}

	/** Aborted once a stop was asked for: what is waited for is given up. */
	get stopping(): AbortSignal {
		return this.#stopping.signal;
	}

	/** Aborted when time is nearly up: whoever waits for Discord is let go. */
	get hurry(): AbortSignal {
		return this.#hurry.signal;
	}

	/** Notes how something that has been opened is closed. */
	opened(close: () => Promise<unknown>): void {
		this.#open.opened(close);
	}

	/** Closes all that is open, the newest first. @returns Whether all of it went well. */
	close(): Promise<boolean> {
		return this.#open.close();
	}

	/** Stops cleanly, at any time. */
	async stop(exitCode: number): Promise<void> {
		if (this.stopping.aborted) return;
		this.#stopping.abort();
		setTimeout(() => this.#hurry.abort(), HURRY_MS).unref();
		setTimeout(() => process.exit(1), this.stopMs).unref();
		const isClosed = await this.close();
		endProcess(isClosed ? exitCode : 1);
	}

	/** Stops at a signal; at a second one at once. */
	atSignals(): void {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.on(signal, () => (this.stopping.aborted ? process.exit(1) : void this.stop(0)));
		}
	}
}
