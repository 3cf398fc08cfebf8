import { expect, test } from 'vitest';
import { aServer, messageOf } from '../support/real-bot.js';

test('what a message names is found from its menu, by whoever reads it, without any intent', async () => {
	const { ana, channel, standIn } = await aServer({ personLocale: 'es-419' });
	const rosa = standIn.user({ name: 'Rosa' });
	const said = rosa.say(channel, `En 2012 ganó Pacífico FC ${'🏆'.repeat(900)} @everyone`);
	const answer = await ana.messageCommand(said, 'Search in Copero');
	expect(answer.isEphemeral).toBe(true);
	const shown = await ana.press(messageOf(answer), 'Copa Perú 2012');
	expect([shown.isEphemeral, messageOf(shown).text]).toEqual([true, expect.stringContaining('Campeón: ')]);
	expect(standIn.gateway.identifies.map(({ intents }) => intents)).toEqual([0]);
	expect(channel.messages.map(({ id }) => id)).toEqual([said.id]);
});

test('4,000 characters and a message without a text are answered', async () => {
	const { ana, channel, log, standIn } = await aServer();
	const rosa = standIn.user({ name: 'Rosa' });
	for (const text of ['Atletcio Grau '.repeat(285), '']) {
		const answer = await ana.messageCommand(rosa.say(channel, text), 'Search in Copero');
		expect([answer.isEphemeral, messageOf(answer).text]).toEqual([true, expect.stringMatching(/\S/)]);
	}
	expect(log.complaints).toEqual([]);
});

test('who has installed the bot for themselves searches where it is no member', async () => {
	const { standIn } = await aServer();
	const abroad = standIn.guild({ isInstalled: false }).channel();
	const ana = standIn.user({ name: 'Ana', hasInstalledApp: true });
	const answer = await ana.messageCommand(ana.say(abroad, 'Cienciano'), 'Search in Copero');
	expect(messageOf(answer).text).toContain('Cienciano');
});
