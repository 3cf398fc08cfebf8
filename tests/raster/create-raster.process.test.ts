import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createRaster } from '../../src/raster/create-raster.js';
import render from '../../src/raster/render-worker.js';
import { aRaster } from '../support/a-raster.js';
import { clearMemory } from '../support/clear-memory.js';

const raster = aRaster();
afterAll(() => raster.close());

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">${content}</svg>`;

/** Width and height stand in a PNG's first chunk. */
function sizeOf(png: Uint8Array): readonly [number, number] {
	const view = new DataView(png.buffer, png.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
}

/** A raster whose thread runs something else. */
function aRasterOf(code: string) {
	const folder = mkdtempSync(join(tmpdir(), 'copero-'));
	const file = join(folder, 'worker.mjs');
	writeFileSync(file, code);
	const own = createRaster(file);
	onTestFinished(async () => {
		await own.close();
		rmSync(folder, { recursive: true });
	});
	return own;
}

describe('memory', () => {
	const large = (index: number) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="1000"><rect width="${index}" height="9"/></svg>`;
	const MB = 1024 * 1024;

	it('is given back: many pictures take no more of it than one', async () => {
		await raster.png(large(0));
		const before = process.memoryUsage.rss();
		for (let index = 1; index <= 120; index++) await raster.png(large(index));
		expect((process.memoryUsage.rss() - before) / MB).toBeLessThan(150);
	});

	it('is free again as soon as a picture is drawn, not when V8 would see to it', async () => {
		const held = async (index: number) => {
			await render({ svg: large(index) });
			return process.memoryUsage().arrayBuffers / MB;
		};
		const first = await held(0);
		for (const index of [1, 2, 3, 4]) expect((await held(index)) - first).toBeLessThan(4);
	});
});

describe('a raster whose thread', () => {
	it('cannot start refuses, at once from then on, and takes nothing else down', async () => {
		const own = aRasterOf("throw new Error('no font');");
		await expect(own.png('<svg/>')).rejects.toThrow();
		await expect(own.png('<svg/>')).rejects.toThrow('no font');
	});

	it('dies while it draws refuses that picture, and draws the next one', async () => {
		const own = aRasterOf("export default ({ svg }) => (svg === 'die' ? process.exit(3) : new Uint8Array([1]));");
		await expect(own.png('die')).rejects.toThrow();
		expect(await own.png('<svg/>')).toHaveLength(1);
	});
});

it('a drawing that never ends is given up, also where memory is cleared meanwhile', async () => {
	const { timeout } = AbortSignal;
	// No spy: it would keep the signals that it gave.
	AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 10);
	onTestFinished(() => void Object.assign(AbortSignal, { timeout }));
	const drawing = aRasterOf('export default () => new Promise(() => {});').png('<svg/>');
	const failed = drawing.catch((error: Error) => error.name);
	await sleep(100);
	clearMemory();
	expect(await failed).toBe('AbortError');
}, 5_000);

describe('a raster', () => {
	it('draws a PNG of the SVG’s size', async () => {
		const png = await raster.png(svg('<rect width="200" height="60" fill="#123456"/>'));
		expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
		expect(sizeOf(png)).toEqual([200, 60]);
	});

	it.each([
		['Spanish', 'Barlow', 'ÁÉÍÓÚÑáéíóúñ¡¿'],
		['Cyrillic', 'Noto Sans', 'Юрий'],
		['an emoji', 'Noto Emoji', '🏆'],
		['Arabic', 'Noto Sans Arabic', 'علي'],
		['Chinese', 'ZCOOL XiaoWei', '刘'],
		['a heading', 'Barlow Condensed', 'Atlético'],
	])('has letters for %s', async (_, family, text) => {
		const drawn = await raster.png(svg(`<text x="4" y="40" font-family="${family}" font-size="24">${text}</text>`));
		const missing = await raster.png(
			svg(`<text x="4" y="40" font-family="${family}" font-size="24">${'\uE000'.repeat([...text].length)}</text>`),
		);
		expect(drawn).not.toEqual(missing);
		expect(drawn).not.toEqual(await raster.png(svg('')));
	});

	it('keeps the event loop free while it draws', async () => {
		let turns = 0;
		const ticking = setInterval(() => {
			turns += 1;
		}, 1);
		const lines = Array.from(
			{ length: 400 },
			(__, index) => `<text y="${index}" font-family="Barlow">Grau ${index}</text>`,
		);
		await raster.png(svg(lines.join('')));
		clearInterval(ticking);
		expect(turns).toBeGreaterThan(5);
	});

	it('refuses what is no SVG, and goes on', async () => {
		await expect(raster.png('<svg')).rejects.toThrow();
		expect(sizeOf(await raster.png(svg('')))).toEqual([200, 60]);
	});
});
