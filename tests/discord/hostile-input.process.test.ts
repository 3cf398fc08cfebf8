import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord-api-types/v10';
import { parse } from 'discord-markdown-parser';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { isSlash } from '../../src/app/command.js';
import { aServer, messageOf } from '../support/real-bot.js';

const inputs = {
	'4,000 characters': 'qx'.repeat(2_000),
	'4,000 characters of emoji': `qxq${'🏆'.repeat(1_998)}x`,
	emoji: '⚽🏆👩‍👩‍👧‍👦 qxqx',
	'an emoji of a server': '<:qxqx:123456789012345678>',
	everyone: '@everyone qxqx @here',
	'a person': '<@!123456789012345678> <@123>',
	'a role': '<@&123456789012345678>',
	'a channel': '<#123456789012345678>',
	'a moment': '<t:1700000000:R> qxqx',
	'a command': '</season:123456789012345678>',
	bold: '**qxqx** __qxqx__ ~~qxqx~~ *qxqx* _qxqx_ ||qxqx||',
	code: '`qxqx` ```qxqx```',
	heading: '# qxqx',
	quote: '>>> qxqx',
	list: '- qxqx',
	'a link': '[qxqx](https://qxqx.example) https://qxqx.example <https://qxqx.example>',
	'lines and controls': 'qxqx\n\n# qxqx\u0000\u202Eqxqx\u200B',
	placeholders: '{{typed}} $t(error.incident) %s $1',
};
/** Harmless nonsense, which shows how a message reads without formatting. */
const PLAIN = 'qxqx';

/** Every string option of the commands, with what else the command needs. */
const options = [
	['season', 'year', {}],
	['season', 'competition', { year: '2008' }],
	['club', 'name', {}],
	['department', 'name', {}],
	['champions', 'competition', {}],
	['champions', 'decade', {}],
	['quiz start', 'about', {}],
	['quiz cup', 'about', {}],
	['quiz daily', 'date', {}],
	['settings', 'competition', {}],
	['settings', 'competitions', {}],
] as const;

test('every option that a person can type into is met with hostile input', () => {
	const typed = [...commands.values()].flatMap(({ definition }) => {
		const { name, options = [] } = isSlash(definition) ? definition : { name: definition.name };
		return options.flatMap((option) => {
			const inner = 'options' in option ? (option.options ?? []) : [option];
			const path = 'options' in option ? `${name} ${option.name}` : name;
			return inner
				.filter((each) => each.type === ApplicationCommandOptionType.String && !('choices' in each && each.choices))
				.map((each) => `${path} ${each.name}`);
		});
	});
	expect(options.map(([words, option]) => `${words} ${option}`).sort()).toEqual(typed.sort());
});

test.each(options)('/%s with a hostile %s: a private, plain message and no ping', async (words, option, others) => {
	const { channel, log, standIn } = await aServer();
	const ana = standIn.user({ name: 'Ana', permissions: PermissionFlagsBits.ManageGuild });
	const plain = await ana.command(channel, words, { ...others, [option]: PLAIN });
	for (const [what, typed] of Object.entries(inputs)) {
		const answer = await ana.command(channel, words, { ...others, [option]: typed });
		expect(answer.isEphemeral, what).toBe(true);
		expect(answer.data?.allowed_mentions, what).toEqual({ parse: [] });
		const { text } = messageOf(answer);
		expect(text.length, what).toBeLessThan(400);
		expect(text, what).not.toMatch(/\p{Surrogate}/u);
		expect(kindsIn(text), what).toEqual(kindsIn(messageOf(plain).text));
		const { choices } = await ana.autocomplete(channel, words, { ...others, [option]: typed });
		expect(choices.length, what).toBeLessThanOrEqual(25);
	}
	expect(log.complaints).toEqual([]);
});

test.each([
	['season', { year: '   ' }],
	['club', { name: '   ' }],
] as const)('only spaces for /%s are told privately', async (words, values) => {
	const { ana, channel } = await aServer();
	const answer = await ana.command(channel, words, values);
	expect([answer.isEphemeral, answer.message?.text]).toEqual([true, expect.stringMatching(/^I (have|know) no /)]);
});

test('markdown around a club that several bear is not repeated as markdown', async () => {
	const { ana, channel } = await aServer();
	const typed = messageOf(await ana.command(channel, 'club', { name: '**Santos**' }));
	const plain = messageOf(await ana.command(channel, 'club', { name: 'Santos' }));
	expect(kindsIn(typed.content)).toEqual(kindsIn(plain.content));
	expect(typed.content).toContain('\\*\\*Santos');
});

const PLAIN_KINDS = new Set(['text', 'br', 'twemoji']);

/** The kinds of formatting that a reader sees: bold, code, link, mention … Plain text and emoji are left out. */
function kindsIn(text: string): readonly string[] {
	const kinds: string[] = [];
	const walk = (node: unknown) => {
		if (Array.isArray(node)) for (const each of node) walk(each);
		else if (typeof node === 'object' && node !== null && 'type' in node) {
			if (!PLAIN_KINDS.has(String(node.type))) kinds.push(String(node.type));
			if ('content' in node) walk(node.content);
		}
	};
	walk(parse(text, 'extended'));
	return kinds.sort();
}
