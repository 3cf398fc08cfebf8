import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { isSlash } from '../src/app/command.js';
import { coverageOf } from '../src/catalog/coverage.js';
import { ownCatalog } from './support/a-bot.js';

const readme = readFileSync('README.md', 'utf8');
/** The cells of all tables, by row. */
const rows = readme
	.split('\n')
	.filter((line) => line.startsWith('|'))
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);

describe('the README', () => {
	it.each(ownCatalog.competitions)('tells how much is known of $name.en', ({ id, name }) => {
		const seasons = ownCatalog.seasonsOf(id);
		const known = coverageOf(seasons);
		const count = (number: number) => (number === 0 ? '–' : `${number}`);
		expect(rows).toContainEqual([
			`${name.en} ${seasons[0]?.year}–${seasons.at(-1)?.year}`,
			`${seasons.length}`,
			count(known.champions),
			count(known.runnersUp),
			count(known.finals),
			count(known.lists) + (known.listsInPart > 0 ? `, ${known.listsInPart} more in part` : ''),
		]);
	});

	it('names every command, and every option of /quiz start', () => {
		for (const [name, { definition }] of commands) expect(readme).toContain(isSlash(definition) ? `/${name}` : name);
		const quiz = commands.get('quiz')?.definition;
		const [start] = quiz && isSlash(quiz) ? (quiz.options ?? []) : [];
		const options = start && 'options' in start ? (start.options ?? []) : [];
		expect(readme).toContain(`\`/quiz start ${options.map(({ name }) => `[${name}]`).join(' ')}\``);
	});

	it('says the two lines that set everything up', () => {
		for (const line of ['npm ci && npm start', 'npm ci && npm test']) expect(readme).toContain(line);
	});
});
