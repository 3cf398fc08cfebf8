import { once } from 'node:events';
import { ComponentType, Events, type Interaction, MessageFlags, Routes } from 'discord.js';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { checkSchema } from '../support/discord/checks/schema-problems.js';
import type { Answer } from '../support/discord/interaction.js';
import { type Answering, aClient, aWorld, QUIET, ROUTE, refused, replying } from './a-client.js';

describe('answering', () => {
	test('autocomplete gives the choices of the option being typed in', async () => {
		const { ana, channel } = await aWorld(async (interaction) => {
			if (!interaction.isAutocomplete()) return;
			const { name, value } = interaction.options.getFocused(true);
			await interaction.respond([{ name: `${name}: ${value}8`, value: `${value}8` }]);
		});
		const { choices } = await ana.autocomplete(channel, 'season', { year: '200' });
		expect(choices).toEqual([{ name: 'year: 2008', value: '2008' }]);
		expect(() => ana.autocomplete(channel, 'season', { competition: 'c' })).toThrow('no autocomplete');
	});

	test('a button edits the message it is on; a label, a custom id and a forged press all work', async () => {
		const { ana, channel } = await aWorld(async (interaction) => {
			if (interaction.isButton()) await interaction.update({ content: `Pressed ${interaction.customId}` });
			else await replying(interaction);
		});
		const { message, shown } = await ana.command(channel, 'season', { year: '2008' });
		if (!message) throw new Error('no message');
		expect((await ana.press(message, 'More')).message).toBe(message);
		expect([shown?.content, message.content, message.history.length]).toEqual(['Here', 'Pressed more', 1]);
		expect((await ana.press(message, 'no such', { isForged: true })).message?.content).toBe('Pressed no such');
		expect(() => ana.press(message, 'no such')).toThrow('The message has no "no such"; it has more, More.');
	});

	test('an answer may be left unread: its size is known, nobody is shown it, and it can be edited', async () => {
		const { standIn, ana, channel } = await aWorld(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.reply({ content: 'Here', files: [{ attachment: Buffer.alloc(5_000), name: 'picture.png' }] });
			await interaction.editReply('There');
		});
		const answer = await ana.command(channel, 'season', { year: '2008' }, { isUnread: true });
		const { message } = answer;
		expect([answer.type, answer.data, message?.content]).toEqual([undefined, undefined, '']);
		expect(answer.size).toBeGreaterThan(5_000);
		expect((await answer.settled()).content).toBe('There');
		expect([channel.messages, standIn.requests.filter(({ route }) => route === ROUTE.callback)]).toEqual([[], []]);
	});

	test('a menu, a modal and its submission', async () => {
		const { ana, channel } = await aWorld(async (interaction) => {
			const input = { type: ComponentType.TextInput as const, custom_id: 'name', style: 1, max_length: 9 };
			const channels = { type: ComponentType.ChannelSelect as const, custom_id: 'where', max_values: 2 };
			if (interaction.isChatInputCommand()) {
				const options = [{ label: 'Two', value: '2' }];
				const menu = { type: ComponentType.StringSelect as const, custom_id: 'menu', options };
				await interaction.reply({ components: [{ type: ComponentType.ActionRow, components: [menu] }] });
			} else if (interaction.isStringSelectMenu()) {
				const title = `Chosen ${interaction.values.join()}`;
				const components = [input, channels].map((component) => ({
					type: ComponentType.Label as const,
					label: 'Name',
					component,
				}));
				await interaction.showModal({ custom_id: 'modal', title, components });
			} else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
				const field = interaction.fields.fields.get('where');
				const where = field && 'values' in field ? field.values : 'nowhere';
				await interaction.update({ content: `${interaction.fields.getTextInputValue('name')} ${where}` });
			}
		});
		const { message } = await ana.command(channel, 'season', { year: '2008' });
		if (!message) throw new Error('no message');
		expect(() => ana.select(message, 'menu', ['Three'])).toThrow('does not offer "Three"');
		const opened = await ana.select(message, 'menu', ['Two']);
		expect(opened.modal?.title).toBe('Chosen 2');
		const where = [channel];
		expect(() => ana.submit(opened, { name: 'much too long', where })).toThrow('a person put 13 characters');
		expect(() => ana.submit(opened, { name: 'Grau', where: [channel, channel, channel] })).toThrow('put 3 values');
		expect((await ana.submit(opened, { name: 'Grau', where })).message?.content).toBe(`Grau ${channel.id}`);
		expect(message.content).toBe(`Grau ${channel.id}`);
	});

	test('a deferred answer is settled by its edit, stays ephemeral, and is followed up and deleted', async () => {
		const { ana, channel, standIn } = await aWorld(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.deferReply({ flags: MessageFlags.Ephemeral });
			await interaction.editReply('Edited');
			await interaction.followUp({ content: 'Followed', files: [{ attachment: Buffer.from('png'), name: 'a.png' }] });
			await interaction.deleteReply();
		});
		const followed = channel.waitFor((message) => message.content === 'Followed');
		const answer = await ana.command(channel, 'season', { year: '2008' });
		expect([answer.isEphemeral, (await answer.settled()).content]).toEqual([true, 'Edited']);
		expect((await followed).data.attachments).toMatchObject([{ filename: 'a.png', size: 3 }]);
		await channel.next((message) => message.isDeleted);
		expect(channel.messages.map(({ content }) => content)).toEqual(['Followed']);
		expect(channel.messagesFor(standIn.user())).toHaveLength(1);
	});

	test('twice is refused with 40060, too late or unknown with 10062, and after the token expired with 50027', async () => {
		const { ana, channel, client } = await aWorld(undefined, { deadlineMs: 60, tokenLifetimeMs: 0 });
		const answers = async (act: () => Promise<Answer>) => {
			const [interaction] = await Promise.all([once(client, Events.InteractionCreate), act().catch(() => {})]);
			return interaction[0] as Interaction<'cached'> & { token: string };
		};
		const late = await answers(() => ana.command(channel, 'season', { year: '1' }));
		const reply = { body: { type: 4, data: { content: 'x', ...QUIET } }, auth: false };
		await expect(client.rest.post(Routes.interactionCallback(late.id, late.token), reply)).rejects.toEqual(
			refused(10062),
		);
		await expect(client.rest.post(Routes.interactionCallback('1', 'x'), reply)).rejects.toEqual(refused(10062));
		const created = once(client, Events.InteractionCreate);
		const answer = ana.command(channel, 'season', { year: '1' });
		const [{ id, token, applicationId }] = await created;
		await client.rest.post(Routes.interactionCallback(id, token), reply);
		await answer;
		await expect(client.rest.post(Routes.interactionCallback(id, token), reply)).rejects.toEqual(refused(40060));
		const edit = client.rest.patch(Routes.webhookMessage(applicationId, token), {
			body: { content: 'y', ...QUIET },
			auth: false,
		});
		await expect(edit).rejects.toEqual(refused(50027));
		const lost = client.rest.get(Routes.webhookMessage(applicationId, 'x'), { auth: false });
		await expect(lost).rejects.toEqual(refused(10015));
	});

	test('goes to every process that serves the shard, and only the first answer counts', async () => {
		let refuse: (code: unknown) => void = () => {};
		const refusal = new Promise((resolve) => {
			refuse = resolve;
		});
		const answering: Answering = (interaction) => replying(interaction).catch(({ code }) => refuse(code));
		const { ana, channel, standIn } = await aWorld(answering);
		await aClient(standIn, answering);
		await ana.command(channel, 'season', { year: '2008' });
		expect(await refusal).toBe(40060);
		expect(channel.messages).toHaveLength(1);
	});

	test('a message given back is what the schema of Discord says it is', async () => {
		const { ana, channel } = await aWorld(replying);
		const { message } = await ana.command(channel, 'season', { year: '2008' });
		const pressed = await ana.press(message ?? expect.fail(), 'More');
		expect(checkSchema(MessageResponseSchema, pressed.message?.data).problems).toEqual([]);
	});

	test('interactions arrive out of order when told so, each with its own id', async () => {
		const ids: string[] = [];
		const { ana, channel, standIn } = await aWorld(async (interaction) => {
			ids.push(interaction.id);
			await replying(interaction);
		});
		const id = standIn.nextId();
		await ana.command(channel, 'season', { year: '2' });
		await ana.command(channel, 'season', { year: '1' }, { id });
		expect(ids).toHaveLength(2);
		expect(BigInt(ids[0] ?? 0)).toBeGreaterThan(BigInt(ids[1] ?? 0));
		expect(ids[1]).toBe(id);
	});
});
