import { describe, expect, it } from 'vitest';
import { editionId } from '../../../../src/quiz/edition.js';
import { turnedTo } from '../../../../src/quiz/stored-daily.js';
import { ALL } from '../../../app/daily/a-board.js';
import { drawings, drawn } from '../drawn-files.js';
import { DAY, inServer, manager, servers } from './kept-servers.js';

describe('the daily of a server that is kept to some competitions', () => {
	it('asks about these alone; elsewhere, and in direct messages, it is the usual one', async () => {
		const { bot, stored, competitionsOf } = await servers({ 71: 'liga austral', 72: 'boreal, liga austral' });
		const played = async (from: object, person: string) => {
			await bot.ask('quiz daily', {}, { person: { id: person }, ...from });
			return competitionsOf(await stored(person));
		};
		expect(await played(inServer('71', '1'), '1')).toEqual(['liga-austral']);
		expect((await played(inServer('72', '2'), '2')).toSorted()).toEqual(['liga-austral', 'liga-boreal']);
		expect(await played(inServer('73', '3'), '3')).toEqual(['copa-peru']);
		expect(await played({ place: { guildId: undefined, channelId: '5' } }, '4')).toEqual(['copa-peru']);
	});

	it('is one with those of other servers with the same: questions, number, and how many knew them', async () => {
		const { playAll, counts, stored } = await servers({ 71: 'liga austral, boreal', 72: 'boreal, liga austral' });
		await playAll(ALL, inServer('71', '1'));
		await playAll([false, ...ALL.slice(1)], inServer('72', '2'));
		expect((await stored('1')).questions).toEqual((await stored('2')).questions);
		const [[key, count] = expect.fail('nothing'), ...others] = [...(await counts())];
		expect([key.slice(0, 11), count.players, count.right, others]).toEqual([`${DAY}.`, 2, [1, 2, 2, 2, 2], []]);
	});

	it('of the usual competition alone is everybody’s, under the day itself', async () => {
		const { playAll, counts } = await servers({ 71: 'copa perú' });
		await playAll(ALL, inServer('71', '1'));
		await playAll(ALL, inServer('72', '2'));
		expect([...(await counts())].map(([key, { players }]) => [key, players])).toEqual([[DAY, 2]]);
	});

	it('says whose it is: in its questions, its result and its grid', async () => {
		const { bot, playAll, press } = await servers({ 71: 'liga austral', 72: 'liga austral, boreal' });
		const first = await bot.ask('quiz daily', {}, inServer('71'));
		expect(first.text).toContain('La diaria N.º 182 · Liga Austral · 1 de julio');
		const result = await playAll(ALL, inServer('71'));
		expect(result.text).toContain('Copero · La diaria N.º 182 · Liga Austral · 5/5\n> 🟩🟩🟩🟩🟩 🔥 1');
		const share = result.buttons.find(({ label }) => label === '📤 Compartir');
		expect((await press(share?.custom_id ?? '', inServer('71'))).text).toContain('N.º 182 · Liga Austral · 5/5');
		expect((await bot.ask('quiz daily', {}, inServer('72'))).text).toContain('N.º 182 · Liga Austral +1 · 1 de julio');
		expect((await bot.ask('quiz daily', {}, inServer('73'))).text).toContain('N.º 182 · 1 de julio');
	});

	it('says so in the picture that a perfect one brings, too', async () => {
		const { bot, playAll, press } = await servers({ 71: 'liga austral' }, { pictures: drawings() });
		await playAll(ALL, inServer('71'));
		const { files } = await press(`quiz:daily:${editionId(bot.bot.services.dailyHost.editionOf(DAY, '71'))}:share`, {
			...inServer('71'),
		});
		expect(drawn(files)).toContain('La diaria N.º 182 · Liga Austral');
	});

	it('is played beside the others by who is in several servers; the day counts once', async () => {
		const { bot, playAll, stored, answer } = await servers({ 71: 'liga austral' });
		await playAll(ALL, inServer('71'));
		await bot.ask('quiz daily', {}, inServer('72'));
		await answer(true, inServer('72'));
		expect((await bot.ask('quiz daily', {}, inServer('71'))).text).toContain('5/5');
		expect((await bot.ask('quiz daily', {}, inServer('72'))).text).toContain('2 de 5');
		await playAll(ALL.slice(1), inServer('72'));
		const after = await stored();
		expect([after.streak, after.bestStreak, after.others?.length, after.best]).toEqual([
			1,
			1,
			1,
			{ date: DAY, right: 5 },
		]);
	});

	it('leaves what was missed in each for the review', async () => {
		const { bot, playAll } = await servers({ 71: 'liga austral' });
		const none = ALL.map(() => false);
		await playAll(none, inServer('72'));
		await playAll(none, inServer('71'));
		expect((await bot.bot.services.reviewHost.current('11'))?.missed).toHaveLength(10);
		const here = await bot.ask('quiz review', {}, inServer('71'));
		expect(here.text).toMatch(/Liga Austral/);
		expect(here.text).toContain('Te quedan 5 preguntas');
		const option = (await bot.bot.services.reviewHost.current('11'))?.asked?.question.answer ?? 0;
		const answered = await bot.press(here.buttons[option]?.custom_id ?? '', { ...inServer('71'), alone: true });
		expect(answered.text).toContain('Quedan 4 preguntas');
		expect((await bot.ask('quiz review', {}, inServer('72'))).text).toContain('Te quedan 9 preguntas');
	});

	it('goes on as it was begun when the server chooses others meanwhile; the next is theirs', async () => {
		const { bot, stored, press, competitionsOf } = await servers({ 71: 'liga austral' });
		const begun = await bot.ask('quiz daily', {}, inServer('71'));
		const { questions } = await stored();
		await bot.ask('settings', { competitions: 'boreal' }, manager('71'));
		const answered = await press(begun.buttons[questions[0]?.answer ?? 0]?.custom_id ?? '', inServer('71'));
		expect(answered.text).toContain('¡Bien ahí!');
		const next = answered.buttons.find(({ label = '' }) => label.startsWith('Siguiente'));
		expect((await press(next?.custom_id ?? '', inServer('71'))).text).toContain(
			'Liga Austral · 1 de julio de 2026 · 2 de 5',
		);
		await bot.ask('quiz daily', {}, inServer('71'));
		expect(competitionsOf(await stored())).toEqual(['liga-boreal']);
		expect(turnedTo(await stored(), begun.buttons[0]?.custom_id.split(':')[2] ?? '')?.answers).toHaveLength(1);
	});

	it('of competitions of which too little is known is refused, and says what to do', async () => {
		const { bot, counts } = await servers({ 71: 'liga corta' });
		for (const date of [undefined, '2026-05-03']) {
			const told = await bot.ask('quiz daily', date ? { date } : {}, inServer('71'));
			expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('no alcanza para una diaria') });
			expect(told.text).toContain('/ajustes torneos');
		}
		expect([...(await counts())]).toEqual([]);
	});

	it('can be practised on a past day, which is of these competitions, too', async () => {
		const { bot, press } = await servers({ 71: 'liga austral' });
		const { dailyHost } = bot.bot.services;
		const told = await bot.ask('quiz daily', { date: '2026-05-03' }, inServer('71'));
		expect(told.text).toContain('Práctica · diaria N.º 123 · Liga Austral');
		const edition = dailyHost.editionOf('2026-05-03', '71');
		const [first] = await dailyHost.questionsOf(edition);
		expect(first?.competition).toBe('liga-austral');
		const button = told.buttons[first?.answer ?? 0]?.custom_id ?? '';
		expect((await press(button, inServer('71'))).text).toContain('¡Bien ahí!');
		expect((await press(button, inServer('72'))).text).toContain('ya no sirve');
	});
});
