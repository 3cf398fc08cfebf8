import { expect, test } from 'vitest';
import type { Handled } from '../../src/app/observer.js';
import { createMetrics, prometheusText } from '../../src/operation/metrics.js';

const season: Handled = { interaction: '1', kind: 'run', command: 'season', outcome: 'answered', ms: 40 };
const textOf = async (...all: ReturnType<typeof createMetrics>[]) =>
	prometheusText(await Promise.all(all.map((metrics) => metrics.snapshot())));

test('interactions are counted by command, kind and outcome; the time of those that were answered is measured', async () => {
	const metrics = createMetrics('0');
	metrics.handled(season);
	metrics.handled({ ...season, ms: 700 });
	metrics.handled({ ...season, outcome: 'lost', ms: 9_000 });
	const text = await textOf(metrics);
	expect(text).toContain('copero_interactions_total{command="season",kind="run",outcome="answered",shards="0"} 2');
	expect(text).toContain('copero_interactions_total{command="season",kind="run",outcome="lost",shards="0"} 1');
	expect(text).toMatch(/copero_reply_seconds_bucket\{[^}]*le="0.05"[^}]*\} 1$/m);
	expect(text).toMatch(/copero_reply_seconds_bucket\{[^}]*le="\+Inf"[^}]*\} 2$/m);
	expect(text).toMatch(/copero_reply_seconds_sum\{[^}]*\} 0.74$/m);
});

test('a shard is in one state at a time', async () => {
	const metrics = createMetrics('0,1');
	metrics.gateway(1, 'connecting');
	metrics.gateway(1, 'connected');
	const states = [...(await textOf(metrics)).matchAll(/^copero_gateway_state\{shard="1",state="(\w+)",.*\} 1$/gm)];
	expect(states.map(([, state]) => state)).toEqual(['connected']);
});

test('running games are counted when somebody asks, failures of the store when they happen', async () => {
	const metrics = createMetrics('0');
	let running = 3;
	metrics.countGames(() => running);
	metrics.storeFailed();
	expect(await textOf(metrics)).toContain('copero_games_running{shards="0"} 3');
	running = 1;
	const text = await textOf(metrics);
	expect(text).toContain('copero_games_running{shards="0"} 1');
	expect(text).toContain('copero_store_errors_total{shards="0"} 1');
});

test('what several processes count stands side by side, each name explained once', async () => {
	const [first, second] = [createMetrics('0'), createMetrics('1')];
	first.handled(season);
	second.handled(season);
	second.handled(season);
	const text = await textOf(first, second);
	expect(text).toContain('outcome="answered",shards="0"} 1');
	expect(text).toContain('outcome="answered",shards="1"} 2');
	expect(text.match(/^# TYPE copero_interactions_total /gm)).toHaveLength(1);
	expect(text).toMatch(/^process_resident_memory_bytes\{shards="0"\} \d+$/m);
	expect(text).toMatch(/^process_resident_memory_bytes\{shards="1"\} \d+$/m);
});
