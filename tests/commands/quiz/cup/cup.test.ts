import { describe, expect, it } from 'vitest';
import { Game } from '../../../../src/quiz/game.js';
import { aBot } from '../../../support/a-bot.js';
import { aCup } from '../../../support/a-cup.js';
import { keptAbout } from '../../../support/gathered.js';
import { aDrawnCup, play } from './a-drawn-cup.js';

describe('a cup, as it is played', () => {
	it('is opened by one command and joined by one press, and says who is in', async () => {
		const cup = await aCup();
		const { bot } = cup;
		expect(cup.opened).toMatchObject({ how: 'private', text: expect.stringContaining('la copa está abierta') });
		const board = bot.channels.messages[0];
		expect(board?.history.at(-1)?.text).toContain('<@11> arma una copa');
		const id = board?.history[0]?.buttons[0]?.custom_id;
		expect((await cup.join(12, id)).text).toContain('por ahora solo tú');
		expect((await cup.join(12, id)).text).toContain('Ya estás dentro');
		expect((await cup.join(13, id)).text).toContain('ya son 2');
		await bot.clock.advance(3_000);
		expect(board?.history.at(-1)?.text).toContain('2 inscritos:** <@12> · <@13>');
		expect(bot.channels.messages).toHaveLength(1);
	});

	it('is kindly called off when fewer than two join', async () => {
		const cup = await aDrawnCup([12]);
		const { bot } = cup;
		expect(bot.channels.last().text).toContain('se necesitan al menos 2');
		expect(bot.channels.messages[0]?.history.at(-1)?.buttons).toEqual([]);
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(bot.channels.last().buttons.map(({ label }) => label)).toEqual(['🔁 Otra copa']);
	});

	it('goes from the draw by a bye, penalties and honour to the champion, who stands in the roll of honour', async () => {
		const cup = await aDrawnCup([11, 12, 13]);
		const { bot } = cup;
		const drawn = await cup.cup();
		const [best = '', second = '', third = ''] = drawn.entrants;
		expect(bot.channels.last().text).toContain(`**<@${best}>** clasifica sin jugar`);
		expect(bot.channels.last().text).toContain(`<@${second}> vs. <@${third}>`);
		expect((await bot.press(`quiz:join:${(await cup.game()).id}`, { person: { id: '19' } })).text).toContain(
			'ya se sorteó',
		);
		await play(cup, [Number(second), Number(third)]);
		expect(bot.channels.last().text).toContain(`<@${second}> 1–1 <@${third}>`);
		expect(bot.channels.last().text).not.toContain('📈');
		await play(cup, [Number(second), 99], [Number(third)]);
		await play(cup, [Number(third)]);
		// The tie is level, so there are penalties.
		await cup.read();
		expect(bot.channels.last().text).toContain('Semifinales · penales');
		expect(bot.channels.last().text).toContain(`<@${second}> – <@${third}>`);
		await cup.answer(Number(third), true);
		await cup.answer(Number(second), true);
		await cup.finishQuestion();
		expect(bot.channels.last().text).toContain(`<@${second}> 2–2 **<@${third}>** · pasa <@${third}> por penales`);
		await cup.read();
		// The interval comes first, then the final.
		expect(bot.channels.last().text).toContain(`<@${best}> vs. <@${third}>`);
		await play(cup, [Number(third)]);
		await play(cup, [Number(third)]);
		await play(cup, [Number(third), Number(second)]);
		await cup.read();
		const end = bot.channels.last().text;
		expect(end).toContain(`¡La copa es de <@${third}>!`);
		expect(end).toContain(`<@${best}> 0–3 **<@${third}>**`);
		expect(bot.bot.services.quizHost.running).toBe(0);
		expect(await bot.store.collection('games').get('88')).toBeUndefined();
		const roll = await bot.press('quiz:scores:cups');
		expect(roll.text).toContain(`🥇 <@${third}> — **1** copa`);
		expect((await bot.ask('quiz scores', { period: 'cups' })).text).toBe(roll.text);
		const kept = await keptAbout(bot.bot.services.personalData, third);
		expect(kept).toContainEqual({
			kind: 'cups',
			kept: [{ server: '77', titles: 1, cups: [expect.objectContaining({ players: 3 })] }],
		});
		await bot.press(`quiz:forget:${third}`, { person: { id: third } });
		expect((await bot.press('quiz:scores:cups')).text).not.toContain(third);
	});

	it('goes to the better seed where nobody answers, and silence ends it at once', async () => {
		const cup = await aDrawnCup([11, 12, 13, 14]);
		const [best = ''] = (await cup.cup()).entrants;
		for (let question = 0; question < 3; question++) await play(cup, []);
		await cup.read();
		expect(cup.bot.channels.last().text).toContain(`¡La copa es de <@${best}>!`);
		expect(cup.bot.channels.last().text).toContain('Tres preguntas sin respuesta');
		expect(cup.bot.bot.services.quizHost.running).toBe(0);
	});

	it('is stopped like any quiz, and has no champion then', async () => {
		const cup = await aDrawnCup([12, 13]);
		await cup.read();
		await cup.answer(12, true);
		await cup.bot.ask('quiz stop');
		await cup.read();
		expect(cup.bot.channels.last().text).toContain('Esta vez no hay campeón');
		expect((await cup.bot.press('quiz:scores:cups')).text).toContain('nadie ganó una copa');
	});

	it('seeds by the table of the server', async () => {
		const bot = aBot();
		const award = (player: string, points: number) => ({ player, right: true, points, streak: 1 });
		const awards = [award('14', 30), award('12', 20), award('99', 10)];
		await bot.bot.services.scores.count('77', { game: 'g', round: 0, at: 0, solo: false, awards });
		const cup = await aDrawnCup([11, 12, 13, 14], {}, { store: bot.store });
		expect((await cup.cup()).entrants.slice(0, 2)).toEqual(['14', '12']);
	});

	it('can be had again, by whoever may start one', async () => {
		const cup = await aDrawnCup([12], { questions: 4 });
		const again = cup.bot.channels.last().buttons[0]?.custom_id ?? '';
		const told = await cup.bot.press(again, { person: { id: '12' }, own: false });
		expect(told).toMatchObject({ how: 'private' });
		expect(Game.parse(await cup.bot.store.collection('games').get('88'))).toMatchObject({
			starter: '12',
			contest: { mode: 'cup', length: 4 },
		});
	});

	it('is refused where it is switched off, where quizzes are not allowed, and without a server', async () => {
		const bot = aBot();
		const manager = { person: { manages: true } };
		await bot.ask('settings', { 'allow-channel': '89' }, manager);
		expect((await bot.ask('quiz cup')).text).toContain('se juega en <#89>');
		await bot.bot.services.settings.change('78', (before) => ({ ...before, off: ['cup'] }));
		expect((await bot.ask('quiz cup', {}, { place: { guildId: '78' } })).text).toContain('apagado en este servidor');
		expect((await bot.ask('quiz cup', {}, { place: { guildId: undefined } })).text).toContain('al menos dos');
		expect(bot.bot.services.quizHost.running).toBe(0);
	});
});
