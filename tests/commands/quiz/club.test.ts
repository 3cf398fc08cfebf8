import { describe, expect, it } from 'vitest';
import { clubsMeant } from '../../../src/catalog/meant-club.js';
import { Puzzle } from '../../../src/quiz/club-of-the-day/puzzle.js';
import { puzzleClubs } from '../../../src/quiz/club-of-the-day/puzzle-clubs.js';
import { dailyNumber } from '../../../src/quiz/daily-number.js';
import { meantOn } from '../../quiz/club-of-the-day/a-puzzle.js';
import { aBot, ownCatalog as catalog, type From } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { clubId } from '../../support/fixtures.js';
import { keptAbout } from '../../support/gathered.js';
import { memoryStore } from '../../support/memory-store.js';
import { limaMidnight } from './a-daily.js';
import { aFlakyStore } from './a-flaky-store.js';

/** A day in July 2026 whose club is found by its name alone, and is none of those that are guessed wrong below. */
const found = Array.from({ length: 31 }, (_, index) => index + 1).find((date) => {
	const id = meantOn(dayOf(date), catalog);
	const meant = catalog.clubMeant(catalog.clubLabel(id));
	return meant?.kind === 'one' && meant.club.id === id && !id.includes('alfonso-ugarte') && id !== 'utc';
});
if (found === undefined) throw new Error('no such day');
const DATE = found;
const DAY = dayOf(DATE);
const NUMBER = dailyNumber(DAY);
const club = meantOn(DAY, catalog);
const name = catalog.clubLabel(club);
const other = catalog.clubLabel(clubId('utc'));
const beto = { person: { id: '12', name: 'Beto', locale: 'en' }, place: { guildId: '78', channelId: '99' } } as const;

function dayOf(date: number): string {
	return `2026-07-${`${date}`.padStart(2, '0')}`;
}

/** A bot on that day, and what players do with its private message. */
function aDay(parts: Parameters<typeof aBot>[0] = {}) {
	const bot = aBot({ clock: aClock(limaMidnight(7, DATE)), ...parts });
	const press = (what: string, from: From & { readonly values?: readonly string[] } = {}) =>
		bot.press(what === '' ? 'quiz:club' : `quiz:club:${DAY}:${what}`, { ...from, alone: true });
	const say = (typed: string, from: From = {}) => bot.submit(`quiz:club:${DAY}`, { club: typed }, from);
	const stored = async (person = '11') => Puzzle.parse(await bot.store.collection('club-puzzles').get(person));
	return { bot, press, say, stored };
}

describe('/quiz club', () => {
	it('is played alone, from covered facts to a result that is shared in the channel', async () => {
		const { bot, press, say, stored } = aDay();
		const first = await bot.ask('quiz club');
		expect(first).toMatchObject({ how: 'private', content: expect.stringContaining(`¿Qué equipo es? N.º ${NUMBER}`) });
		const opened = await press('piece:department');
		expect(opened).toMatchObject({ how: 'replace', private: true });
		expect(opened.content).toContain(catalog.department(catalog.club(club).department ?? expect.fail()).name);
		expect(await press('type')).toMatchObject({ how: 'ask', form: `quiz:club:${DAY}` });
		const wrong = await say(other);
		expect(wrong).toMatchObject({ how: 'private', content: expect.stringContaining(`🟥 **${other}**`) });
		const right = await say(name);
		expect(right.content).toContain(`N.º ${NUMBER} · 2 pistas\n> 🟦🟥🟩`);
		expect((await stored()).moves).toHaveLength(3);
		const shared = await press('share');
		expect(shared).toMatchObject({ how: 'post', content: expect.stringContaining('🟦🟥🟩') });
		expect(shared.content).not.toContain(name);
		expect(await press('share')).toMatchObject({ how: 'private', content: 'Ya se compartió en este canal.' });
		expect((await stored()).sharedIn).toEqual(['88']);
	});

	it('is the same for everyone, in servers and direct messages, each in their language', async () => {
		const { bot, stored } = aDay();
		await bot.ask('quiz club');
		expect((await bot.ask('quiz club', {}, beto)).content).toContain(`Which club is it? No. ${NUMBER}`);
		await bot.ask('quiz club', {}, { person: { id: '13' }, place: { guildId: undefined, channelId: '5' } });
		expect(await Promise.all(['11', '12', '13'].map(async (person) => (await stored(person)).club))).toEqual([
			club,
			club,
			club,
		]);
	});

	it('goes on where one left off, after a restart, too; a new day is a new club', async () => {
		const store = memoryStore();
		const before = aDay({ store });
		await before.bot.ask('quiz club');
		await before.press('piece:town');
		const after = aDay({ store, clock: aClock(limaMidnight(7, DATE) + 20 * 3_600_000) });
		expect((await after.bot.ask('quiz club')).content).toContain(`📍 Ciudad: **${catalog.club(club).town}**`);
		const next = aDay({ store, clock: aClock(limaMidnight(7, DATE + 1)) });
		expect((await next.press('piece:titles')).content).toContain('El de ese día ya cerró');
		expect((await next.say(name)).content).toContain('El de ese día ya cerró');
		expect((await next.bot.ask('quiz club')).content).toContain(`N.º ${NUMBER + 1}`);
		expect((await next.stored()).moves).toEqual([]);
	});

	it('asks which club is meant where several are, and does not count what is none', async () => {
		const { bot, press, say, stored } = aDay();
		await bot.ask('quiz club');
		const asked = await say('alfonso ugarte');
		expect(asked).toMatchObject({ how: 'private', content: expect.stringContaining('¿A cuál te refieres?') });
		const values = asked.menus[0]?.options.map(({ value }) => value) ?? [];
		expect(values).toContain('alfonso-ugarte-puno');
		expect((await say('zzqx')).content).toContain('No conozco ningún club «zzqx»');
		expect((await say('   ')).content).toContain('No conozco ningún club');
		expect((await stored()).moves).toEqual([]);
		expect((await press('guess', { values: ['alfonso-ugarte-puno'] })).how).toBe('replace');
		expect((await stored()).moves).toEqual([{ type: 'guess', club: 'alfonso-ugarte-puno' }]);
		expect((await press('guess', { values: ['alfonso-ugarte-puno'] })).content).toContain('Eso ya lo probaste');
		expect((await press('guess', { values: ['no-such-club'] })).content).toContain('Ese botón ya no sirve');
	});

	it.each(puzzleClubs(catalog))('takes the name of %s for that club, or asks whether it is meant', (id) => {
		const meant = catalog.clubMeant(catalog.clubLabel(id));
		const clubs = meant && meant.kind !== 'guess' ? clubsMeant(meant) : [];
		expect(clubs.map((each) => each.id)).toContain(id);
	});

	it('ends after six wrong guesses; nothing counts any more', async () => {
		const { bot, press, stored } = aDay();
		await bot.ask('quiz club');
		const wrong = catalog.clubs.map(({ id }) => id).filter((id) => id !== club);
		for (const id of wrong.slice(0, 6)) await press('guess', { values: [id] });
		const after = await press('guess', { values: [club] });
		expect(after.content).toContain(`era **${name}**`);
		expect((await stored()).moves).toHaveLength(6);
	});

	it('confirms nothing that is not stored', async () => {
		const { store, fail } = aFlakyStore('club-puzzles');
		const { bot, press, say, stored } = aDay({ store });
		await bot.ask('quiz club');
		fail(true);
		for (const told of [await press('piece:town'), await say(name), await bot.ask('quiz club')]) {
			expect(told).toMatchObject({ how: 'private', content: expect.stringContaining('no puedo guardar') });
		}
		fail(false);
		expect((await stored()).moves).toEqual([]);
	});

	it('takes many presses at once, each once', async () => {
		const { bot, press, stored } = aDay();
		await bot.ask('quiz club');
		await Promise.all(['town', 'town', 'look', 'town', 'look'].map((piece) => press(`piece:${piece}`)));
		expect((await stored()).moves).toHaveLength(2);
	});

	it('is part of what is kept about a person, without the club while it is open, and is forgotten with the rest', async () => {
		const { bot, say } = aDay();
		await bot.ask('quiz club');
		const { personalData } = bot.bot.services;
		const kept = async () => (await keptAbout(personalData, '11')).find(({ kind }) => kind === 'club')?.kept[0];
		expect(JSON.stringify(await kept())).not.toContain(club);
		await say(name);
		expect(await kept()).toMatchObject({ club, date: DAY });
		expect(await personalData.forget('11')).toEqual([{ kind: 'club', count: 1 }]);
		expect(await bot.store.collection('club-puzzles').get('11')).toBeUndefined();
	});

	it('is off where an owner has switched it off, and nowhere else', async () => {
		const { bot, press, say } = aDay();
		await bot.bot.services.settings.change('77', (settings) => ({ ...settings, off: ['club'] }));
		for (const told of [await bot.ask('quiz club'), await press('piece:town'), await say(name)]) {
			expect(told.content).toContain('apagado en este servidor');
		}
		expect((await bot.ask('quiz club', {}, beto)).content).toContain(`No. ${NUMBER}`);
	});

	it('does not give away a question that is open in the channel', async () => {
		const { bot, press } = aDay();
		await bot.ask('quiz club');
		bot.bot.services.quizHost.guardedUntil = () => bot.clock.now() + 20_000;
		for (const told of [await press('piece:town'), await press('guess', { values: ['utc'] })]) {
			expect(told.content).toContain('delataría la respuesta');
		}
	});

	it('begins anew what was begun with a club that the data has no more', async () => {
		const { bot, stored } = aDay();
		const gone = { version: 1, date: DAY, club: 'gone-club', moves: [], sharedIn: [] };
		await bot.store.collection('club-puzzles').set('11', gone);
		await bot.ask('quiz club');
		expect((await stored()).club).toBe(club);
	});

	it('takes a press that it never offered for a stale one', async () => {
		const { bot } = aDay();
		for (const id of [
			`quiz:club:${DAY}:piece:name`,
			'quiz:club:nonsense',
			`quiz:club:${DAY}:share`,
			'quiz:club:2027-07-02:share',
		]) {
			expect((await bot.press(id, { alone: true })).content, id).toContain('Ese botón ya no sirve');
		}
	});
});
