import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { type Answering, aStandIn, aWorld, type Command, ROUTE, refused, rest } from './a-client.js';
import { long } from './long-text.js';

const base: Command = { name: 'season', description: 'A season' };
const option = { type: 3 as const, name: 'year', description: 'Which' };
const choices = (count: number, name = 'c') =>
	Array.from({ length: count }, (_, index) => ({ name: `${name}${index}`, value: `${index}` }));

describe('violations in a command', () => {
	test.each<[rule: string, command: object, path: string]>([
		['an upper-case name', { name: 'Season' }, '0.name'],
		['a name with a space', { name: 'a season' }, '0.name'],
		['a name over 32', { name: long(33) }, '0.name'],
		['a bad localized name', { name_localizations: { 'es-ES': 'Una Temporada' } }, '0.name_localizations.es-ES'],
		['an unknown locale', { name_localizations: { es: 'temporada' } }, '0.name_localizations.es'],
		['no description', { description: '' }, '0.description'],
		['a description over 100', { description: long(101) }, '0.description'],
		[
			'a localized description over 100',
			{ description_localizations: { 'es-ES': long(101) } },
			'0.description_localizations.es-ES',
		],
		['an option twice', { options: [option, option] }, '0.options.1.name'],
		['required after optional', { options: [option, { ...option, name: 'b', required: true }] }, '0.options.1'],
		['an option description over 100', { options: [{ ...option, description: long(101) }] }, '0.options.0.description'],
		[
			'more than 25 options',
			{ options: Array.from({ length: 26 }, (_, at) => ({ ...option, name: `o${at}` })) },
			'0.options',
		],
		['more than 25 choices', { options: [{ ...option, choices: choices(26) }] }, '0.options.0.choices'],
		[
			'a choice name over 100',
			{ options: [{ ...option, choices: choices(1, long(100)) }] },
			'0.options.0.choices.0.name',
		],
		[
			'choices beside autocomplete',
			{ options: [{ ...option, autocomplete: true, choices: choices(1) }] },
			'0.options.0.choices',
		],
		['sub-commands beside options', { options: [option, { type: 1, name: 'b', description: 'b' }] }, '0.options'],
		[
			'a bad option in a sub-command',
			{ options: [{ type: 1, name: 'b', description: 'b', options: [option, option] }] },
			'0.options.0.options.1.name',
		],
		[
			'more than 8,000 characters',
			{
				options: Array.from({ length: 4 }, (_, at) => ({ ...option, name: `o${at}`, choices: choices(25, long(97)) })),
			},
			'0',
		],
	])('a command with %s is refused', async (_, command, path) => {
		const standIn = await aStandIn({ allowsViolations: true });
		const put = (await rest(standIn)).put(Routes.applicationCommands(standIn.applicationId), {
			body: [{ ...base, ...command }],
		});
		await expect(put).rejects.toEqual(refused(50035));
		expect(standIn.violations.list.map((violation) => violation.path)).toContain(path);
		expect(standIn.commands.list()).toEqual([]);
	});

	test('two commands of one name are refused, an unknown field is recorded', async () => {
		const standIn = await aStandIn({ allowsViolations: true });
		const path = Routes.applicationCommands(standIn.applicationId);
		await expect((await rest(standIn)).put(path, { body: [base, base] })).rejects.toEqual(refused(50035));
		await (await rest(standIn)).put(path, { body: [{ ...base, nsfw: false, optoins: [] }] });
		expect(standIn.violations.list.map((violation) => violation.path)).toEqual(['1.name', '0.optoins']);
	});

	test.each<[rule: string, offered: object[], path: string]>([
		['more than 25', choices(26), 'data.choices'],
		['a name over 100', [{ name: long(101), value: 'a' }], 'data.choices.0.name'],
		['an empty name', [{ name: '', value: 'a' }], 'data.choices.0.name'],
		['a value over 100', [{ name: 'a', value: long(101) }], 'data.choices.0.value'],
		['a number for text', [{ name: 'a', value: 1 }], 'data.choices.0.value'],
	])('autocomplete with %s is refused', async (_, offered, path) => {
		const answering: Answering = async (interaction) => {
			const body = { type: 8, data: { choices: offered } };
			const callback = Routes.interactionCallback(interaction.id, interaction.token);
			await interaction.client.rest.post(callback, { body, auth: false }).catch(() => {});
		};
		const { ana, channel, standIn } = await aWorld(answering, { allowsViolations: true, deadlineMs: 300 });
		const asked = standIn.nextRequest(ROUTE.callback);
		ana.autocomplete(channel, 'season', { year: '2' }).catch(() => {});
		expect((await asked).status).toBe(400);
		expect(standIn.violations.list.map((violation) => violation.path)).toContain(path);
	});
});
