import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.js';
import { DailyCount } from '../../../src/quiz/daily-count.js';
import { editionId } from '../../../src/quiz/edition.js';
import { type Daily, turnedTo } from '../../../src/quiz/stored-daily.js';
import { boardOf, HOUR_MS } from '../../app/daily/a-board.js';
import { aFolderOf, aLeague, aSeason, imported } from '../../import/made-up-results.js';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { keptAbout } from '../../support/gathered.js';
import { aDaily, limaMidnight } from './a-daily.js';
import { drawings, drawn } from './drawn-files.js';

const DAY = '2026-07-01';
const ALL = [true, true, true, true, true];
const syllables = ['Al', 'Bo', 'Cor', 'Dun', 'Es', 'Fa', 'Gru', 'Ho', 'Is', 'Ja', 'Ka', 'Lo', 'Mon', 'Ni', 'Or', 'Pa'];
const clubs = (ending: string) => syllables.map((first) => `${first}${ending}`);
const seasons = (file: string, name: string, playing: readonly string[]) =>
	Object.fromEntries(
		[2001, 2002, 2003].map((year, index) => [
			`in/${year}/${file}.json`,
			aSeason(name, year, [...playing.slice(index * 5), ...playing.slice(0, index * 5)]),
		]),
	);
const folder = aFolderOf({
	...seasons('li.1', 'Liga Austral', clubs('lamar')),
	...seasons('bo.1', 'Liga Boreal', clubs('tena')),
	'in/2001/co.1.json': aLeague('Liga Corta 2001', ['Gruta', 'Hoya', 'Isla', 'Jara']),
});
const { to } = imported(folder);
const catalog = loadCatalog(['data', to]);

const inServer = (guildId: string, person = '11') => ({
	person: { id: person },
	place: { guildId, channelId: `${guildId}0` },
});
const manager = (guildId: string) => ({
	person: { id: '99', manages: true },
	place: { guildId, channelId: `${guildId}0` },
});

/** A bot on the morning of 1 July 2026 whose servers are kept to some competitions each. */
async function servers(kept: Readonly<Record<string, string>>, parts: Parameters<typeof aBot>[0] = {}) {
	const bot = aBot({ catalog, clock: aClock(limaMidnight(7, 1) + 8 * HOUR_MS), ...parts });
	for (const [server, competitions] of Object.entries(kept)) {
		await bot.ask('settings', { competitions }, manager(server));
	}
	const daily = aDaily(bot);
	const competitionsOf = ({ questions }: Pick<Daily, 'questions'>) => [
		...new Set(questions.map(({ competition }) => competition)),
	];
	const counts = async () => {
		const found = new Map<string, DailyCount>();
		for await (const [key, value] of bot.store.collection('days').entries()) found.set(key, DailyCount.parse(value));
		return found;
	};
	return { ...daily, bot, competitionsOf, counts };
}

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

describe('the daily message of a server that is kept to some competitions', () => {
	const posted = async (competitions: string) => {
		const { bot } = await servers({ 77: competitions });
		bot.bot.services.dailyRounds.start(() => true);
		await bot.ask('settings', { 'daily-channel': '90', 'daily-hour': 9 }, manager('77'));
		const board = boardOf(bot);
		await board.toNextPost();
		return { ...board, bot };
	};

	it('is of these, shows who has played them, and the next one closes it', async () => {
		const { bot, play, playAll, messages, shown, toNextPost } = await posted('liga austral');
		expect(shown()).toContain('📅 La diaria N.º 182 · Liga Austral');
		await play(0, ALL);
		// What is played elsewhere is another daily.
		await playAll(ALL, inServer('78', '12'));
		await bot.clock.advance(HOUR_MS);
		expect(shown()).toContain('<@11>');
		await toNextPost();
		const closing = messages().at(-1)?.history[0]?.text ?? '';
		expect(closing).toContain('La jugó 1 persona');
		expect(closing).toContain('Así terminó la N.º 182 · Liga Austral');
		expect(closing).not.toMatch(/Copa Per/);
	});

	it('closes the last one as it was, when the server has chosen others since', async () => {
		const { bot, messages, play, toNextPost } = await posted('liga austral');
		await play(0, ALL);
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		await toNextPost();
		const text = messages().at(-1)?.history[0]?.text ?? '';
		expect(text).toContain('N.º 183 · Liga Boreal');
		expect(text).toContain('La jugó 1 persona');
		expect(text).toContain('la Liga Austral');
	});

	it('does not show who finishes another daily there', async () => {
		const { bot, press, shown, stored } = await posted('liga austral');
		await bot.bot.services.boards.decide('12', true);
		await bot.ask('quiz daily', {}, inServer('78', '12'));
		for (const [index, { answer: right }] of (await stored('12')).questions.entries()) {
			await press(`quiz:daily:${DAY}:${index}:${right}`, inServer('77', '12'));
		}
		await bot.clock.advance(HOUR_MS);
		expect(shown()).not.toContain('<@12>');
	});

	it('keeps to its daily once it is posted: who finishes that of competitions chosen since does not stand there', async () => {
		const { bot, play, shown } = await posted('liga austral');
		await play(0, ALL);
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		await play(1, ALL);
		await bot.clock.advance(HOUR_MS);
		expect(shown()).toContain('<@11>');
		expect(shown()).not.toContain('<@12>');
	});

	it('shows who goes on with the daily it is posted about, though the server has chosen other competitions since', async () => {
		const { bot, answer, shown } = await posted('liga austral');
		await bot.bot.services.boards.decide('11', true);
		await bot.ask('quiz daily', {}, inServer('77'));
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		for (const right of ALL) await answer(right, inServer('77'));
		await bot.clock.advance(HOUR_MS);
		expect(shown()).toContain('<@11>');
	});

	it('shows and hides who says so on the result of that daily, and begins no other', async () => {
		const { bot, press, play, shown, stored } = await posted('liga austral');
		await play(0, ALL, { agrees: false });
		const { of } = await stored();
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		const edition = editionId(await stored());
		for (const [what, mark, button] of [
			['show', true, 'Ya no me muestres'],
			['hide', false, 'Muéstrame'],
		] as const) {
			const told = await press(`quiz:daily:${edition}:${what}`, inServer('77'));
			expect(told).toMatchObject({ how: 'replace', text: expect.stringContaining('Liga Austral · 5/5') });
			expect(told.buttons.map(({ label }) => label)).toContain(button);
			await bot.clock.advance(HOUR_MS);
			expect(shown().includes('<@11>'), what).toBe(mark);
		}
		expect(await stored()).toMatchObject({ of, answers: expect.objectContaining({ length: 5 }) });
		expect((await stored()).others).toBeUndefined();
	});

	it('that is not posted yet does not take who shows themselves with what was played before', async () => {
		const { bot } = await servers({ 77: 'liga austral' });
		const { play, press, stored, toNextPost, shown } = boardOf(bot);
		bot.bot.services.dailyRounds.start(() => true);
		await bot.ask('settings', { 'daily-channel': '90', 'daily-hour': 9 }, manager('77'));
		await play(0, ALL, { agrees: false });
		await bot.ask('settings', { competitions: 'boreal' }, manager('77'));
		await play(1, ALL);
		await press(`quiz:daily:${editionId(await stored())}:show`, inServer('77'));
		await toNextPost();
		expect([shown().includes('<@11>'), shown().includes('<@12>')]).toEqual([false, true]);
	});

	it('of which too little is known does not come', async () => {
		const { bot, messages } = await posted('liga corta');
		expect([messages(), bot.logged]).toEqual([[], []]);
	});

	it('tells of what happened on its day in these competitions alone', async () => {
		const clock = () => aClock(limaMidnight(12, 11) + 8 * HOUR_MS);
		const past = async (competitions: string) => {
			const { bot } = await servers({ 77: competitions }, { clock: clock() });
			bot.bot.services.dailyRounds.start(() => true);
			await bot.ask('settings', { 'daily-channel': '90', 'daily-hour': 9 }, manager('77'));
			await bot.clock.advance(2 * HOUR_MS);
			return boardOf(bot).messages().at(-1)?.history[0]?.text ?? '';
		};
		expect(await past('todos')).toContain('📜 Un día como hoy');
		expect(await past('liga austral')).toContain('N.º 345 · Liga Austral');
		expect(await past('liga austral')).not.toContain('📜');
	});
});

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
