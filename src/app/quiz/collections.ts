import type { DepartmentId } from '../../domain/department.js';
import { type Collected, collect } from '../../quiz/collected.js';
import type { Question } from '../../quiz/question.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Log } from '../log.js';

/** Keeps which departments people have collected by right answers. */
export class Collections {
	readonly #collected: ValueStore<typeof Collected>;
	readonly #log: Log;

	constructor(parts: { readonly collected: ValueStore<typeof Collected>; readonly log: Log }) {
		this.#collected = parts.collected;
		this.#log = parts.log;
	}

	/**
	 * Records right answers to questions; the same ones again change nothing. Resolves once they are stored. Never
	 * rejects: a failure must not stop what is being played.
	 */
	async note(person: string, questions: readonly Question[]): Promise<void> {
		if (collect(undefined, person, questions) === undefined) return;
		try {
			await this.#collected.update(person, (before) => ({ value: collect(before, person, questions) }));
		} catch (err) {
			this.#log.error({ err }, 'A collected department could not be stored');
		}
	}

	/** What a person has collected. @throws {Error} If the store cannot be read. */
	async of(person: string): Promise<readonly DepartmentId[]> {
		return (await this.#collected.get(person))?.departments ?? [];
	}
}
