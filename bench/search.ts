import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Entry } from '../src/catalog/search.js';
import { seeded } from '../src/quiz/random.js';
import { clubEntries, clubEntriesUpTo } from './club-entries.js';
import { type Engine, engines, type Find } from './search-engines.js';

const Label = z.strictObject({ query: z.string(), club: z.string(), kind: z.string() });
type Label = z.infer<typeof Label>;

const DEPTHS = [1, 5, 25];

/**
 * Time limit per engine: a slow one is measured on the queries it manages, which are shuffled so that none is favoured.
 */
const BUDGET_MS = 5000;

/** A hit rate of fewer queries is not significant. */
const MIN_SAMPLE = 30;

type Timing = { readonly runs: number; readonly medianMs: number; readonly p99Ms: number };
type Result = {
	readonly engine: string;
	readonly buildMs: number;
	/** For each depth, the share of queries whose club is among that many first hits. */
	readonly hitRates: readonly number[];
	readonly whole: Timing;
	/** Queries as they are typed, letter by letter. */
	readonly keystroke: Timing;
};

/** Prints how often and how fast each engine finds the clubs of `queries.json`, at three sizes. */
export function benchSearch(): void {
	const labels = shuffled(z.array(Label).parse(JSON.parse(readFileSync('bench/queries.json', 'utf8'))));
	const real = clubEntries();
	const ids = new Set(real.map(({ item }) => item));
	for (const { query, club } of labels) if (!ids.has(club)) throw new Error(`${query}: no club has the id ${club}`);
	console.log(`Search: ${labels.length} labelled queries, the same folded names for every engine.`);
	console.log('"hit 1" is how often the club meant comes first; "letter" is each query cut after any of its letters.');
	console.log(
		`"measured" is how many queries + letters an engine managed in ${BUDGET_MS / 1000} s each, in the same mixed order.`,
	);
	for (const size of [real.length, 10_000, 100_000]) {
		const entries = clubEntriesUpTo(size, real);
		console.log(
			`\n${size.toLocaleString('en')} clubs${size > real.length ? ` (${real.length} real, the rest made up)` : ''}`,
		);
		printTable(engines.map((engine) => measure(engine, entries, labels)));
	}
}

function measure(engine: Engine, entries: readonly Entry<string>[], labels: readonly Label[]): Result {
	const start = performance.now();
	const find = engine.build(entries);
	const buildMs = performance.now() - start;

	const places: number[] = [];
	const typed = shuffled(labels.flatMap(({ query }) => [...query].map((_, at) => query.slice(0, at + 1))));
	const warmUp = timed(find, typed.slice(0, 1000), BUDGET_MS / 5);
	const whole = timed(
		find,
		labels.map(({ query }) => query),
		BUDGET_MS,
		(ids, at) => places.push(ids.indexOf(labels[at]?.club ?? '')),
	);
	const keystroke = timed(find, typed.slice(warmUp.runs, warmUp.runs + 2000), BUDGET_MS);
	const hitRates = DEPTHS.map((depth) => places.filter((place) => place >= 0 && place < depth).length / places.length);
	return { engine: engine.name, buildMs, hitRates, whole, keystroke };
}

function timed(
	find: Find,
	queries: readonly string[],
	budgetMs: number,
	onFound: (ids: readonly string[], at: number) => void = () => {},
): Timing {
	const times: number[] = [];
	const begin = performance.now();
	for (const [at, query] of queries.entries()) {
		const start = performance.now();
		const ids = find(query);
		times.push(performance.now() - start);
		onFound(ids, at);
		if (performance.now() - begin > budgetMs) break;
	}
	const sorted = times.sort((a, b) => a - b);
	const quantile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
	return { runs: times.length, medianMs: quantile(0.5), p99Ms: quantile(0.99) };
}

function printTable(results: readonly Result[]): void {
	const own = results[0];
	const rows = results.map(({ engine, buildMs, hitRates, whole, keystroke }) => [
		engine,
		...hitRates.map((rate) => (whole.runs < MIN_SAMPLE ? '–' : `${(100 * rate).toFixed(1)} %`)),
		ms(whole.medianMs),
		ms(whole.p99Ms),
		ms(keystroke.medianMs),
		ms(keystroke.p99Ms),
		ms(buildMs),
		own ? `${(keystroke.p99Ms / own.keystroke.p99Ms).toFixed(1)} ×` : '',
		`${whole.runs} + ${keystroke.runs}`,
	]);
	const head = ['', ...DEPTHS.map((depth) => `hit ${depth}`)];
	head.push('query', 'p99', 'letter', 'p99', 'build', 'letter p99', 'measured');
	const table = [head, ...rows];
	const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
	for (const row of table) {
		const cells = row.map((cell, column) =>
			column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
		);
		console.log(cells.join('  '));
	}
}

function ms(value: number): string {
	return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/** Shuffles deterministically. */
function shuffled<T>(list: readonly T[]): T[] {
	const random = seeded(2012);
	return list
		.map((item) => ({ item, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}
