import { expect, it } from 'vitest';
import { climbsOf } from '../../../src/app/quiz/climbs-of.js';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { aFolderOf, aLeague, imported } from '../../import/made-up-results.js';
import { aBot } from '../../support/a-bot.js';

const manager = { person: { id: '99', manages: true } };

/** Plays a question that Ana knows and Beto does not; Ana already has this many points in the month. */
async function aQuestion(
	points: number,
	settings: Readonly<Record<string, unknown>> = {},
	at = Date.UTC(2026, 5, 30, 18),
) {
	const bot = aBot();
	if (Object.keys(settings).length > 0) await bot.ask('settings', settings, manager);
	const { scores } = bot.bot.services;
	for (let round = 0; round * 10 < points; round++) {
		const award = { player: '11', points: Math.min(10, points - round * 10), right: true, streak: 1 };
		const awards = [award, { player: '12', points: 0, right: false, streak: 0 }];
		await scores.count('77', { game: 'before', round, at, solo: false, awards });
	}
	await bot.ask('quiz start', { questions: 1, seconds: 20 });
	await bot.clock.advance(LEAD_IN_MS);
	const game = bot.bot.services.quizHost.openGame('88') ?? expect.fail('no game');
	const right = game.questions[0]?.answer ?? 0;
	await bot.press(`quiz:answer:${game.id}:0:${right}`);
	await bot.press(`quiz:answer:${game.id}:0:${(right + 1) % 4}`, { person: { id: '12' } });
	await bot.clock.advance(20_000 + GRACE_MS);
	const result = bot.channels.messages.find(({ history }) => history.length > 1)?.history.at(-1)?.text ?? '';
	return { bot, result };
}

it('the result that brings it says who went up, and the card how far it is to the next stage', async () => {
	const { bot, result } = await aQuestion(170);
	expect(result).toContain('⬆ <@11> pasó a la Etapa Departamental');
	expect(result).not.toContain('<@12> pasó');
	const card = await bot.ask('quiz card');
	expect(card.text).toContain('**El camino · junio de 2026:** ▰▰▰▱▱▱ Etapa Departamental · **185** puntos');
	expect(card.text).toContain('faltan 265 para la Etapa Regional');
	expect(card.text).toContain('**Mejor mes:** Etapa Departamental (junio de 2026, 185 puntos)');
});

it('the next question says nothing more of it', async () => {
	expect((await aQuestion(180)).result).not.toContain('⬆');
});

it('each month begins anew, and the best one is remembered', async () => {
	const { bot, result } = await aQuestion(500, {}, Date.UTC(2026, 4, 15));
	expect(result).not.toContain('⬆');
	const card = (await bot.ask('quiz card')).text;
	expect(card).toContain('▰▱▱▱▱▱ Etapa Distrital · **15** puntos');
	expect(card).toContain('**Mejor mes:** Etapa Regional (mayo de 2026, 500 puntos)');
});

it('is told nowhere in a server that has switched it off', async () => {
	const { bot, result } = await aQuestion(170, { 'turn-off': 'road' });
	expect(result).not.toContain('⬆');
	expect((await bot.ask('quiz card')).text).not.toContain('camino');
});

it('nobody climbs Peru’s stages in a server that is kept to other countries; elsewhere with the same bot they do', async () => {
	const { to } = imported(
		aFolderOf({ 'in/2001/li.1.json': aLeague('Liga Austral 2001', ['Cumbre', 'Duna', 'Estero']) }),
	);
	const { bot, ask, clock } = aBot({ catalog: loadCatalog(['data', to]) });
	await ask('settings', { competitions: 'liga austral' }, manager);
	const { catalog, scores, settings } = bot.services;
	const awards = ['11', '12'].map((player) => ({ player, points: 70, right: true, streak: 1 }));
	const climbed = async (guildId: string) => {
		await scores.count(guildId, { game: 'g', round: 0, at: clock.now(), solo: false, awards });
		return climbsOf({ server: guildId, guildId, awards }, clock.now(), { catalog, scores, settings, log: bot.log });
	};
	expect(await climbed('77')).toEqual([]);
	expect(await climbed('78')).toHaveLength(2);
});
