import { defaultSettings, Settings } from '../domain/settings.js';
import type { Collection } from './collection.js';
import { Format, type UpgradeStep } from './format.js';
import { KeyedQueue } from './keyed-queue.js';
import { TypedCollection } from './typed-collection.js';

/** Version 1 had no `heard`; only the version changes. */
const olderSettings: readonly UpgradeStep[] = [(older) => ({ ...older, version: 2 })];

/** The servers' settings: read once, at start, then looked up in memory. A change takes effect once it is written. */
export class SettingsStore {
	readonly #stored: TypedCollection<typeof Settings>;
	readonly #queue = new KeyedQueue();
	readonly #known = new Map<string, Settings>();
	#onChange: (server: string) => void = () => {};

	constructor(collection: Collection) {
		this.#stored = new TypedCollection(collection, new Format(Settings, olderSettings));
	}

	/**
	 * Reads what is stored; call it before anything else. `unreadable` receives the servers whose settings cannot be
	 * read: these have the defaults until they change any. Settings of a newer version cannot be changed.
	 *
	 * @throws {Error} When the store cannot be read.
	 */
	async load(unreadable: (server: string) => void): Promise<void> {
		for await (const [server, settings] of this.#stored.entries(unreadable)) this.#known.set(server, settings);
	}

	/** A server's settings; the defaults outside of servers. */
	of(server: string | undefined): Settings {
		return (server === undefined ? undefined : this.#known.get(server)) ?? defaultSettings;
	}

	/** The competitions that servers have chosen, the most chosen first. */
	competitions(): readonly string[] {
		const servers = new Map<string, number>();
		for (const { competition } of this.#known.values()) {
			if (competition !== undefined) servers.set(competition, (servers.get(competition) ?? 0) + 1);
		}
		return [...servers].sort(([, a], [, b]) => b - a).map(([competition]) => competition);
	}

	/** The settings of every server that has changed any. */
	all(): Iterable<readonly [server: string, settings: Settings]> {
		return this.#known;
	}

	/** Sets the listener for servers whose settings have changed. */
	watch(onChange: (server: string) => void): void {
		this.#onChange = onChange;
	}

	/**
	 * Changes a server's settings by a step from the current ones.
	 *
	 * @returns The new settings.
	 * @throws {NewerVersion} When a newer version stored them.
	 * @throws {Error} What the step or the store throws; nothing is changed then.
	 */
	change(server: string, step: (settings: Settings) => Settings): Promise<Settings> {
		return this.#queue.run(server, async () => {
			this.#stored.refuseNewer(server);
			const next = Settings.parse(step(this.of(server)));
			await this.#stored.set(server, next);
			this.#known.set(server, next);
			this.#onChange(server);
			return next;
		});
	}
}
