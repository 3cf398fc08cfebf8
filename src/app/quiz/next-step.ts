import type { Clock } from '../clock.js';

/** Runs a step again and again, each time when it has been scheduled; never twice at once. */
export class NextStep {
	readonly #clock: Pick<Clock, 'after'>;
	readonly #step: () => Promise<void>;
	#callOff = () => {};
	#making: Promise<void> = Promise.resolve();
	#isResting = false;

	/** @param step Never rejects. */
	constructor(clock: Pick<Clock, 'after'>, step: () => Promise<void>) {
		this.#clock = clock;
		this.#step = step;
	}

	/** Whether it has stopped for good. */
	get isResting(): boolean {
		return this.#isResting;
	}

	/** Schedules the step in `ms` milliseconds, in place of any earlier schedule. */
	in(ms: number): void {
		this.#callOff();
		if (this.#isResting) return;
		this.#callOff = this.#clock.after(Math.max(0, ms), () => {
			this.#making = this.#making.then(() => this.#step());
		});
	}

	callOff(): void {
		this.#callOff();
	}

	/** Stops for good; resolves when the step under way has ended. */
	async rest(): Promise<void> {
		this.#isResting = true;
		this.#callOff();
		await this.#making.catch(() => {});
	}
}
