import {
	SlashCommandBooleanOption,
	SlashCommandChannelOption,
	SlashCommandIntegerOption,
	SlashCommandStringOption,
} from '@discordjs/builders';
import { expect, test } from 'vitest';
import { optionProblem } from '../../src/preview/option-problem.js';
import type { OptionValue } from '../../src/preview/usage.js';

const name = new SlashCommandStringOption().setName('name').setDescription('…');
const text = name.setMinLength(2).setMaxLength(4).toJSON();
const needed = new SlashCommandStringOption().setName('needed').setDescription('…').setRequired(true).toJSON();
const number = new SlashCommandIntegerOption()
	.setName('number')
	.setDescription('…')
	.setMinValue(1)
	.setMaxValue(5)
	.toJSON();
const flag = new SlashCommandBooleanOption().setName('flag').setDescription('…').toJSON();
const channel = new SlashCommandChannelOption().setName('channel').setDescription('…').toJSON();
const kind = new SlashCommandStringOption()
	.setName('kind')
	.setDescription('…')
	.addChoices({ name: 'Finals', value: 'final' }, { name: 'Clubs', value: 'club' })
	.toJSON();

test.each<[string, Parameters<typeof optionProblem>[0], OptionValue | undefined, string | undefined]>([
	['nothing where nothing is needed', text, undefined, undefined],
	['nothing where something is needed', needed, undefined, 'missing'],
	['an empty text where something is needed', needed, '', 'missing'],
	['a text within its bounds', text, 'abc', undefined],
	['a short text', text, 'a', 'too-short'],
	['a long text', text, 'abcde', 'too-long'],
	['a text of 6,001 characters', needed, 'a'.repeat(6001), 'too-long'],
	['a number for a text', text, 3, 'wrong-kind'],
	['a whole number within its bounds', number, 5, undefined],
	['a number too small', number, 0, 'too-small'],
	['a number too large', number, 6, 'too-large'],
	['a fraction', number, 1.5, 'not-whole'],
	['a text for a number', number, 'two', 'not-a-number'],
	['a flag', flag, false, undefined],
	['a text for a flag', flag, 'yes', 'wrong-kind'],
	['a channel', channel, '100000000000000002', undefined],
	['a text for a channel', channel, 'lounge', 'wrong-kind'],
	['one of the choices', kind, 'final', undefined],
	['none of the choices', kind, 'Finals', 'not-a-choice'],
])('%s', (_case, option, value, code) => {
	expect(optionProblem(option, value)?.code).toBe(code);
});
