/** Where a department stands on the map, counted from the north-west. */
export type Tile = { readonly column: number; readonly row: number };

/**
 * Peru as tiles of one size, north at the top: the coast runs down the left edge, the jungle down the right one.
 * Neighbours touch, by an edge or at least a corner, as far as a grid permits. A gap is sea.
 */
const rows = [
	['tumbes'],
	['piura', 'cajamarca', 'amazonas', 'loreto'],
	['lambayeque', 'la-libertad', 'san-martin', 'ucayali'],
	['', 'ancash', 'huanuco', 'pasco', 'junin', 'cusco', 'madre-de-dios'],
	['', 'callao', 'lima', 'huancavelica', 'ayacucho', 'apurimac', 'puno'],
	['', '', '', 'ica', 'arequipa', 'moquegua', 'tacna'],
] as const;

/** The tile of every department, by its id. */
export const departmentTiles: ReadonlyMap<string, Tile> = new Map(
	rows.flatMap((ids, row) => ids.flatMap((id, column) => (id === '' ? [] : [[id, { column, row }] as const]))),
);

/** How many tiles the map is wide and high. */
export const mapSize = { columns: Math.max(...rows.map(({ length }) => length)), rows: rows.length } as const;
