import { type APIEmbed, DiscordAPIError, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { aStandIn, aWorld, button, QUIET, refused, rest } from './a-client.js';
import { long } from './long-text.js';

const rows = (count: number) => Array.from({ length: count }, (_, index) => button(`b${index}`));
const row = (...components: object[]) => ({ components: [{ type: 1, components }] });
const menu = (options: object[], more: object = {}) => row({ type: 3, custom_id: 'menu', options, ...more });
const options = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ label: `${index}`, value: `${index}` }));
const buttons = (count: number) => Array.from({ length: count }, (_, index) => ({ ...blue, custom_id: `b${index}` }));
const blue = { type: 2, style: 1, custom_id: 'a', label: 'a' };
const embeds = (...list: APIEmbed[]) => ({ embeds: list });
const field = { name: 'n', value: 'v' };

describe('violations in a message', () => {
	test.each<[rule: string, body: object, path: string]>([
		['content over 2,000', { content: long(2_001) }, 'content'],
		['a title over 256', embeds({ title: long(257) }), 'embeds.0.title'],
		['a description over 4,096', embeds({ description: long(4_097) }), 'embeds.0.description'],
		['a field name over 256', embeds({ fields: [{ ...field, name: long(257) }] }), 'embeds.0.fields.0.name'],
		['a field value over 1,024', embeds({ fields: [{ ...field, value: long(1_025) }] }), 'embeds.0.fields.0.value'],
		['an empty field name', embeds({ fields: [{ ...field, name: ' ' }] }), 'embeds.0.fields.0.name'],
		['an empty field value', embeds({ fields: [{ ...field, value: '' }] }), 'embeds.0.fields.0.value'],
		['more than 25 fields', embeds({ fields: Array.from({ length: 26 }, () => field) }), 'embeds.0.fields'],
		['a footer over 2,048', embeds({ footer: { text: long(2_049) } }), 'embeds.0.footer.text'],
		['an author over 256', embeds({ author: { name: long(257) } }), 'embeds.0.author.name'],
		['an empty embed', embeds({ color: 1 }), 'embeds.0.description'],
		['a colour out of range', embeds({ title: 't', color: 0x1000000 }), 'embeds.0.color'],
		['a bad address', embeds({ title: 't', url: 'nowhere' }), 'embeds.0.url'],
		['more than ten embeds', embeds(...Array.from({ length: 11 }, () => ({ title: 't' }))), 'embeds'],
		['6,000 characters over all embeds', embeds({ description: long(4_000) }, { description: long(2_001) }), 'embeds'],
		['more than five rows', { components: rows(6) }, 'components'],
		['an empty row', row(), 'components.0.components'],
		['six buttons in a row', row(...buttons(6)), 'components.0.components'],
		['a menu beside a button', row({ type: 3, custom_id: 'm', options: options(1) }, blue), 'components.0.components'],
		['a label over 80', row({ ...blue, label: long(81) }), 'components.0.components.0.label'],
		['a button without label', row({ type: 2, style: 1, custom_id: 'a' }), 'components.0.components.0.label'],
		['a button without custom id', row({ type: 2, style: 1, label: 'a' }), 'components.0.components.0.custom_id'],
		['a custom id over 100', row({ ...blue, custom_id: long(101) }), 'components.0.components.0.custom_id'],
		['a custom id twice', row(blue, blue), 'components.0.components.1.custom_id'],
		['a link with a custom id', row({ ...blue, style: 5, url: 'https://a.pe' }), 'components.0.components.0.custom_id'],
		['more than 25 options', menu(options(26)), 'components.0.components.0.options'],
		['a menu without options', menu([]), 'components.0.components.0.options'],
		['an option value twice', menu([...options(1), ...options(1)]), 'components.0.components.0.options.1.value'],
		['more values than options', menu(options(1), { max_values: 2 }), 'components.0.components.0.max_values'],
		['an option label over 100', menu([{ label: long(101), value: 'a' }]), 'components.0.components.0.options.0.label'],
		['a text component without its flag', { components: [{ type: 10, content: 'x' }] }, 'components.0.type'],
		[
			'content beside the new components',
			{ content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'x' }] },
			'content',
		],
	])('%s is refused as Discord does', async (_, body, path) => {
		const standIn = await aStandIn({ allowsViolations: true });
		const sent = (await rest(standIn)).post(Routes.channelMessages(standIn.guild().channel().id), {
			body: { ...QUIET, ...body },
		});
		await expect(sent).rejects.toEqual(refused(50035));
		await expect(sent).rejects.toBeInstanceOf(DiscordAPIError);
		expect(standIn.violations.list.map((violation) => violation.path)).toContain(path);
		expect(() => standIn.violations.assertNone()).toThrow(path);
	});

	test('a message too long is refused on every way it may take', async () => {
		const codes: unknown[] = [];
		const failed = ({ code }: { code: unknown }) => codes.push(code);
		const content = long(2_001);
		const { ana, channel, client, standIn } = await aWorld(
			async (interaction) => {
				if (interaction.isButton()) {
					await interaction.update(content).catch(failed);
					await interaction.deferUpdate();
					await interaction.editReply(content).catch(failed);
				}
				if (!interaction.isChatInputCommand()) return;
				await interaction.reply(content).catch(failed);
				await interaction.reply({ content: 'x', components: [button('more')] });
				await interaction.followUp(content).catch(failed);
			},
			{ allowsViolations: true },
		);
		const { message } = await ana.command(channel, 'season', { year: '2008' });
		if (!message) throw new Error('no message');
		const edited = standIn.nextRequest('PATCH /webhooks/:application/:token/messages/:message');
		await ana.press(message, 'more');
		await edited;
		const body = { content, ...QUIET };
		await client.rest.post(Routes.channelMessages(channel.id), { body }).catch(failed);
		await client.rest.patch(Routes.channelMessage(channel.id, message.id), { body }).catch(failed);
		expect(codes).toEqual([50035, 50035, 50035, 50035, 50035, 50035]);
		expect(new Set(standIn.violations.list.map(({ route }) => route)).size).toBe(5);
		expect(channel.messages.map((each) => each.content)).toEqual(['x']);
	});

	test('what only a client of discord.js sends is noted of any other bot', async () => {
		const { ana, channel, client, standIn } = await aWorld(
			async (interaction) => {
				if (!interaction.isChatInputCommand()) return;
				await interaction.reply('x');
				await interaction.editReply('y');
			},
			{ isDiscordJs: false, allowsViolations: true },
		);
		const edited = standIn.nextRequest('PATCH /webhooks/:application/:token/messages/:message');
		const { message } = await ana.command(channel, 'season', { year: '2008' });
		await edited;
		if (!message) throw new Error('no message');
		const sent = await client.rest.patch(Routes.channelMessage(channel.id, message.id), {
			body: { content: 'z', tts: false, ...QUIET },
		});
		expect(sent).toMatchObject({ content: 'z' });
		const noted = standIn.violations.list.map(({ route, path, rule }) => `${route.split(' ')[0]} ${path} ${rule}`);
		expect(noted).toEqual([
			'POST data.enforce_nonce UNKNOWN_FIELD',
			'PATCH tts UNKNOWN_FIELD',
			'PATCH enforce_nonce UNKNOWN_FIELD',
			'PATCH tts UNKNOWN_FIELD',
		]);
	});

	test('an empty message is refused with 50006', async () => {
		const standIn = await aStandIn({ allowsViolations: true });
		const path = Routes.channelMessages(standIn.guild().channel().id);
		for (const body of [QUIET, { ...QUIET, content: ' \n', embeds: [] }]) {
			await expect((await rest(standIn)).post(path, { body })).rejects.toEqual(refused(50006));
		}
		expect(standIn.violations.list.map(({ rule }) => rule)).toEqual(['EMPTY_MESSAGE', 'EMPTY_MESSAGE']);
	});

	test.each<[rule: string, body: object, path: string]>([
		['an unknown field', { ...QUIET, contnet: 'x' }, 'contnet'],
		['an unknown field in an embed', { ...QUIET, ...embeds({ title: 't', ...{ heading: 'x' } }) }, 'embeds.0.heading'],
		['no allowed_mentions', {}, 'allowed_mentions'],
		['mentions of everyone', { allowed_mentions: { parse: ['everyone'] } }, 'allowed_mentions'],
		['mentions of a user', { allowed_mentions: { parse: [], users: ['1'] } }, 'allowed_mentions'],
		['mentions of whoever is typed', { allowed_mentions: {} }, 'allowed_mentions'],
		[
			'a picture that is not sent along',
			{ ...QUIET, ...embeds({ image: { url: 'attachment://a.png' } }) },
			'embeds.0.image.url',
		],
	])('%s is recorded, though Discord takes it', async (_, body, path) => {
		const standIn = await aStandIn({ allowsViolations: true });
		const channel = standIn.guild().channel();
		await (await rest(standIn)).post(Routes.channelMessages(channel.id), { body: { content: 'x', ...body } });
		expect(channel.messages).toHaveLength(1);
		expect(standIn.violations.list.map((violation) => violation.path)).toEqual([path]);
	});
});
