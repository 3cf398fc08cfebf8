import * as z from 'zod';

/** A stored value has a version that this program does not know; it is left as it is. */
export class NewerVersion extends Error {
	override readonly name = 'NewerVersion';

	constructor(version: number, known: number) {
		super(`Stored by a newer version of the program: format ${version}, this one knows up to ${known}`);
	}
}

/** A stored value is not what any version of this program stores. The cause says why. */
export class Unreadable extends Error {
	override readonly name = 'Unreadable';

	constructor(cause: unknown) {
		super('A stored value cannot be read', { cause });
	}
}

/** Whether an error is a stored value's, while the store itself works. */
export function isOfValue(error: unknown): boolean {
	return error instanceof Unreadable || error instanceof NewerVersion;
}

/** Turns a value that an older program stored into the next version. */
export type UpgradeStep = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

const Versioned = z.looseObject({ version: z.int().positive() });

/**
 * How values are stored: as the newest schema says. Older ones are upgraded to it, step by step, when they are read.
 */
export class Format<Schema extends z.ZodType> {
	readonly #schema: Schema;
	readonly #steps: readonly UpgradeStep[];

	/** @param steps The first turns version 1 into 2, and so on: the schema's version is the number of steps plus one. */
	constructor(schema: Schema, steps: readonly UpgradeStep[] = []) {
		this.#schema = schema;
		this.#steps = steps;
	}

	/**
	 * @throws {NewerVersion} When a newer program stored it: it must not be overwritten.
	 * @throws {Unreadable} When it does not match its version.
	 */
	read(stored: unknown): z.infer<Schema> {
		const { data: versioned } = Versioned.safeParse(stored);
		const known = this.#steps.length + 1;
		if (versioned && versioned.version > known) throw new NewerVersion(versioned.version, known);
		try {
			return this.#schema.parse(versioned ? this.#upgraded(versioned, versioned.version) : stored);
		} catch (cause) {
			throw new Unreadable(cause);
		}
	}

	#upgraded(stored: Readonly<Record<string, unknown>>, version: number): Readonly<Record<string, unknown>> {
		return this.#steps.slice(version - 1).reduce((value, step) => step(value), stored);
	}
}
