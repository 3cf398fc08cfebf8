import { expect, it } from 'vitest';
import { drawAhead, QUIET_MS, REST_MS } from '../../src/start/draw-ahead.js';
import type { View } from '../../src/views/view.js';
import { aBot } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';

/** A bot that draws pictures ahead of any request. */
function aStart({ isDrawn = async () => true as boolean } = {}) {
	const { bot, logged } = aBot();
	const clock = aClock();
	const drawn: View[] = [];
	const asked = { at: 0 };
	const prepare = (view: View) => {
		drawn.push(view);
		return isDrawn();
	};
	const end = drawAhead(bot, { prepare }, clock, () => asked.at);
	return { bot, clock, drawn, end, logged, asked };
}

it('once nobody has asked for anything for a while, the likeliest pictures are drawn, in each language, and that ends', async () => {
	const { clock, drawn, logged } = aStart();
	await clock.advance(QUIET_MS - 1);
	expect(drawn).toEqual([]);
	await clock.advance(1);
	expect(drawn).toHaveLength(1);
	await clock.advance(REST_MS);
	expect(drawn.map(({ picture }) => picture?.name)).toEqual(['copa-peru-2025', 'copa-peru-2025']);
	await clock.advance(60_000);
	const pictures = drawn.map(({ picture }) => picture ?? expect.fail('no picture'));
	expect(pictures.length).toBeGreaterThan(15);
	expect(pictures.length).toBeLessThan(40);
	expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(pictures.length);
	expect(clock.pending).toBe(0);
	expect(logged).toEqual([]);
});

it('what is drawn ahead is what is shown to whoever asks', async () => {
	const { bot, clock, drawn } = aStart();
	await clock.advance(60_000);
	const pages = drawn.map(({ page = '' }) => page);
	for (const page of pages) expect(bot.services.pages.keep(page, () => ({ embeds: [] })).picture).toBeDefined();
	expect(pages).toEqual(
		expect.arrayContaining(['season copa-peru 2025 overview es', 'champions copa-peru map undefined 0 en']),
	);
});

it('the competitions that servers have chosen are drawn, too', async () => {
	const { bot, clock, drawn } = aStart();
	for (const server of ['77', '78']) {
		await bot.services.settings.change(server, (settings) => ({ ...settings, competition: 'primera' }));
	}
	await bot.services.settings.change('79', (settings) => ({ ...settings, competition: 'segunda' }));
	expect(bot.services.settings.competitions()).toEqual(['primera', 'segunda']);
	await clock.advance(60_000);
	expect(drawn.some(({ page }) => page?.startsWith('season primera'))).toBe(true);
});

it('nothing is drawn ahead while people ask', async () => {
	const { clock, drawn, asked } = aStart();
	for (let turn = 0; turn < 10; turn++) {
		await clock.advance(QUIET_MS / 2);
		asked.at = clock.elapsed();
	}
	expect(drawn).toEqual([]);
	await clock.advance(QUIET_MS);
	expect(drawn).toHaveLength(1);
	asked.at = clock.elapsed();
	await clock.advance(QUIET_MS - 1);
	expect(drawn).toHaveLength(1);
	await clock.advance(1);
	expect(drawn).toHaveLength(2);
});

it('nothing more is drawn ahead where something cannot be drawn, nor once it is ended', async () => {
	const failing = aStart({ isDrawn: async () => false });
	await failing.clock.advance(60_000);
	expect(failing.drawn).toHaveLength(1);
	const { clock, drawn, end } = aStart();
	await clock.advance(QUIET_MS);
	end();
	await clock.advance(60_000);
	expect(drawn).toHaveLength(1);
	expect(clock.pending).toBe(0);
});

it('what is being drawn when it is ended is followed by nothing', async () => {
	let finish = (_: boolean) => {};
	const { clock, drawn, end } = aStart({
		isDrawn: () =>
			new Promise((resolve) => {
				finish = resolve;
			}),
	});
	await clock.advance(QUIET_MS);
	end();
	finish(true);
	await clock.advance(60_000);
	expect(drawn).toHaveLength(1);
});
