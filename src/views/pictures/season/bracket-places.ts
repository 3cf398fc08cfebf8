import type { Road, RoadStep } from '../../../domain/road.js';

/** A step and its place: its box begins at `top`, and its lines lead to and from `middle`. */
export type Placed = {
	readonly step: RoadStep;
	readonly column: number;
	readonly top: number;
	readonly bottom: number;
	readonly middle: number;
	/** The steps whose lines lead to this one. */
	readonly before: readonly Placed[];
};

/** The gap between two boxes of a column. */
const BETWEEN = 10;

/**
 * Where each step of a road is drawn: one column per round, each step centred on those before it, all as close together
 * as possible. Steps of a single round are side by side.
 *
 * @param heightOf The height of a step's box.
 */
export function placedSteps(
	{ steps, rounds }: Pick<Road, 'steps' | 'rounds'>,
	heightOf: (step: RoadStep) => number,
): { readonly placed: readonly Placed[]; readonly columns: number; readonly bottom: number } {
	const place = (step: RoadStep): Placed => {
		const before = below(step.before.map(place), 'all');
		const height = heightOf(step);
		const [first, last] = [before.at(0), before.at(-1)];
		const middle = first && last ? (first.middle + last.middle) / 2 : height / 2;
		const column = rounds.indexOf(step.round);
		return { step, column, top: middle - height / 2, bottom: middle + height / 2, middle, before };
	};
	const roots = steps.map(place);
	const settled = rounds.length === 1 ? roots.map((root, column) => ({ ...root, column })) : below(roots, 'boxes');
	const placed = settled.flatMap(withBefore);
	const top = Math.min(...placed.map((each) => each.top));
	return {
		placed: settled.map((root) => moved(root, -top)).flatMap(withBefore),
		columns: Math.max(2, rounds.length),
		bottom: Math.max(...placed.map((each) => each.bottom)) - top,
	};
}

/**
 * Trees below one another: each moves down until no box touches one above it. With `all`, its first box also stays
 * below the other first boxes, whatever their columns, so that lines do not cross.
 */
function below(trees: readonly Placed[], keep: 'boxes' | 'all'): readonly Placed[] {
	const settled: Placed[] = [];
	for (const tree of trees) {
		const roots = keep === 'all' ? settled.map((root) => ({ ...root, column: tree.column })) : [];
		const taken = [...settled.flatMap(withBefore), ...roots];
		const pushes = withBefore(tree).flatMap((box) =>
			taken.filter(({ column }) => column === box.column).map(({ bottom }) => bottom + BETWEEN - box.top),
		);
		settled.push(moved(tree, pushes.length === 0 ? 0 : Math.max(...pushes)));
	}
	return settled;
}

function moved(tree: Placed, by: number): Placed {
	const { top, bottom, middle, before } = tree;
	return {
		...tree,
		top: top + by,
		bottom: bottom + by,
		middle: middle + by,
		before: before.map((each) => moved(each, by)),
	};
}

function withBefore(tree: Placed): readonly Placed[] {
	return [tree, ...tree.before.flatMap(withBefore)];
}
