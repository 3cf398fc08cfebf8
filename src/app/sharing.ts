/** What a press on «Compartir» comes to: what is to be shown, and what is to be told whether it has arrived; or why nothing is. */
export type Sharing<Shared> =
	| { readonly shared: Shared; readonly settle: (hasArrived: boolean) => Promise<void> }
	| 'already-shared'
	| 'not-done';

/** What people share in channels, once in each: it counts as shared once it has arrived there, and is not shared twice meanwhile. */
export class Sharings {
	readonly #underWay = new Set<string>();

	/**
	 * Begins to share something, unless it is on its way already.
	 *
	 * @param key Names it, who shares it, and where.
	 * @param note Notes that it was shared.
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
