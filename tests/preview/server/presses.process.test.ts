import { describe, expect, test } from 'vitest';
import { ana, aPreview, beto, errorOf } from './a-preview.js';

const { listen, post, press, run, seenBy } = aPreview();

describe('a press', () => {
	test('changes the message of the player who asked for it', async () => {
		await run(ana, 'season', { year: '2008' });
		const [message] = await seenBy(ana);
		await press(ana, message?.id ?? '', 'season:2012');
		expect(await seenBy(beto)).toMatchObject([
			{ id: message?.id, embeds: [{ title: 'Copa Perú 2012' }], edited: true },
		]);
	});

	test('gives anybody else a copy of their own, which they can use on', async () => {
		await run(ana, 'season', { year: '2008' });
		const [message] = await seenBy(ana);
		await press(beto, message?.id ?? '', 'season:2012');
		expect(await seenBy(ana)).toMatchObject([{ embeds: [{ title: 'Copa Perú 2008' }] }]);
		const copy = (await seenBy(beto))[1];
		expect(copy).toMatchObject({ embeds: [{ title: 'Copa Perú 2012' }], reader: beto.id });
		await press(beto, copy?.id ?? '', 'season:2013');
		expect((await seenBy(beto))[1]).toMatchObject({ id: copy?.id, embeds: [{ title: 'Copa Perú 2013' }] });
	});

	test('chooses from a menu', async () => {
		await run(ana, 'club', { name: 'Santos' });
		const [message] = await seenBy(ana);
		await press(ana, message?.id ?? '', 'club', ['ica']);
		expect((await seenBy(ana))[0]?.embeds[0]?.title).toBe('Santos (ica)');
	});

	test('that the message does not offer is refused', async () => {
		await run(ana, 'season', { year: '2013' });
		await run(ana, 'club', { name: 'Santos' });
		const [season, club] = (await seenBy(ana)).map(({ id }) => id);
		expect(await errorOf(await press(ana, season ?? '', 'season:1999'))).toBe('No such button or menu');
		expect(await errorOf(await press(ana, season ?? '', 'season:last'))).toBe('No such button or menu');
		expect(await errorOf(await press(ana, season ?? '', 'season:2012', ['x']))).toBe('A button has no values');
		expect(await errorOf(await press(ana, club ?? '', 'club'))).toBe('Choose 1 to 1 values');
		expect(await errorOf(await press(ana, club ?? '', 'club', ['lima']))).toBe('No such value');
		expect(await errorOf(await press(ana, '300000000000000000', 'club', ['ica']))).toBe('No such message');
	});
});

describe('a message only one player sees', () => {
	test('reaches no other tab, and no other player can press it', async () => {
		const others = await listen(beto);
		await run(ana, 'dice', {}, 'secret');
		const [message] = await seenBy(ana);
		expect(message).toMatchObject({ reader: ana.id });
		expect(await seenBy(beto)).toEqual([]);
		expect(others.messages()).toEqual([]);
		expect(await errorOf(await press(beto, message?.id ?? '', 'dice'))).toBe('No such message');
	});

	test('is gone once its reader dismisses it, and only then', async () => {
		await run(ana, 'dice', {}, 'secret');
		const [message] = await seenBy(ana);
		await post('dismiss', { player: beto, message: message?.id });
		expect(await seenBy(ana)).toHaveLength(1);
		await post('dismiss', { player: ana, message: message?.id });
		expect(await seenBy(ana)).toEqual([]);
	});
});
