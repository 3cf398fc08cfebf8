import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { aRaster } from '../tests/support/a-raster.js';
import { pngOf } from '../tests/support/resvg.js';
import { allPictures } from '../tests/views/pictures/all-pictures.js';
import { median, printTable, ratio } from './beside/summary.js';

/** The fullest pictures of every kind. */
const drawn = [
	'copa-peru 2012 overview',
	'copa-peru 2008 overview',
	'copa-peru 2012 national',
	'alianza-lima',
	'carlos-stein',
	'copa-peru puno',
	'copa-peru map ',
	'copa-peru clubs ',
	'in every script',
];
const TIMES = 15;

/**
 * Prints how long the built raster takes for a picture, including its thread, beside resvg's own PNG in this thread.
 */
export async function benchPictures(): Promise<void> {
	if (!existsSync('dist/render-worker.js')) throw new Error('The raster must be built first: npm run build');
	const pictures = allPictures('es').filter(({ of }) => drawn.includes(of));
	const raster = aRaster();
	const rows: string[][] = [];
	for (const { of, picture } of pictures) {
		const times = { own: [] as number[], plain: [] as number[] };
		let bytes = 0;
		for (let time = 0; time < TIMES; time++) {
			const start = performance.now();
			bytes = (await raster.png(picture.svg)).byteLength;
			const between = performance.now();
			pngOf(picture.svg);
			times.own.push(between - start);
			times.plain.push(performance.now() - between);
		}
		const [own, plain] = [median(times.own), median(times.plain)];
		rows.push([
			of,
			(times.own[0] ?? 0).toFixed(0),
			own.toFixed(0),
			plain.toFixed(0),
			ratio(own, plain),
			`${Math.round(bytes / 1024)}`,
		]);
	}
	await raster.close();
	console.log(
		'\nA picture: the first time, the median, and resvg alone with every font (ms); kB (the first row’s first time starts the thread)',
	);
	printTable(['', 'first', 'median', 'resvg', 'ratio', 'kB'], rows);
}
