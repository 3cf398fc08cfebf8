import { describe, expect, test } from 'vitest';
import { ana, aPreview, beto, errorOf } from './a-preview.js';

const preview = aPreview();
const { post, run, seenBy, started } = preview;

describe('a command of a message’s menu', () => {
	const useOn = (player: typeof ana, message: string, command: string) =>
		post('use-on', { player, locale: 'en', message, command });

	test('is listed as Discord is told of it', async () => {
		expect((await started()).menu).toMatchObject([{ name: 'Echo', name_localizations: { 'es-419': 'Eco' } }]);
	});

	test('reads what the message says, and answers who used it alone', async () => {
		await run(ana, 'season', { year: '2008' });
		const [message] = await seenBy(beto);
		expect((await useOn(beto, message?.id ?? '', 'Echo')).status).toBe(204);
		const [, answer] = await seenBy(beto);
		expect(answer).toMatchObject({ invocation: { player: beto, command: 'Echo' }, reader: beto.id });
		expect(answer?.content).toMatch(/^Echo: Copa Perú 2008\nChampion: /);
		expect(await seenBy(ana)).toHaveLength(1);
	});

	test('reads what a player wrote', async () => {
		const { id } = preview.channel.write({ player: ana, text: 'Melgar 1981' });
		await useOn(beto, id, 'Echo');
		expect((await seenBy(beto))[1]?.content).toBe('Echo: Melgar 1981');
	});

	test('is refused on a message that one may not read, or that is none, and so is what is no such command', async () => {
		const { id } = preview.channel.add({ content: 'secret', embeds: [] }, { reader: ana.id });
		expect(await errorOf(await useOn(beto, id, 'Echo'))).toBe('No such message');
		expect(await errorOf(await useOn(ana, '1500000000000000000', 'Echo'))).toBe('No such message');
		expect(await errorOf(await useOn(ana, id, 'season'))).toBe('No such command of a message');
		expect(await seenBy(beto)).toEqual([]);
	});
});
