import type { Clock } from '../clock.js';

/** A step that is made again and again, each time at a set time; never two at once. */
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

	/** No step is made any more. */
	get isResting(): boolean {
		return this.#isResting;
	}

	/** Makes the step in so many milliseconds, and at no other time that was set before. */
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

	/** Makes no more steps; resolves when the last one is made. */
	async rest(): Promise<void> {
		this.#isResting = true;
		this.#callOff();
		await this.#making.catch(() => {});
	}
}
