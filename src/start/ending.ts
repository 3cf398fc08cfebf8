import process from 'node:process';
import { ClosingStack } from './closing-stack.js';
import { endProcess } from './end-process.js';

/** How long a stop waits for Discord, in milliseconds. */
const HURRY_MS = 4_000;

/** The end of a process, by a signal, an order or a fault: once, after everything it has opened is closed. */
export class Ending {
	readonly #open = new ClosingStack();
	readonly #stopping = new AbortController();
	readonly #hurry = new AbortController();
	/** A stop that takes longer than this, in milliseconds, is cut short. */
	stopMs: number;

	constructor(stopMs: number) {
		this.stopMs = stopMs;
	}

	/** Aborted when a stop is asked for: all waiting is given up. */
	get stopping(): AbortSignal {
		return this.#stopping.signal;
	}

	/** Aborted when the time for a stop is nearly up: nothing waits for Discord any more. */
	get hurry(): AbortSignal {
		return this.#hurry.signal;
	}

	/** Registers how something that has been opened is closed. */
	opened(close: () => Promise<unknown>): void {
		this.#open.opened(close);
	}

	/** Closes everything that is open, the newest first. @returns Whether all of it succeeded. */
	close(): Promise<boolean> {
		return this.#open.close();
	}

	/** Stops cleanly, at any time: replies are finished, games stay in the store. */
	async stop(exitCode: number): Promise<void> {
		if (this.stopping.aborted) return;
		this.#stopping.abort();
		setTimeout(() => this.#hurry.abort(), HURRY_MS).unref();
		setTimeout(() => process.exit(1), this.stopMs).unref();
		const isClosed = await this.close();
		endProcess(isClosed ? exitCode : 1);
	}

	/** Stops at a signal, and immediately at a second one. */
	atSignals(): void {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.on(signal, () => (this.stopping.aborted ? process.exit(1) : void this.stop(0)));
		}
	}
}
