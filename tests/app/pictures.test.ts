import { describe, expect, it } from 'vitest';
import {
	inWords,
	noPictures,
	PICTURE_WAIT_MS,
	Pictures,
	POST_PICTURE_WAIT_MS,
	type Raster,
} from '../../src/app/pictures.js';
import type { View } from '../../src/views/view.js';
import { aClock, settled } from '../support/a-clock.js';

const png = new Uint8Array([1, 2, 3]);

const view = (svg = '<svg/>'): View => ({
	embeds: [{ title: 'First' }, { title: 'Second' }],
	picture: { name: 'season', svg, alt: 'Who won' },
});

function aGiver(raster: Raster) {
	const clock = aClock();
	const warnings: unknown[] = [];
	const log = { debug() {}, info() {}, error() {}, warn: (fields: unknown) => void warnings.push(fields) };
	return { clock, warnings, pictures: new Pictures({ raster, clock, log }) };
}

/** A raster that draws when it is told to. */
function aSlowRaster() {
	const waiting: ((content: Uint8Array) => void)[] = [];
	return {
		waiting,
		png: () => new Promise<Uint8Array>((resolve) => void waiting.push(resolve)),
	};
}

describe('a view’s picture', () => {
	it('becomes a file, with the text that says what it shows', async () => {
		const { pictures, clock } = aGiver({ png: async () => png });
		const { embeds, files, picture } = (await pictures.attach(view())).view;
		expect(embeds).toHaveLength(2);
		expect(files).toEqual([{ name: 'season.png', content: png, alt: 'Who won' }]);
		expect(picture).toBeUndefined();
		expect(clock.pending).toBe(0);
	});

	it('makes room for the words that stand for it wherever it is not shown, and only there', async () => {
		const words: View = { ...view(), withoutPicture: { embeds: [{ title: 'All of it' }] } };
		const drawing = aGiver({ png: async () => png }).pictures;
		const failing = aGiver({ png: () => Promise.reject(new Error('no')) }).pictures;
		const late = aGiver(aSlowRaster());
		const answer = late.pictures.attach(words);
		await late.clock.advance(PICTURE_WAIT_MS);
		const bare = [await failing.attach(words), await answer, await noPictures.attach(words)];
		for (const each of bare) expect(each.view).toEqual({ embeds: [{ title: 'All of it' }] });
		const { view: shown } = await drawing.attach(words);
		expect(shown.embeds).toBe(words.embeds);
		expect(inWords(shown).embeds).toEqual([{ title: 'All of it' }]);
	});

	it('leaves the view as it was, which may be shown again without it', async () => {
		const shown = view();
		await aGiver({ png: async () => png }).pictures.attach(shown);
		expect(shown.embeds[0]?.image).toBeUndefined();
	});

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

	it('is not drawn where no file may be attached: what stands for it is said in words', async () => {
		const raster = aSlowRaster();
		const { pictures } = aGiver(raster);
		const words = { ...view(), withoutPicture: { embeds: [{ title: 'All of it' }] } };
		expect(await pictures.attach(words, { mayAttach: false })).toEqual({ view: { embeds: [{ title: 'All of it' }] } });
		expect(raster.waiting).toEqual([]);
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

	it('is left out when it cannot be drawn, and that is logged', async () => {
		const { pictures, warnings } = aGiver({ png: () => Promise.reject(new Error('no')) });
		const { embeds, files } = (await pictures.attach(view())).view;
		expect(embeds).toHaveLength(2);
		expect(files).toBeUndefined();
		expect(warnings).toHaveLength(1);
	});

	it('is drawn again after it failed', async () => {
		let tries = 0;
		const { pictures } = aGiver({
			png: async () => {
				tries += 1;
				if (tries === 1) throw new Error('no');
				return png;
			},
		});
		await pictures.attach(view());
		expect((await pictures.attach(view())).view.files).toHaveLength(1);
	});

	it('is drawn once for all who ask meanwhile, and one that looks different for itself', async () => {
		const raster = aSlowRaster();
		const { pictures } = aGiver(raster);
		const answers = [pictures.attach(view()), pictures.attach(view()), pictures.attach(view('<svg id="2"/>'))];
		await settled();
		expect(raster.waiting).toHaveLength(2);
		for (const give of raster.waiting) give(png);
		expect((await Promise.all(answers)).map(({ view: { files } }) => files?.length)).toEqual([1, 1, 1]);
	});

	it('with people’s names is not kept', async () => {
		let drawn = 0;
		const { pictures } = aGiver({
			png: async () => {
				drawn += 1;
				return png;
			},
		});
		const podium = {
			...view(),
			picture: { name: 'podium', svg: '<svg>Ana</svg>', alt: 'Ana won', passing: true },
		} as const;
		expect((await pictures.attach(podium)).view.files).toHaveLength(1);
		expect((await pictures.attach(podium)).view.files).toHaveLength(1);
		expect(drawn).toBe(2);
	});

	it('is forgotten when newer ones need the room', async () => {
		let drawn = 0;
		const { pictures } = aGiver({
			png: async () => {
				drawn += 1;
				return new Uint8Array(10 * 1024 * 1024);
			},
		});
		for (const id of [1, 2, 3, 3, 1]) await pictures.attach(view(`<svg id="${id}"/>`));
		expect(drawn).toBe(4);
	});

	it('that was drawn ahead is there at once; one that is better not drawn never is, without a complaint', async () => {
		let drawn = 0;
		const raster = async () => {
			drawn += 1;
			return png;
		};
		const { pictures } = aGiver({ png: raster });
		expect([await pictures.prepare(view()), await pictures.prepare(view())]).toEqual([true, true]);
		expect((await pictures.attach(view())).view.files).toHaveLength(1);
		expect(drawn).toBe(1);
		expect(await pictures.prepare({ embeds: [] })).toBe(true);
		const avoiding = aGiver({ png: async () => undefined });
		expect(await avoiding.pictures.prepare(view())).toBe(false);
		expect((await avoiding.pictures.attach(view())).view.files).toBeUndefined();
		expect(avoiding.warnings).toEqual([]);
	});

	it('stays away where answers are in text only', async () => {
		expect(Object.keys((await noPictures.attach(view())).view)).toEqual(['embeds']);
	});
});
