import { describe, expect, it } from 'vitest';
import { settled } from '../../support/a-clock.js';
import { aGiver, aSlowRaster, png, view } from './a-giver.js';

describe('a view’s picture', () => {
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
});
