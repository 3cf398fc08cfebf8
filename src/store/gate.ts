import { join, resolve } from 'node:path';
import { open } from 'lmdb';

/** A write that waits for its turn. */
type Turn = { start(): Promise<void>; refuse(cause: unknown): void };

/**
 * Keeps apart, over all processes, who opens the database in a folder and who writes to it.
 *
 * Whoever opens a database, lmdb 3.5 tells all processes which write was the last one, as it read it a moment before. One
 * that another process commits in that moment is then written over, or the file is damaged. So nobody writes while
 * somebody opens. LMDB itself had this fault and was mended (ITS#9496); the copy inside lmdb sets `mti_txnid` at every
 * opening still, in `mdb_env_open2`.
 *
 * What both must hold is the write lock of a second database, which the system frees when its holder dies; nothing is ever
 * written to that one, so that opening it does no harm. While another process holds it, for the milliseconds of a write or
 * an opening, this one stands still: a lock that is waited for aside would keep a process from ending.
 *
 * @see https://bugs.openldap.org/show_bug.cgi?id=9496 ITS#9496.
 * @see https://github.com/monero-project/monero/pull/7656 The fault as LMDB's author tells it.
 * @see https://github.com/kriszyp/lmdb-js/blob/5485196b81925dd89f8a9a55a3e8a045652f8a43/dependencies/lmdb/libraries/liblmdb/mdb.c
 */
export class Gate {
	/** Those of this process, where a database that is open is not opened once more but shared. */
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

	/** The gate of a folder that is there. @throws {Error} When it cannot be made. */
	static of(folder: string): Gate {
		const path = resolve(join(folder, 'gate'));
		const gate = Gate.#all.get(path) ?? new Gate(path);
		Gate.#all.set(path, gate);
		return gate;
	}

	/**
	 * Opens the database, while no process writes to it.
	 *
	 * @param look Looks at its file before, unless this process has it open already.
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

	/** Writes to the database, while no process opens it. What is asked for meanwhile comes next, together, in its order. */
	write<T>(step: () => Promise<T>): Promise<T> {
		if (this.#users === 0) return Promise.reject(new Error('The store is closed'));
		return new Promise((done, refuse) => {
			const start = async () => step().then(done);
			this.#waiting.push({ start: () => start().catch(refuse), refuse });
			this.#passing ??= Promise.resolve().then(() => this.#pass());
		});
	}

	/** Closes the database once all is written that was asked for, and the gate after its last user. */
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
