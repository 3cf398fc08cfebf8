import { describe, expect, it } from 'vitest';
import { PICTURE_WAIT_MS, POST_PICTURE_WAIT_MS } from '../../../src/app/pictures.js';
import { aGiver, aSlowRaster, png, view } from './a-giver.js';

describe('a view’s picture', () => {
	it('comes later when it takes too long, and is there at once the next time', async () => {
		const raster = aSlowRaster();
		const { pictures, clock, warnings } = aGiver(raster);
		const answer = pictures.attach(view());
		await clock.advance(PICTURE_WAIT_MS - 1);
		await clock.advance(1);
		const { view: now, later } = await answer;
		expect(now.embeds).toHaveLength(2);
		expect(now.files).toBeUndefined();
		raster.waiting[0]?.(png);
		expect(await later).toEqual({ ...now, files: [{ name: 'season.png', content: png, alt: 'Who won' }] });
		const again = await pictures.attach(view());
		expect(again.view.files).toHaveLength(1);
		expect(again.later).toBeUndefined();
		expect(raster.waiting).toHaveLength(1);
		expect(warnings).toEqual([]);
	});

	it('that comes later takes the place of the words that stand for it', async () => {
		const raster = aSlowRaster();
		const { pictures, clock } = aGiver(raster);
		const answer = pictures.attach({ ...view(), withoutPicture: { embeds: [{ title: 'All of it' }] } });
		await clock.advance(PICTURE_WAIT_MS);
		const { view: now, later } = await answer;
		raster.waiting[0]?.(png);
		expect(now.embeds).toEqual([{ title: 'All of it' }]);
		expect((await later)?.embeds).toEqual(view().embeds);
	});

	it('that fails after a while never comes, and that is logged', async () => {
		const failures: ((error: Error) => void)[] = [];
		const { pictures, clock, warnings } = aGiver({ png: () => new Promise((_, reject) => void failures.push(reject)) });
		const answer = pictures.attach(view());
		await clock.advance(PICTURE_WAIT_MS);
		const { later } = await answer;
		failures[0]?.(new Error('no'));
		expect(later).toBeDefined();
		expect(await later).toBeUndefined();
		expect(warnings).toHaveLength(1);
	});

	it('is waited for until the last moment', async () => {
		const raster = aSlowRaster();
		const { pictures, clock } = aGiver(raster);
		const answer = pictures.attach(view());
		await clock.advance(PICTURE_WAIT_MS - 1);
		raster.waiting[0]?.(png);
		expect((await answer).view.files).toHaveLength(1);
	});

	it('is waited for longer where nobody waits for an answer', async () => {
		const raster = aSlowRaster();
		const { pictures, clock } = aGiver(raster);
		const post = pictures.attach(view(), { waitMs: POST_PICTURE_WAIT_MS });
		await clock.advance(POST_PICTURE_WAIT_MS - 1);
		raster.waiting[0]?.(png);
		expect((await post).view.files).toHaveLength(1);
	});
});
