import { describe, expect, test } from 'vitest';
import { competitionName } from '../../src/domain/competition.js';
import { ownCatalog } from '../support/a-bot.js';
import { aServer, messageOf } from '../support/real-bot.js';
import { openQuestion } from './open-question.js';

/** An English speaker in a Spanish server. */
const abroad = () => aServer({ locale: 'es-419', personLocale: 'en-US' });

describe('in a Spanish server, for a person who reads English', () => {
	test('what everyone reads is in Spanish', async () => {
		const { ana, bot, channel, clock } = await abroad();
		const season = messageOf(await ana.command(channel, 'season', { year: '2008' }));
		expect(season.text).toContain('Campeón: **Sport Huancayo**');
		await ana.press(season, 'Etapa Regional');
		expect(season.embeds[0]?.title).toContain('Etapa Regional');
		const kickoff = messageOf(await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 }));
		expect(kickoff.text).toContain('Trivia: Copa Perú');
		await clock.step();
		expect((await openQuestion(channel, bot)).message.text).toContain('Pregunta 1 de 1');
	});

	test('what only that person reads is in English: errors, verdicts, copies, and what follows from them', async () => {
		const { ana, bot, channel, clock, standIn } = await abroad();
		const nearest = messageOf(await ana.command(channel, 'season', { year: '1900' }));
		expect(nearest.text).toContain('The nearest ones:');
		await ana.press(nearest, '1967');
		expect(nearest.text).toContain('Champion');
		const unknown = await ana.command(channel, 'club', { name: 'qxqx' });
		expect(unknown.message?.text).toContain('I know no club');
		const beto = standIn.user({ locale: 'es-419' });
		const season = messageOf(await beto.command(channel, 'season', { year: '2008' }));
		const copy = messageOf(await ana.press(season, 'Etapa Regional'));
		expect(copy.embeds[0]?.title).toContain('Regional Stage');
		await ana.press(copy, 'National Stage');
		expect(copy.embeds[0]?.title).toContain('National Stage');
		await beto.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		await clock.step();
		const { message, right } = await openQuestion(channel, bot);
		expect((await ana.press(message, right.customId)).message?.text).toContain('Locked in');
		expect((await beto.press(message, right.customId)).message?.text).toContain('Anotado');
	});

	test('autocomplete is in English', async () => {
		const { ana, channel } = await abroad();
		const segunda = ownCatalog.competition('segunda') ?? expect.fail('no such competition');
		const { en, es } = competitionName(segunda).name;
		expect(en).not.toBe(es);
		const { choices } = await ana.autocomplete(channel, 'season', { year: '2008', competition: es });
		expect(choices[0]).toEqual({ name: en, value: 'segunda' });
	});
});

test.each([
	['es-ES', 'Campeón'],
	['es-419', 'Campeón'],
	['en-GB', 'Champion'],
	['pt-BR', 'Champion'],
] as const)('a direct message to a person who reads %s says %s', async (locale, word) => {
	const { standIn } = await aServer({ locale: 'es-419' });
	const person = standIn.user({ locale });
	expect((await person.command(person.dm, 'season', { year: '2008' })).message?.text).toContain(`${word}: `);
});

test('in an English server a person who reads Spanish is told of errors in Spanish', async () => {
	const { ana, channel } = await aServer({ locale: 'en-US', personLocale: 'es-419' });
	expect((await ana.command(channel, 'season', { year: '2008' })).message?.text).toContain('Champion: ');
	expect((await ana.command(channel, 'club', { name: 'qxqx' })).message?.text).toContain('No conozco ningún club');
});

describe('in a server that is no Community and so reports English whatever is spoken there', () => {
	async function anUnsaidServer() {
		const { bot, clock, standIn } = await aServer();
		const guild = standIn.guild({ isCommunity: false });
		const [rosa, tom] = [standIn.user({ locale: 'es-419' }), standIn.user({ locale: 'en-US' })];
		const about = async (person: typeof rosa) =>
			messageOf(await person.command(guild.channel(), 'season', { year: '2008' })).text;
		const kickoff = async (person: typeof rosa) =>
			messageOf(await person.command(guild.channel(), 'quiz start', { questions: 1 })).text;
		return { bot, clock, guild, rosa, tom, about, kickoff };
	}

	test('each answer is in the language of who asks, and a quiz in that of who starts it', async () => {
		const { rosa, tom, about, kickoff } = await anUnsaidServer();
		expect([await about(tom), await about(rosa), await about(tom)]).toEqual([
			expect.stringContaining('Champion: '),
			expect.stringContaining('Campeón: '),
			expect.stringContaining('Champion: '),
		]);
		expect(await kickoff(tom)).toContain('Quiz: ');
		expect(await kickoff(rosa)).toContain('Trivia: ');
	});

	test('the first quiz in Spanish makes the server Spanish, until its settings say otherwise', async () => {
		const { bot, guild, rosa, tom, about, kickoff } = await anUnsaidServer();
		await kickoff(rosa);
		await expect.poll(() => bot.services.settings.of(guild.id).heard).toBe('es');
		expect(await kickoff(tom)).toContain('Trivia: ');
		expect(await about(tom)).toContain('Campeón: ');
		await bot.services.settings.change(guild.id, ({ heard: _, ...rest }) => ({ ...rest, language: 'en' }));
		expect(await kickoff(rosa)).toContain('Quiz: ');
	});
});
