/** What people show in channels, once in each: it counts as shown once it has arrived there, and is not shown twice meanwhile. */
export class Showings {
	readonly #underWay = new Set<string>();

	/**
	 * Begins to show something.
	 *
	 * @param key Names it, who shows it, and where.
	 * @param note Notes that it was shown.
	 * @returns What is to be told whether it has arrived; undefined where it is on its way already.
	 */
	begin(key: string, note: () => Promise<unknown>): ((hasArrived: boolean) => Promise<void>) | undefined {
		if (this.#underWay.has(key)) return undefined;
		this.#underWay.add(key);
		return async (hasArrived) => {
			try {
				if (hasArrived) await note();
			} finally {
				this.#underWay.delete(key);
			}
		};
	}
}
