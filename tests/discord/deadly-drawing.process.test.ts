import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { messageOf } from '../support/real-bot.js';
import { aFolder, aProgram, botEnv } from './a-process.js';

// Each test starts processes, which takes its time under load.
vi.setConfig({ testTimeout: 40_000 });

const preload = pathToFileURL(join(import.meta.dirname, '../support/mortal/deadly-drawing.js')).href;
const DAY_MS = 24 * 60 * 60_000;

/** A bot with its own stand-in and store, which can be restarted. */
async function aWorld() {
	const standIn = await aStandIn();
	const store = aFolder();
	const channel = standIn.guild({ locale: 'en-US' }).channel();
	const ana = standIn.user({ name: 'Ana' });
	const drawings = join(store, 'drawings');
	return {
		drawings,
		notes: () => readdirSync(drawings),
		/** @param drawing What drawing a picture does to the process; if left out, it draws as usual. */
		async start(drawing?: 'deadly' | 'endless') {
			const deadly = drawing && { DRAWING: drawing, NODE_OPTIONS: `--import ${preload}` };
			const program = aProgram('main.js', { env: { ...botEnv(standIn, store), ...deadly } });
			await program.said(/Copero is ready/);
			return program;
		},
		season: async (year: string) => messageOf(await ana.command(channel, 'season', { year })),
	};
}

const warnings = (stdout: string) => stdout.split('\n').filter((line) => line.includes('"level":40'));

test('a drawing that ends the process is not tried again for a day: its page is answered in words, and others are drawn', async () => {
	const world = await aWorld();
	const first = await world.start('deadly');
	// The answer may be lost with the process, or come just before.
	world.season('2012').catch(() => {});
	expect(await first.ended).toBe('SIGKILL');
	expect(world.notes()).toHaveLength(1);

	const second = await world.start('deadly');
	const words = await world.season('2012');
	expect(words.text).toContain('Champion: **Estrella**');
	expect(words.data.attachments).toEqual([]);
	expect(warnings(second.stdout)).toEqual([expect.stringContaining('"pictures":1')]);
	second.signal('SIGTERM');
	expect(await second.ended).toBe(0);

	const third = await world.start('endless');
	await world.season('2008');
	await vi.waitFor(() => expect(world.notes()).toHaveLength(2), 10_000);
	expect((await world.season('2012')).data.attachments).toEqual([]);
	// A graceful stop during a drawing does not ban that drawing.
	third.signal('SIGTERM');
	expect(await third.ended).toBe(0);
	expect(world.notes()).toHaveLength(1);

	const [note = ''] = world.notes();
	const then = new Date(Date.now() - DAY_MS - 60_000);
	utimesSync(join(world.drawings, note), then, then);
	const fourth = await world.start();
	for (const year of ['2008', '2012']) {
		const message = await world.season(year);
		await expect.poll(() => message.data.attachments, { timeout: 10_000 }).toHaveLength(1);
	}
	expect([world.notes(), warnings(fourth.stdout)]).toEqual([[], []]);
});

test('where drawings end one process after another, nothing is drawn at all', async () => {
	const world = await aWorld();
	mkdirSync(world.drawings);
	for (const digit of '12345') writeFileSync(join(world.drawings, `${digit.repeat(32)}.1`), '{}');
	const program = await world.start('deadly');
	const message = await world.season('2012');
	expect(message.data.attachments).toEqual([]);
	expect(warnings(program.stdout)).toEqual([expect.stringContaining('"pictures":5')]);
	program.signal('SIGTERM');
	expect(await program.ended).toBe(0);
});
