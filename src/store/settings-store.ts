import type { Keyv } from 'keyv';
import { defaultSettings, Settings } from '../domain/settings.js';
import { KeyedQueue } from './keyed-queue.js';

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
