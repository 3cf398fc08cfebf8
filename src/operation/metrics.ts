import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { GatewayState, Observer } from '../app/observer.js';

/** The values of one process's counters, as they are handed to another process. */
export type Snapshot = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** The counters of one process. */
export type Metrics = Observer & {
	/** Takes a function that tells how many games run, to be asked at each snapshot. */
	countGames(running: () => number): void;
	snapshot(): Promise<Snapshot>;
};

/** In seconds: a lookup takes some milliseconds, and after three seconds Discord accepts no answer. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];
const STATES = ['connecting', 'connected', 'reconnecting', 'disconnected'] as const satisfies readonly GatewayState[];

/** @param shards The shards this process serves, such as `0` or `0,1`: a label of all its series. */
export function createMetrics(shards: string): Metrics {
	const register = new Registry();
	register.setDefaultLabels({ shards });
	collectDefaultMetrics({ register });
	const registers = [register];
	const interactions = new Counter({
		name: 'copero_interactions_total',
		help: 'Interactions by command, kind (run, press, submit, suggest) and outcome (answered, user-error, failed, lost)',
		labelNames: ['command', 'kind', 'outcome'],
		registers,
	});
	const latency = new Histogram({
		name: 'copero_reply_seconds',
		help: 'Time from the creation of an interaction at Discord until its answer was sent',
		labelNames: ['kind'],
		buckets: BUCKETS,
		registers,
	});
	const gateway = new Gauge({
		name: 'copero_gateway_state',
		help: 'Where each shard stands: 1 for its state, 0 for the others',
		labelNames: ['shard', 'state'],
		registers,
	});
	const storeErrors = new Counter({
		name: 'copero_store_errors_total',
		help: 'Reads and writes that the store refused',
		registers,
	});
	return {
		handled({ command, kind, outcome, ms }) {
			interactions.inc({ command, kind, outcome });
			if (outcome !== 'lost') latency.observe({ kind }, ms / 1000);
		},
		gateway(shard, state) {
			for (const each of STATES) gateway.set({ shard, state: each }, each === state ? 1 : 0);
		},
		storeFailed: () => storeErrors.inc(),
		countGames(running) {
			new Gauge({
				name: 'copero_games_running',
				help: 'Quizzes that are being played',
				registers,
				collect() {
					this.set(running());
				},
			});
		},
		snapshot: () => register.getMetricsAsJSON(),
	};
}

/** The counters of several processes, in Prometheus' text format. */
export async function prometheusText(snapshots: readonly Snapshot[]): Promise<string> {
	return AggregatorRegistry.aggregate([...snapshots]).metrics();
}

/** The content type of that text. */
export const PROMETHEUS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;
