/** The median. */
export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** The value that this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Prints rows under a heading, in columns. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
	const all = [heading, ...rows];
	const widths = heading.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	for (const row of all) {
		const cells = widths.map((width, column) => {
			const text = row[column] ?? '';
			return column === 0 ? text.padEnd(width) : text.padStart(width);
		});
		console.log(cells.join('   ').trimEnd());
	}
}

/** `1.08 ×` */
export function ratio(value: number, base: number): string {
	return base === 0 ? '' : `${(value / base).toFixed(2)} ×`;
}
