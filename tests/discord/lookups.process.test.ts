import { expect, test } from 'vitest';
import { stageOf } from '../../src/domain/decider.js';
import { askable } from '../../src/quiz/questions.js';
import { ownCatalog } from '../support/a-bot.js';
import { aServer, messageOf } from '../support/real-bot.js';
import { headlineOf } from '../support/sent.js';

const labelsOf = (message: ReturnType<typeof messageOf>) =>
	message.components.flatMap((each) => ('label' in each && each.label ? [each.label] : []));

test('/season 2008 shows champion, final group, promotions and all 55 qualifiers in its first answer', async () => {
	const { ana, channel } = await aServer();
	const answer = await ana.command(channel, 'season', { year: '2008' });
	const { text } = messageOf(answer);
	expect(answer.isEphemeral).toBe(false);
	expect(text).toContain('Champion: **Sport Huancayo**');
	const table = [...text.matchAll(/^(\d) (.+?) +3 [+-]\d +(\d)$/gm)].map(([, place, club, points]) => [
		place,
		club,
		points,
	]);
	expect(table).toEqual([
		['1', 'Sport Huancayo', '6'],
		['2', 'CNI', '5'],
		['3', 'Atlético Torino', '4'],
		['4', 'Cobresol', '1'],
	]);
	expect(text).toContain('Torneo Descentralizado 2009: **Sport Huancayo**, **CNI**');
	expect(text).toContain('55 clubs, 25 departments');
	const season = ownCatalog.season('copa-peru', 2008) ?? expect.fail('no 2008');
	const qualifiers = stageOf(season, 'departmental')?.qualifiers ?? [];
	expect(qualifiers).toHaveLength(55);
	const lines = text.split('\n');
	for (const { club, department } of qualifiers) {
		const { name } = ownCatalog.department(department);
		expect(lines.find((line) => line.startsWith(`**${name}** · `))).toContain(ownCatalog.club(club).name);
	}
});

test('/club atletico grau finds Atlético Grau, without its accent', async () => {
	const { ana, channel } = await aServer();
	const answer = await ana.command(channel, 'club', { name: 'atletico grau' });
	expect(answer.isEphemeral).toBe(false);
	expect(headlineOf(messageOf(answer))).toBe('Atlético Grau');
	expect(answer.message?.text).toContain('**Copa Perú 2012** · qualified for the Regional Stage');
});

test('/club Santos offers both clubs of that name, and the menu leads to the one chosen', async () => {
	const { ana, channel } = await aServer();
	const picker = messageOf(await ana.command(channel, 'club', { name: 'Santos' }));
	expect(picker.data.content).toContain('**Several clubs match “Santos”. Which one?**');
	expect(picker.text).toContain('Santos (La Banda de Shilcayo)');
	const chosen = await ana.select(picker, 'club:show', ['Santos (Nazca)']);
	expect(chosen.message).toBe(picker);
	expect(headlineOf(picker)).toBe('Santos (Nazca)');
	expect(picker.text).toContain('Nazca, Ica');
});

test('/department and /champions list what a department and a competition won', async () => {
	const { ana, channel } = await aServer();
	const department = messageOf(await ana.command(channel, 'department', { name: 'junin' }));
	expect(department.text).toContain('Sport Huancayo');
	const champions = messageOf(await ana.command(channel, 'champions', { decade: '2000' }));
	expect(champions.text).toMatch(/2008.*Sport Huancayo/);
	expect(champions.text).not.toMatch(/1998/);
});

test('/about tells how much the bot knows', async () => {
	// In production the build has prepared the questions; preparing them here first keeps the answer within Discord's
	// time limit.
	const { clubs, departments, competitions } = ownCatalog;
	const questions = competitions.flatMap(({ id }) => askable(ownCatalog, id)).length.toLocaleString('en');
	const { ana, channel } = await aServer();
	const { text } = messageOf(await ana.command(channel, 'about'));
	expect(text).toContain(`**Copa Perú**: ${ownCatalog.seasonsOf('copa-peru').length} seasons`);
	expect(text).toContain(`\n${clubs.length} clubs · ${departments.length} departments · ${questions} quiz questions\n`);
});

test('a year nobody has data of gets the nearest seasons as buttons, privately, and a button leads on', async () => {
	const { ana, channel } = await aServer();
	const answer = await ana.command(channel, 'season', { year: '1900' });
	const message = messageOf(answer);
	expect(answer.isEphemeral).toBe(true);
	expect(message.text).toContain('I have no Copa Perú season of 1900. The nearest ones:');
	expect(labelsOf(message)).toEqual(['1967', '1968', '1969', '1970', '1971']);
	const led = await ana.press(message, '1968');
	expect(led.message).toBe(message);
	expect(led.isEphemeral).toBe(true);
	expect(headlineOf(message)).toBe('Copa Perú 1968');
	expect(channel.messages).toEqual([]);
});

test('a season, club or competition that does not exist is told privately, with what was typed', async () => {
	const { ana, channel } = await aServer();
	const asked = [
		[ana.command(channel, 'club', { name: 'qqqqzzzz' }), 'I know no club called “qqqqzzzz”.'],
		[ana.command(channel, 'season', { year: 'nonsense' }), 'I have no season “nonsense”.'],
		[ana.command(channel, 'season', { year: '2008', competition: 'qqzz' }), 'I know no competition called “qqzz”.'],
		[ana.command(channel, 'quiz start', { about: 'qqzz' }), 'I know no competition called “qqzz”.'],
	] as const;
	for (const [asking, said] of asked) {
		const answer = await asking;
		expect(answer.isEphemeral).toBe(true);
		expect(answer.message?.text).toContain(said);
	}
	expect(channel.messages).toEqual([]);
});

test('an option sent without its value, or of a wrong type, is told privately', async () => {
	const { ana, channel } = await aServer();
	for (const [words, values] of [
		['season', {}],
		['club', {}],
		['quiz start', { questions: 99 }],
		['quiz start', { seconds: -1 }],
		['quiz start', { kind: 'no such kind' }],
		['quiz start', { difficulty: '@everyone' }],
	] as const) {
		const answer = await ana.command(channel, words, values, { isForged: true });
		expect([words, answer.isEphemeral, answer.message?.text]).toEqual([
			words,
			true,
			'I could not read that. Pick an option from the list, or try other words.',
		]);
	}
});

test('autocomplete offers seasons, clubs and competitions, and what it offers is understood', async () => {
	const { ana, channel } = await aServer();
	const years = await ana.autocomplete(channel, 'season', { year: '200' });
	expect(years.choices).toContainEqual({ name: '2008 · Copa Perú — Sport Huancayo', value: '2008 copa-peru' });
	const season = await ana.command(channel, 'season', { year: '2008 copa-peru' });
	expect(headlineOf(messageOf(season))).toBe('Copa Perú 2008');

	const clubs = await ana.autocomplete(channel, 'club', { name: 'grau piura' });
	expect(clubs.choices[0]).toEqual({ name: 'Atlético Grau · Piura', value: '#atletico-grau' });
	const club = await ana.command(channel, 'club', { name: '#atletico-grau' });
	expect(headlineOf(messageOf(club))).toBe('Atlético Grau');

	for (const [words, option] of [
		['season', 'competition'],
		['quiz start', 'about'],
	] as const) {
		const values = words === 'season' ? { year: '2008', [option]: 'copa' } : { [option]: 'copa' };
		const { choices } = await ana.autocomplete(channel, words, values);
		expect(choices[0]).toEqual({ name: 'Copa Perú', value: 'copa-peru' });
	}
});

test('an empty field already offers something, never more than Discord takes', async () => {
	const { ana, channel } = await aServer();
	for (const [words, option] of [
		['season', 'year'],
		['season', 'competition'],
		['club', 'name'],
		['department', 'name'],
		['champions', 'competition'],
		['champions', 'decade'],
		['quiz start', 'about'],
	] as const) {
		const { choices } = await ana.autocomplete(channel, words, { [option]: '' });
		expect(choices.length, `${words} ${option}`).toBeGreaterThan(0);
		expect(choices.length, `${words} ${option}`).toBeLessThanOrEqual(25);
	}
});
