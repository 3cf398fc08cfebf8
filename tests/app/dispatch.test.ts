import { SlashCommandBuilder } from '@discordjs/builders';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Bot } from '../../src/app/bot.js';
import { defineCommand } from '../../src/app/command.js';
import { dispatch, suggest } from '../../src/app/dispatch.js';
import { nobody } from '../../src/app/observer.js';
import { UserError } from '../../src/errors.js';
import { parseCustomId } from '../../src/views/custom-id.js';
import { noteView } from '../../src/views/note-view.js';
import { aBot } from '../support/a-bot.js';
import { sent } from '../support/sent.js';

const caller = {
	person: { id: '1', name: 'Ana', locale: 'en', moderates: false, manages: false },
	place: { guildId: '7', channelId: '8', locale: 'es', mayPost: true },
} as const;

/** A bot with a single command, which does what a test says. */
function botThat(does: Partial<Parameters<typeof defineCommand>[0]>): { bot: Bot; logged: unknown[] } {
	const logged: unknown[] = [];
	const log = { debug: () => {}, info: () => {}, warn: () => {}, error: (fields: unknown) => void logged.push(fields) };
	const command = defineCommand({
		definition: new SlashCommandBuilder().setName('try').setDescription('Tries'),
		input: z.object({ word: z.string() }),
		run: (_input, { words }) => noteView(words.locale),
		press: (_args, { words }) => noteView(words.locale),
		...does,
	});
	const { services, pictures } = aBot().bot;
	return { bot: { commands: new Map([['try', command]]), services, pictures, log, observer: nobody }, logged };
}

const run = (bot: Bot, options: unknown = { word: 'x' }) =>
	dispatch({ kind: 'run', id: '1', command: 'try', options }, caller, bot);
const press = (bot: Bot, customId: string, own: boolean) =>
	dispatch({ kind: 'press', id: '1', ...parseCustomId(customId), own }, caller, bot);

describe('an answer', () => {
	it('is posted in the language of the place', async () => {
		const { view, how } = await run(botThat({}).bot);
		expect([sent(view).text, how]).toEqual(['es', 'post']);
	});

	it('to a press replaces the message of the person it answers', async () => {
		const { view, how } = await press(botThat({}).bot, 'try:a', true);
		expect([sent(view).text, how]).toEqual(['es', 'replace']);
	});

	it('to a press on somebody else’s message is a private copy, in the language of who pressed', async () => {
		const { view, how } = await press(botThat({}).bot, 'try:a', false);
		expect([sent(view).text, how]).toEqual(['en', 'private']);
	});

	it.each([
		['what one person reads goes below the pressed message', { private: true }, { alone: true }, 'private'],
		['or over it, where it says so', { private: true, goes: 'over' }, { alone: true }, 'replace'],
		['but never over a message that others see', { private: true, goes: 'over' }, { alone: false }, 'private'],
		['what everyone reads goes below a private message where it says so', { goes: 'below' }, { alone: true }, 'post'],
	] as const)('to a press: %s', async (_, goes, { alone }, how) => {
		const { bot } = botThat({ press: () => ({ ...noteView('x'), ...goes }) });
		const request = { kind: 'press', id: '1', command: 'try', args: ['a'], own: true, alone } as const;
		expect((await dispatch(request, caller, bot)).how).toBe(how);
	});

	it('to a command goes below, whatever it says about presses', async () => {
		const over = botThat({ run: () => ({ ...noteView('x'), private: true, goes: 'over' }) });
		expect((await run(over.bot)).how).toBe('private');
	});

	it('hands a press what its custom id carries', async () => {
		const { bot } = botThat({ press: (args) => noteView(args.join('|')) });
		expect(sent((await press(bot, 'try:a:b', true)).view).text).toBe('a|b');
	});
});

describe('trouble', () => {
	it('that a person can mend is told to them alone, in their language, without what they typed doing anything', async () => {
		const { bot, logged } = botThat({
			run() {
				throw new UserError('unknown-club', { typed: '@everyone **x** <@1>' });
			},
		});
		const { view, how } = await run(bot);
		expect(how).toBe('private');
		expect(sent(view).text).toContain('I know no club');
		expect(sent(view).text).not.toMatch(/@everyone|<@1>|\*\*x\*\*/);
		expect(logged).toEqual([]);
	});

	it('that is a bug is logged under an incident number, and nothing of it is shown', async () => {
		const { bot, logged } = botThat({
			run() {
				throw new Error('secret detail');
			},
		});
		const { view, how } = await run(bot);
		const incident = /`(\w{8})`/.exec(sent(view).text)?.[1];
		expect(how).toBe('private');
		expect(sent(view).text).not.toContain('secret');
		expect(logged).toEqual([expect.objectContaining({ incident, err: new Error('secret detail') })]);
	});

	it('with options that do not fit is told as such', async () => {
		const { view, how } = await run(botThat({}).bot, { word: 4 });
		expect([how, sent(view).text]).toEqual(['private', expect.stringContaining('could not read that')]);
	});

	it('of a command that a new version has dropped is told so, and is no bug', async () => {
		const { bot, logged } = botThat({});
		const { view, how } = await dispatch({ kind: 'run', id: '1', command: 'gone', options: {} }, caller, bot);
		expect([how, sent(view).text]).toEqual(['private', expect.stringContaining('That command no longer exists')]);
		expect(logged).toEqual([]);
	});

	it.each(['nothing', 'other:x', '', ':', 'x'.repeat(100), 'try'.repeat(30)])(
		'of a button nobody made (%j) is answered privately',
		async (customId) => {
			const { view, how } = await press(botThat({}).bot, customId, true);
			expect([how, sent(view).text]).toEqual(['private', expect.stringContaining('no longer works')]);
		},
	);
});

describe('suggestions', () => {
	const typing = { id: '1', command: 'try', option: 'word', typed: 'x' };

	it('are cut to what Discord shows', () => {
		const many = Array.from({ length: 40 }, (_, index) => ({ name: 'n'.repeat(200), value: `${index}` }));
		const offered = suggest(typing, caller, botThat({ suggest: () => many }).bot);
		expect(offered).toHaveLength(25);
		expect(offered[0]?.name).toHaveLength(100);
	});

	it('are none when they fail, which is logged', () => {
		const { bot, logged } = botThat({
			suggest() {
				throw new Error('broken');
			},
		});
		expect(suggest(typing, caller, bot)).toEqual([]);
		expect(logged).toHaveLength(1);
	});

	it('are none, and nothing is logged, when what stands in another option means nothing', () => {
		const { bot, logged } = botThat({
			suggest() {
				throw new UserError('unknown-competition', { typed: 'x' });
			},
		});
		expect(suggest(typing, caller, bot)).toEqual([]);
		expect(logged).toEqual([]);
	});

	it('are none for a command that has none or is unknown', () => {
		expect(suggest(typing, caller, botThat({}).bot)).toEqual([]);
		expect(suggest({ ...typing, command: 'other' }, caller, botThat({}).bot)).toEqual([]);
	});
});
