import { describe, expect, test } from 'vitest';
import { ana, aPreview, beto, errorOf } from './a-preview.js';

const preview = aPreview();
const { listen, post, run, seenBy, started } = preview;

describe('a command', () => {
	test('is listed as Discord is told of it', async () => {
		const { definitions } = await started();
		expect(definitions.map(({ name }) => name)).toEqual(['season', 'club', 'dice']);
		expect(definitions[0]?.name_localizations).toEqual({ 'es-ES': 'temporada', 'es-419': 'temporada' });
	});

	test('is answered in every tab, saying who used it', async () => {
		const readers = [await listen(ana), await listen(beto)];
		expect((await run(ana, 'season', { year: '2008' })).status).toBe(204);
		for (const reader of readers) {
			await reader.until(({ event }) => event === 'message');
			expect(reader.messages()).toMatchObject([
				{ embeds: [{ title: 'Copa Perú 2008' }], invocation: { player: ana, command: 'season' }, edited: false },
			]);
		}
	});

	test('is answered in the language of the page', async () => {
		await post('run', { player: ana, locale: 'es', command: 'season', options: { year: '2008' } });
		expect((await seenBy(ana))[0]?.embeds[0]?.description).toContain('Campeón');
	});

	test.each([
		['an option that is missing', 'season', {}, undefined, 'year: missing'],
		['an option that is too long', 'season', { year: '2'.repeat(41) }, undefined, 'year: too-long (40)'],
		['an option of the wrong kind', 'season', { year: 2008 }, undefined, 'year: wrong-kind'],
		['an option nobody knows', 'season', { year: '2008', month: '5' }, undefined, 'No option is called month'],
		['a number out of bounds', 'dice', { sides: 21 }, 'throw', 'sides: too-large (20)'],
		['a subcommand that is missing', 'dice', {}, undefined, 'No command is called dice'],
		['a command nobody knows', 'goal', {}, undefined, 'No command is called goal'],
	])('with %s is refused', async (_case, command, options, subcommand, error) => {
		expect(await errorOf(await run(ana, command, options, subcommand))).toBe(error);
		expect(preview.channel.changesSince(0)).toEqual([]);
	});

	test.each([
		['not JSON', 'season'],
		['no player', { locale: 'en', command: 'season', options: {} }],
		['a forged player', { player: { id: '1', name: 'Ana' }, locale: 'en', command: 'season', options: {} }],
		['an unknown language', { player: ana, locale: 'qu', command: 'season', options: {} }],
		['a field too many', { player: ana, locale: 'en', command: 'season', options: {}, admin: true }],
	])('sent as %s is refused', async (_case, body) => {
		expect(await errorOf(await post('run', body))).not.toBe('');
	});

	test('of 40,000 characters is refused unread', async () => {
		expect((await run(ana, 'season', { year: '2'.repeat(40_000) })).status).toBe(413);
	});

	test('completes itself', async () => {
		const typing = { player: ana, locale: 'en', command: 'season', option: 'year', typed: '201' };
		expect(await (await post('suggest', typing)).json()).toEqual([
			{ name: 'Copa Perú 2012', value: '2012' },
			{ name: 'Copa Perú 2013', value: '2013' },
		]);
	});
});
