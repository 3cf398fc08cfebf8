import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { type Answering, aWorld, ROUTE } from './a-client.js';
import { long } from './long-text.js';

const inputNamed = (custom_id: string, label = 'Name') => ({
	type: 1,
	components: [{ type: 4, custom_id, label, style: 1 }],
});
const input = inputNamed('name');
const named = (custom_id: string) => ({ type: 4, style: 1, custom_id });
const labelled = (component: object, label = 'Name') => ({ type: 18, label, component });

describe('violations in a modal', () => {
	test.each<[rule: string, modal: object, path: string]>([
		['a title over 45', { title: long(46) }, 'data.title'],
		['a field twice', { components: [input, input] }, 'data.components.1'],
		['six rows', { components: Array.from({ length: 6 }, (_, at) => inputNamed(`f${at}`)) }, 'data.components'],
		['a text input in a row', {}, 'data.components.0.type'],
		['a label over 45', { components: [labelled(named('a'), long(46))] }, 'data.components.0.label'],
		[
			'a label inside a label',
			{ components: [labelled({ ...named('a'), label: 'A' })] },
			'data.components.0.component.label',
		],
		[
			'a required menu that may stay empty',
			{ components: [labelled({ type: 8, custom_id: 'c', min_values: 0 })] },
			'data.components.0.component.required',
		],
		[
			'an option twice',
			{
				components: [
					labelled({ type: 3, custom_id: 'c', options: ['1', '1'].map((value) => ({ label: value, value })) }),
				],
			},
			'data.components.0.component.options.1.value',
		],
	])('a modal with %s is refused or noted', async (_, modal, path) => {
		const answering: Answering = async (interaction) => {
			const body = { type: 9, data: { custom_id: 'm', title: 'M', components: [input], ...modal } };
			const callback = Routes.interactionCallback(interaction.id, interaction.token);
			await interaction.client.rest.post(callback, { body, auth: false }).catch(() => {});
		};
		const { ana, channel, standIn } = await aWorld(answering, { allowsViolations: true });
		const asked = standIn.nextRequest(ROUTE.callback);
		ana.command(channel, 'season', { year: '2' }).catch(() => {});
		expect((await asked).status).toBe(path.endsWith('0.type') ? 204 : 400);
		expect(standIn.violations.list.map((violation) => violation.path)).toContain(path);
	});
});
