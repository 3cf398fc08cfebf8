import { expect, test } from 'vitest';
import { aServer } from '../support/real-bot.js';

test('what nobody can read is logged, and the bot goes on', async () => {
	const { ana, channel, log, standIn } = await aServer({ typedAnswers: true });
	standIn.gateway.dispatch('MESSAGE_CREATE', undefined, () => ({ id: '1' }));
	standIn.gateway.dispatch('MESSAGE_CREATE', undefined, () => ({
		id: '5',
		channel_id: '8',
		type: 0,
		author: { id: '7' },
	}));
	standIn.gateway.dispatch('INTERACTION_CREATE', undefined, () => null);
	standIn.gateway.dispatch('INTERACTION_CREATE', undefined, () => ({ id: '2', token: 'secret', type: 3, data: {} }));
	standIn.gateway.dispatch('SOMETHING_NEW', undefined, () => null);
	await log.said('An event from Discord could not be handled and is dropped', { event: 'MESSAGE_CREATE' });
	await log.said('An answer did not reach Discord', { interaction: '2' });
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	expect(log.complaints.map(({ fields }) => fields.event ?? fields.interaction)).toEqual([
		...['MESSAGE_CREATE', 'MESSAGE_CREATE', undefined, '2'],
	]);
});

test.each(['authorizing_integration_owners', 'channel', 'app_permissions', 'context', 'guild_locale', 'entitlements'])(
	'an interaction without %s is answered, and no channel is made up for it',
	async (field) => {
		const { ana, channel, clock, log, standIn } = await aServer();
		standIn.gateway.omits = [field];
		expect((await ana.command(channel, 'season', { year: '2008' })).message?.text).toContain('Sport Huancayo');
		const started = await ana.command(channel, 'quiz start');
		if (!started.isEphemeral) await clock.step();
		const posts = standIn.requests.filter(({ route }) => route === 'POST /channels/:channel/messages');
		expect(posts.filter(({ path }) => !path.includes(channel.id))).toEqual([]);
		expect(log.complaints).toEqual([]);
	},
);

test('of another kind of command, which an older version may have registered, nothing becomes of it', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.gateway.dispatch('INTERACTION_CREATE', undefined, () => ({
		id: '2',
		token: 'secret',
		type: 2,
		data: { type: 2, name: 'Who is this?', target_id: '1' },
	}));
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	expect(log.complaints).toEqual([]);
});
