import { expect, test } from 'vitest';
import { aServer, messageOf } from '../support/real-bot.js';

/** Each reply leaves within this time of its interaction, in milliseconds. */
const PROMISED_MS = 50;

// The only test that measures real time, since the promise is a time. After a warm-up the median is about a tenth of
// it. The retries allow for a busy machine.
test('half of 50 mixed lookups are answered within 50 ms, as Discord sees it', { retry: 2 }, async () => {
	const { ana, channel } = await aServer();
	const season = messageOf(await ana.command(channel, 'season', { year: '2008' }));
	const lookups = [
		(year: number) => ana.command(channel, 'season', { year: `${year}` }),
		() => ana.command(channel, 'club', { name: 'atletico grau' }),
		() => ana.command(channel, 'club', { name: 'deportivo municpal' }),
		() => ana.command(channel, 'about'),
		() => ana.autocomplete(channel, 'club', { name: 'gra' }),
		() => ana.autocomplete(channel, 'season', { year: '20' }),
		(year: number) => ana.press(season, `season:national:copa-peru:${year}`, { isForged: true }),
	];
	const times: number[] = [];
	for (let round = 0; round < 60; round++) {
		const lookup = lookups[round % lookups.length];
		const answer = await lookup?.(2000 + (round % 14));
		if (answer && round >= 10) times.push(answer.latencyMs);
	}
	expect(times).toHaveLength(50);
	expect(times.toSorted((a, b) => a - b)[25]).toBeLessThan(PROMISED_MS);
});
