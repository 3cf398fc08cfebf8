import { SlashCommandBuilder } from '@discordjs/builders';
import { describe, expect, test } from 'vitest';
import { readUsage, searchUsages } from '../../src/preview/page/command-search.js';
import { fixedChoices, namedOptions, optionForText, valueOfText } from '../../src/preview/page/option-text.js';
import { stringsIn } from '../../src/preview/page/strings.js';
import { pathIn, usagesOf } from '../../src/preview/usage.js';

const season = new SlashCommandBuilder()
	.setName('season')
	.setNameLocalization('es-419', 'temporada')
	.setDescription('A season')
	.addStringOption((option) => option.setName('year').setDescription('…').setRequired(true));
const quiz = new SlashCommandBuilder()
	.setName('quiz')
	.setNameLocalization('es-419', 'trivia')
	.setDescription('A quiz')
	.addSubcommand((sub) =>
		sub
			.setName('start')
			.setNameLocalization('es-419', 'empezar')
			.setDescription('Starts')
			.addIntegerOption((option) => option.setName('questions').setDescription('…'))
			.addBooleanOption((option) => option.setName('easy').setDescription('…'))
			.addStringOption((option) =>
				option
					.setName('kind')
					.setDescription('…')
					.addChoices({ name: 'Finals', name_localizations: { 'es-419': 'Finales' }, value: 'final' }),
			),
	)
	.addSubcommand((sub) => sub.setName('stop').setDescription('Stops'));
const usages = usagesOf([season.toJSON(), quiz.toJSON()]);
const paths = (typed: string, locale: 'en' | 'es') =>
	searchUsages(typed, usages, locale).map((usage) => pathIn(locale, usage));

describe('the list of commands', () => {
	test.each([
		['', 'en', ['season', 'quiz start', 'quiz stop']],
		['se', 'en', ['season']],
		['st', 'en', ['quiz start', 'quiz stop']],
		['TRIV', 'es', ['trivia empezar', 'trivia stop']],
		['quiz', 'es', ['trivia empezar', 'trivia stop']],
		['zzz', 'en', []],
	] as const)('for "%s" in %s', (typed, locale, expected) => {
		expect(paths(typed, locale)).toEqual(expected);
	});
});

describe('what is written after a slash', () => {
	test.each([
		['/season 2008', 'en', 'season', '2008'],
		['/temporada  2008 ', 'es', 'season', '2008'],
		['/season', 'es', 'season', ''],
		['/Season Atlético Grau', 'en', 'season', 'Atlético Grau'],
		['/quiz start 5', 'en', 'quiz start', '5'],
		['/trivia empezar', 'es', 'quiz start', ''],
	] as const)('"%s" in %s', (typed, locale, path, rest) => {
		const read = readUsage(typed, usages, locale);
		expect(read && [pathIn('en', read.usage), read.rest]).toEqual([path, rest]);
	});

	test.each(['/seasons 2008', '/quiz', '/quiz sto', '/', '/season2008'])('"%s" is no command', (typed) => {
		expect(readUsage(typed, usages, 'en')).toBeUndefined();
	});
});

describe('the text of an option', () => {
	const [questions, easy, kind] = usages.find(({ subcommand }) => subcommand?.name === 'start')?.options ?? [];
	if (!questions || !easy || !kind) throw new Error('The options are missing');
	const es = stringsIn('es');

	test.each([
		[questions, ' 10 ', 10],
		[questions, 'ten', 'ten'],
		[questions, ' ', undefined],
		[easy, 'si', true],
		[easy, 'No', false],
		[easy, 'maybe', 'maybe'],
		[kind, 'finales', 'final'],
		[kind, 'fin', 'final'],
	])('of %j, "%s" means %j', (option, typed, value) => {
		expect(valueOfText(typed, option, fixedChoices(option, 'es', es))).toBe(value);
	});

	test('a number goes into the first option that can hold it, words into the first text', () => {
		const options = [questions, easy, kind];
		expect([optionForText('5', options)?.name, optionForText('finals', options)?.name]).toEqual(['questions', 'kind']);
		expect(optionForText('finals', [questions])).toBeUndefined();
	});

	test.each([
		['kind: finals', [['kind', 'finals']]],
		[
			'Kind:finals questions: 5',
			[
				['kind', 'finals'],
				['questions', '5'],
			],
		],
		[
			'questions: 5 kind: the last ones',
			[
				['questions', '5'],
				['kind', 'the last ones'],
			],
		],
		['score: 3:2', []],
		['finals kind: x', []],
		['finals', []],
		['', []],
	])('“%s” is taken apart by the names in it', (typed, expected) => {
		const found = namedOptions(typed, [questions, easy, kind], 'en');
		expect(found.map(({ option, text }) => [option.name, text])).toEqual(expected);
	});
});
