import { describe, expect, it, vi } from 'vitest';
import { handle } from '../../../src/app/handle.js';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { departmentOf } from '../../../src/quiz/collected.js';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { wordsIn } from '../../../src/text/words.js';
import { parseCustomId } from '../../../src/views/custom-id.js';
import { collectionMap } from '../../../src/views/pictures/titles/collection-map.js';
import { aBot, ownCatalog } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { keptAbout } from '../../support/gathered.js';
import { aDaily, limaMidnight } from './a-daily.js';

/** A bot in whose channel a question about a department is answered: right by Ana, wrong by Beto. */
async function aQuestionAnswered() {
	const drawn = vi.fn();
	const attach: ReturnType<typeof aBot>['bot']['pictures']['attach'] = async ({ picture, ...view }) => {
		drawn(picture?.alt, picture?.svg);
		return { view };
	};
	const bot = aBot({ pictures: { attach } });
	await bot.ask('quiz start', { questions: 1, seconds: 20, kind: 'department' });
	await bot.clock.advance(LEAD_IN_MS);
	const game = bot.bot.services.quizHost.openGame('88') ?? expect.fail('no game');
	const question = game.questions[0] ?? expect.fail('no question');
	await bot.press(`quiz:answer:${game.id}:0:${question.answer}`);
	await bot.press(`quiz:answer:${game.id}:0:${(question.answer + 1) % 4}`, { person: { id: '12' } });
	await bot.clock.advance(20_000 + GRACE_MS);
	const department = departmentOf(question) ?? expect.fail('no department');
	return { bot, drawn, department, name: ownCatalog.department(department).name };
}

describe('the collection', () => {
	it('grows by a right answer about a department, in a quiz, and not by a wrong one', async () => {
		const { bot, drawn, department, name } = await aQuestionAnswered();
		const told = await bot.ask('quiz card');
		expect(told).toMatchObject({
			how: 'private',
			text: expect.stringContaining('**Colección:** 1 de 25 departamentos'),
		});
		expect(drawn).toHaveBeenLastCalledWith(
			`Mapa del Perú con los departamentos coleccionados, 1 de 25: ${name}.`,
			expect.any(String),
		);
		expect((await bot.ask('quiz card', {}, { person: { id: '12' } })).text).not.toContain('Colección');
		expect(await bot.bot.services.collections.of('11')).toEqual([department]);
	});

	it('grows by right answers of the daily, which one plays alone', async () => {
		const { bot, playAll, stored } = aDaily(aBot({ clock: aClock(limaMidnight(7, 1)) }));
		await playAll();
		const expected = (await stored()).questions.flatMap((question) => departmentOf(question) ?? []);
		expect(expected.length).toBeGreaterThan(0);
		expect(await bot.bot.services.collections.of('11')).toEqual([...new Set(expected)]);
		const card = await bot.ask('quiz card');
		expect(card.text).toContain('**La diaria:** racha de 1 · mejor racha: 1 · mejor día: 5 de 5, 1 de julio de 2026');
	});

	it('can be exported, and is forgotten with its person', async () => {
		const { bot, department } = await aQuestionAnswered();
		const { personalData } = bot.bot.services;
		const kept = (await keptAbout(personalData, '11')).find(({ kind }) => kind === 'collection');
		expect(kept?.kept).toEqual([{ version: 1, person: '11', departments: [department] }]);
		expect(await personalData.forget('11')).toContainEqual({ kind: 'collection', count: 1 });
		expect(await bot.bot.services.collections.of('11')).toEqual([]);
	});
});

describe('the card', () => {
	it('is for its person alone until they share it, then for everyone, in the language of the place', async () => {
		const { bot, drawn, name } = await aQuestionAnswered();
		const [share] = (await bot.ask('quiz card')).buttons;
		expect(share?.label).toBe('📤 Compartir');
		const told = await bot.press(share?.custom_id ?? '', { alone: true, place: { locale: 'en' } });
		expect(told).toMatchObject({
			how: 'post',
			private: false,
			text: expect.stringContaining('**Collection:** 1 of 25'),
		});
		expect(told.buttons).toEqual([]);
		const [alt, svg] = drawn.mock.lastCall ?? [];
		expect(alt).toBe(`Ana has collected 1 of 25 departments on the map of Peru: ${name}.`);
		for (const text of ['width="1080" height="1080"', '1/25', 'District Stage', 'Server 77', '30 June 2026']) {
			expect(svg).toContain(text);
		}
		expect((await bot.press('quiz:card:keep')).text).toContain('ya no sirve');
	});

	it('is shared once, even by a double press; shown again, it can be shared again', async () => {
		const { bot } = await aQuestionAnswered();
		const shareOf = async () => (await bot.ask('quiz card')).buttons[0]?.custom_id ?? '';
		const first = await shareOf();
		const told = await Promise.all([1, 2].map(() => bot.press(first, { alone: true })));
		expect(told.map(({ how }) => how)).toEqual(['post', 'private']);
		const later = await bot.press(first, { alone: true });
		expect(later).toMatchObject({ how: 'private', text: 'Ya se compartió en este canal.' });
		expect((await bot.press(await shareOf(), { alone: true })).how).toBe('post');
	});

	it('whose way to the channel was lost is not shared yet, and is shared by the next press', async () => {
		const { bot } = await aQuestionAnswered();
		const id = (await bot.ask('quiz card')).buttons[0]?.custom_id ?? '';
		const person = { id: '11', name: 'Ana', locale: 'es', moderates: false, manages: false } as const;
		const place = { guildId: '77', channelId: '88', locale: 'es', mayPost: true } as const;
		const request = { kind: 'press', id: bot.nextId(), own: true, alone: true, ...parseCustomId(id) } as const;
		const lost = handle(request, { person, place }, bot.bot, () => Promise.reject(new Error('Unknown interaction')));
		await expect(lost).rejects.toThrow('Unknown interaction');
		expect((await bot.press(id, { alone: true })).how).toBe('post');
	});

	it('is shared without a picture where nothing was collected', async () => {
		const drawn = vi.fn();
		const attach: ReturnType<typeof aBot>['bot']['pictures']['attach'] = async ({ picture, ...view }) => {
			drawn(picture);
			return { view };
		};
		const { bot, playAll } = aDaily(aBot({ clock: aClock(limaMidnight(7, 1)), pictures: { attach } }));
		await playAll([false, false, false, false, false]);
		expect(await bot.press('quiz:card:share:1', { alone: true })).toMatchObject({ how: 'post' });
		expect(drawn).toHaveBeenLastCalledWith(undefined);
	});

	it('of somebody else is never shown: who presses shares their own', async () => {
		const { bot } = await aQuestionAnswered();
		for (const _ of ['once', 'and again']) {
			const told = await bot.press('quiz:card:share:1', { person: { id: '13' }, own: false });
			expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('todavía no has jugado') });
		}
	});

	it('tells of a streak only while it lasts: a day that was missed is told by no zero', async () => {
		const daily = aDaily(aBot({ clock: aClock(limaMidnight(7, 1)) }));
		await daily.playAll();
		await daily.bot.clock.advance(24 * 3_600_000);
		await daily.playAll();
		await daily.bot.clock.advance(24 * 3_600_000);
		expect((await daily.bot.ask('quiz card')).text).toContain('**La diaria:** racha de 2 · mejor racha: 2 · ');
		await daily.bot.clock.advance(24 * 3_600_000);
		const { text } = await daily.bot.ask('quiz card');
		expect(text).toContain('**La diaria:** mejor racha: 2 · ');
		expect(text).not.toContain('racha de');
	});

	it('says nothing of a daily that was begun and never finished', async () => {
		const { bot } = await aQuestionAnswered();
		await bot.ask('quiz daily');
		const { text } = await bot.ask('quiz card');
		expect(text).toContain('Colección');
		expect(text).not.toContain('La diaria');
	});

	it('remembers the first of its best days', async () => {
		const daily = aDaily(aBot({ clock: aClock(limaMidnight(7, 1)) }));
		await daily.playAll([true, false, true, true, true]);
		await daily.bot.clock.advance(24 * 3_600_000);
		await daily.playAll([true, true, true, true, false]);
		await daily.bot.clock.advance(24 * 3_600_000);
		await daily.playAll([false, false, true, true, true]);
		expect((await daily.bot.ask('quiz card')).text).toContain('mejor día: 4 de 5, 1 de julio de 2026');
	});
});

describe('the map', () => {
	const { departments } = ownCatalog;
	const [first, second] = departments;

	it.each(['es', 'en'] as const)('names every department, and colours those that were collected, in %s', (locale) => {
		const collected = [first, second].flatMap((each) => each?.id ?? []);
		const svg = collectionMap(collected, departments, wordsIn(locale))?.svg ?? '';
		expect(svg.match(/<path id="map-[^>]*fill="#f2b705"/g)).toHaveLength(2);
	});

	it('is drawn only where the departments are those of Peru', () => {
		expect(collectionMap([], departments.slice(1), wordsIn('es'))).toBeUndefined();
	});
});
