import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { type Answering, aStandIn, aWorld, QUIET, ROUTE, rest } from './a-client.js';

describe('violations by a request', () => {
	test('an answer that does not fit its interaction is refused', async () => {
		const answering: Answering = async (interaction) => {
			const callback = Routes.interactionCallback(interaction.id, interaction.token);
			await interaction.client.rest.post(callback, { body: { type: 7, data: QUIET }, auth: false }).catch(() => {});
		};
		const { ana, channel, standIn } = await aWorld(answering, { allowsViolations: true });
		const asked = standIn.nextRequest(ROUTE.callback);
		ana.command(channel, 'season', { year: '2' }).catch(() => {});
		expect((await asked).status).toBe(400);
		expect(standIn.violations.list[0]?.message).toBe('Value must be one of {4, 5, 9}.');
	});

	test('an unknown route is 404 and recorded', async () => {
		const standIn = await aStandIn({ allowsViolations: true });
		await expect((await rest(standIn)).get('/nowhere')).rejects.toMatchObject({ status: 404 });
		expect(standIn.violations.list).toMatchObject([{ route: 'GET /nowhere', rule: 'UNKNOWN_ROUTE' }]);
	});
});
