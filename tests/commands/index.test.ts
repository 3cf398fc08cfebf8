import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { isSlash } from '../../src/app/command.js';
import { askable } from '../../src/quiz/questions.js';
import { aBot, ownCatalog } from '../support/a-bot.js';

describe.each([...commands].filter(([, { definition }]) => isSlash(definition)))('/%s', (name, command) => {
	const definition = command.definition;

	it('is called as it is listed', () => {
		expect(definition.name).toBe(name);
	});

	it('has its name and description in Spanish, as have its subcommands and options', () => {
		const all = [
			definition,
			...(isSlash(definition) ? (definition.options ?? []) : []).flatMap((each) => [
				each,
				...('options' in each ? (each.options ?? []) : []),
			]),
		];
		for (const each of all) {
			expect(each.name_localizations?.['es-ES'], each.name).toMatch(/^[\p{Ll}\p{N}-]{1,32}$/u);
			expect(each.name_localizations?.['es-419']).toBe(each.name_localizations?.['es-ES']);
			expect(each.description_localizations?.['es-419'], each.name).toBeTruthy();
		}
	});
});

/** How many characters a desktop shows on one line. */
const SHORT = 80;

it('/about says what is known, where it is from and what is kept', async () => {
	const told = await aBot().ask('about');
	const seasons = ownCatalog.seasonsOf('copa-peru');
	const years = `${seasons[0]?.year}–${seasons.at(-1)?.year}`;
	expect(told.text).toContain(`**Copa Perú**: ${seasons.length} temporadas (${years})`);
	const counted = /^([\d,]+) clubes · (\d+) departamentos · ([\d,]+) preguntas de trivia$/m.exec(told.text)?.slice(1);
	const { clubs, departments, competitions } = ownCatalog;
	const questions = competitions.flatMap(({ id }) => askable(ownCatalog, id));
	expect(counted?.map((text) => Number(text.replaceAll(',', '')))).toEqual(
		[clubs, departments, questions].map(({ length }) => length),
	);
	expect(told.text).toContain('Wikipedia');
	expect(told.text).toContain('ni nombres ni mensajes');
});

it('/quiz help says what an answer is worth', async () => {
	const told = await aBot().ask('quiz help');
	expect(told).toMatchObject({ how: 'private', text: expect.stringMatching(/\*\*10\*\* puntos[\s\S]*\*\*5\*\* más/) });
});

it.each([
	['es', ['/trivia diaria', '/trivia club', '/trivia copa', 'Mete gol gana', 'El camino', 'Colección']],
	['en', ['/quiz daily', '/quiz club', '/quiz cup', 'Sudden death', 'The road', 'Collection']],
] as const)('/quiz help explains each mode in two short lines, in %s', async (locale, modes) => {
	const { text } = await aBot().ask('quiz help', {}, { person: { locale } });
	const entries = text.split(/^• /m).map((entry) => entry.replaceAll('**', '').trim().split('\n'));
	for (const mode of modes) {
		const [lines = []] = entries.filter(([first]) => first?.startsWith(mode));
		expect(lines, mode).toHaveLength(2);
		for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(SHORT);
	}
});
