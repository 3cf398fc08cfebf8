import { join, resolve } from 'node:path';
import { open } from 'lmdb';

/** A write that waits for its turn. */
type Turn = { start(): Promise<void>; refuse(cause: unknown): void };

/**
 * Mutual exclusion, across processes, of opening the database in a folder and writing to it.
 *
 * On opening a database, lmdb 3.5 overwrites the shared number of the last write with the one it read a moment before.
 * A write that another process commits in that moment is then overwritten, or the file is damaged. So nobody writes
 * while somebody opens. LMDB itself has fixed this bug (ITS#9496); the copy inside lmdb still sets `mti_txnid` at every
 * opening, in `mdb_env_open2`.
 *
 * Both take the write lock of a second database, which the system releases when its holder dies. Nothing is ever
 * written to that database, so opening it is harmless. This process blocks while another holds the lock, for the
 * milliseconds of a write or an opening: waiting for it in a thread would keep the process from exiting.
 *
 * @see https://bugs.openldap.org/show_bug.cgi?id=9496 ITS#9496.
 * @see https://github.com/monero-project/monero/pull/7656 The bug in the words of LMDB's author.
 * @see https://github.com/kriszyp/lmdb-js/blob/5485196b81925dd89f8a9a55a3e8a045652f8a43/dependencies/lmdb/libraries/liblmdb/mdb.c
 */
export class Gate {
	/** The gates of this process, where an open database is shared, not opened again. */
	static readonly #all = new Map<string, Gate>();
	readonly #path: string;
	readonly #lock;
	readonly #waiting: Turn[] = [];
	#passing: Promise<void> | undefined;
	#users = 0;

	private constructor(path: string) {
		this.#path = path;
		this.#lock = open({ path, noSubdir: false, overlappingSync: false, remapChunks: false, mapSize: 2 ** 20 });
	}

	/** The gate of an existing folder. @throws {Error} When it cannot be made. */
	static of(folder: string): Gate {
		const path = resolve(join(folder, 'gate'));
		const gate = Gate.#all.get(path) ?? new Gate(path);
		Gate.#all.set(path, gate);
		return gate;
	}

	/**
	 * Opens the database, while no process writes to it.
	 *
	 * @param look Checks the file before, unless this process has it open already.
	 */
	open<T>(step: () => T, look = () => {}): T {
		const first = () => {
			look();
			return step();
		};
		try {
			const opened = this.#users === 0 ? this.#lock.transactionSync(first) : step();
			this.#users += 1;
			return opened;
		} catch (error) {
			if (this.#users === 0) void this.#end();
			throw error;
		}
	}

	/**
	 * Writes to the database, while no process opens it. Writes requested meanwhile are done next, together, in order.
	 */
	write<T>(step: () => Promise<T>): Promise<T> {
		if (this.#users === 0) return Promise.reject(new Error('The store is closed'));
		return new Promise((done, refuse) => {
			const start = async () => step().then(done);
			this.#waiting.push({ start: () => start().catch(refuse), refuse });
			this.#passing ??= Promise.resolve().then(() => this.#pass());
		});
	}

	/** Closes the database after all pending writes, and the gate after its last user. */
	async close(database: { close(): Promise<void> }): Promise<void> {
		await this.#passing;
		try {
			await database.close();
		} finally {
			this.#users -= 1;
			if (this.#users === 0) await this.#end();
		}
	}

	async #end(): Promise<void> {
		Gate.#all.delete(this.#path);
		await this.#lock.close();
	}

	async #pass(): Promise<void> {
		while (this.#waiting.length > 0) {
			try {
				await this.#lock.transactionSync(() => Promise.all(this.#waiting.splice(0).map(({ start }) => start())));
			} catch (cause) {
				for (const { refuse } of this.#waiting.splice(0)) refuse(cause);
			}
		}
		this.#passing = undefined;
	}
}
