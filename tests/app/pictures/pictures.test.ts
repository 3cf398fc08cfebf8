import { describe, expect, it } from 'vitest';
import { inWords, noPictures, PICTURE_WAIT_MS } from '../../../src/app/pictures.js';
import type { View } from '../../../src/views/view.js';
import { aGiver, aSlowRaster, png, view } from './a-giver.js';

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

	it('is not drawn where no file may be attached: what stands for it is said in words', async () => {
		const raster = aSlowRaster();
		const { pictures } = aGiver(raster);
		const words = { ...view(), withoutPicture: { embeds: [{ title: 'All of it' }] } };
		expect(await pictures.attach(words, { mayAttach: false })).toEqual({ view: { embeds: [{ title: 'All of it' }] } });
		expect(raster.waiting).toEqual([]);
	});

	it('is left out when it cannot be drawn, and that is logged', async () => {
		const { pictures, warnings } = aGiver({ png: () => Promise.reject(new Error('no')) });
		const { embeds, files } = (await pictures.attach(view())).view;
		expect(embeds).toHaveLength(2);
		expect(files).toBeUndefined();
		expect(warnings).toHaveLength(1);
	});

	it('stays away where answers are in text only', async () => {
		expect(Object.keys((await noPictures.attach(view())).view)).toEqual(['embeds']);
	});
});
