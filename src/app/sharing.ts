/**
 * What a press on «Compartir» gives: what to show, and `settle`, to be told whether that has arrived; or why there is
 * nothing.
 */
export type Sharing<Shared> =
	| { readonly shared: Shared; readonly settle: (hasArrived: boolean) => Promise<void> }
	| 'already-shared'
	| 'not-done';

/**
 * Lets people share a thing once per channel. It counts as shared once it has arrived; until then it is not shared a
 * second time.
 */
export class Sharings {
	readonly #underWay = new Set<string>();

	/**
	 * Begins to share something, unless it is on its way already.
	 *
	 * @param key Identifies the thing, who shares it, and where.
	 * @param note Records that it was shared.
	 */
	begin<Shared>(key: string, shared: Shared, note: () => unknown): Sharing<Shared> {
		if (this.#underWay.has(key)) return 'already-shared';
		this.#underWay.add(key);
		return {
			shared,
			settle: async (hasArrived) => {
				try {
					if (hasArrived) await note();
				} finally {
					this.#underWay.delete(key);
				}
			},
		};
	}
}
