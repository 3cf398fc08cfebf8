import { describe, expect, it } from 'vitest';
import { editionId } from '../../../../src/quiz/edition.js';
import { HOUR_MS } from '../../../app/daily/a-board.js';
import { keptAbout } from '../../../support/gathered.js';
import { catalog, inServer, servers } from './kept-servers.js';

describe('the club of the day of a server that is kept to some competitions', () => {
	it('is one of a season of these', async () => {
		const { bot } = await servers({ 71: 'segunda' });
		const { clubHost } = bot.bot.services;
		for (let day = 0; day < 20; day++) {
			const { club } = await clubHost.play('1', '71');
			const played = catalog.historyOf(club).map(({ season }) => season.competition);
			expect(played).toContain('segunda');
			await bot.clock.advance(24 * HOUR_MS);
		}
	});

	it('of all of the country’s is everybody’s', async () => {
		const { bot } = await servers({ 71: 'copa perú, primera, segunda, liga austral' });
		const { clubHost } = bot.bot.services;
		expect(await clubHost.play('1', '71')).toEqual(await clubHost.play('2', '72'));
	});

	it('is played beside everybody’s, each with its own moves', async () => {
		const { bot, press } = await servers({ 71: 'segunda' });
		const { clubHost } = bot.bot.services;
		const here = await bot.ask('quiz club', {}, inServer('71'));
		await bot.ask('quiz club', {}, inServer('72'));
		const town = here.buttons.find(({ label }) => label === 'Ciudad')?.custom_id ?? '';
		const opened = await press(town, inServer('71'));
		expect(opened.text).toContain('📍 Ciudad');
		expect((await bot.ask('quiz club', {}, inServer('72'))).text).not.toContain('📍 Ciudad');
		expect((await bot.ask('quiz club', {}, inServer('71'))).text).toContain('📍 Ciudad');
		const [segunda, usual] = [await clubHost.play('11', '71'), await clubHost.play('11', '72')];
		expect(segunda.moves).toEqual([{ type: 'piece', piece: 'town' }]);
		expect([usual.moves, usual.others?.length]).toEqual([[], 1]);
		const kept = JSON.stringify(await keptAbout(bot.bot.services.personalData, '11'));
		expect([kept.includes('town'), kept.includes(usual.club), kept.includes(segunda.club)]).toEqual([
			true,
			false,
			false,
		]);
	});

	it('says whose it is: above its facts, in its result and in what is shared of it', async () => {
		const { bot, press } = await servers({ 71: 'segunda' });
		const first = await bot.ask('quiz club', {}, inServer('71'));
		expect(first.text).toContain('¿Qué equipo es? N.º 182 · Segunda División');
		const { club, ...edition } = (await bot.bot.services.clubHost.current('11')) ?? expect.fail('no club');
		const pressed = `quiz:club:${editionId(edition)}`;
		const found = await press(`${pressed}:guess`, { ...inServer('71'), values: [club] });
		expect(found.text).toContain('N.º 182 · Segunda División · 0 pistas');
		expect((await press(`${pressed}:share`, inServer('71'))).text).toContain('N.º 182 · Segunda División · 0 pistas');
		expect((await bot.ask('quiz club', {}, inServer('72'))).text).toMatch(/¿Qué equipo es\? N\.º 182\n/);
	});

	it('is none where these are all abroad, and says what to do', async () => {
		const { bot } = await servers({ 71: 'liga austral' });
		const told = await bot.ask('quiz club', {}, inServer('71'));
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('Aquí no hay equipo del día') });
	});
});
