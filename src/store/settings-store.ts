import type { Keyv } from 'keyv';
import { z } from 'zod';
import { KeyedQueue } from './keyed-queue.js';

/** Bounds of the time for a question, in seconds. */
export const SECONDS = { least: 5, most: 60, usual: 20 } as const;
/** Channels a server can name. */
export const CHANNELS = 50;

/** What a server has chosen. */
export const Settings = z.strictObject({
	version: z.literal(1),
	/** Language of what everyone reads; `auto` is the server's own. */
	language: z.enum(['auto', 'en', 'es']),
	/** Id of the competition that is meant when none is named; the first one when left out. */
	competition: z.string().optional(),
	/** Time for a question, in seconds. */
	seconds: z.int().min(SECONDS.least).max(SECONDS.most),
	/** Lookups do not give an open question away. */
	guard: z.boolean(),
	/** Where quizzes are allowed; everywhere when left out, nowhere when empty. */
	channels: z
		.array(z.string().regex(/^\d{1,20}$/))
		.max(CHANNELS)
		.optional(),
});
export type Settings = z.infer<typeof Settings>;

/** What a server has that has chosen nothing. */
export const defaultSettings: Settings = { version: 1, language: 'auto', seconds: SECONDS.usual, guard: true };

/** The servers' settings: read once, at start; looked up in memory; a change is written before it holds. */
export class SettingsStore {
	readonly #keyv: Keyv;
	readonly #queue = new KeyedQueue();
	readonly #known = new Map<string, Settings>();

	constructor(keyv: Keyv) {
		this.#keyv = keyv;
	}

	/**
	 * Reads what is stored; to be called before anything is asked. The servers whose settings cannot be read are handed
	 * to `unreadable` and have the usual ones until they change any.
	 *
	 * @throws {Error} When the store cannot be read.
	 */
	async load(unreadable: (server: string) => void): Promise<void> {
		for await (const [key, stored] of this.#keyv.iterator?.(undefined) ?? []) {
			const result = Settings.safeParse(stored);
			if (result.success) this.#known.set(String(key), result.data);
			else unreadable(String(key));
		}
	}

	/** A server's settings; outside of servers, the usual ones. */
	of(server: string | undefined): Settings {
		return (server === undefined ? undefined : this.#known.get(server)) ?? defaultSettings;
	}

	/**
	 * Changes a server's settings by a step from the newest ones.
	 *
	 * @returns The settings that hold from now on.
	 * @throws {Error} What the step throws; or when the store does not take it. Nothing is changed then.
	 */
	change(server: string, step: (settings: Settings) => Settings): Promise<Settings> {
		return this.#queue.run(server, async () => {
			const next = Settings.parse(step(this.of(server)));
			await this.#keyv.set(server, next);
			this.#known.set(server, next);
			return next;
		});
	}
}
