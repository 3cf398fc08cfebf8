import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { aBot, type Told } from '../support/a-bot.js';
import { aFolderOf, aSeason, footballJson, imported } from './made-up-results.js';

/** Club names of allowed characters that a display, a program or markdown could misinterpret. */
const odd = [
	'**Bold** _it_ `c`',
	'||sp||',
	'~~s~~',
	'# Head',
	'- item',
	'a:b',
	'../../etc',
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'{{name}}',
	'$& $1',
	'NaN',
];
const folder = aFolderOf({
	'in/2015/li.1.json': aSeason('**Liga** `x` _y_ # z ~~q~~ ||s|| @ t', 2015, odd),
	'in/2016/constructor.json': footballJson('constructor 2016', { Final: ['toString 1-0 constructor'] }, 2016),
});
const { lines, to, written } = imported(folder);

describe('names that could be taken for something else', () => {
	it.each([
		'@everyone',
		'AC @here',
		'[x](https://evil.example)',
		'<@123>',
		'<script>alert(1)</script>',
		'https://x.example',
		'x'.repeat(101),
		'x'.repeat(4000),
		'\u202Eabc',
		'a\nb',
		'',
	])('are refused where they lead elsewhere, call somebody or cannot be shown: “%s”', (name) => {
		const json = JSON.stringify({
			name: 'Liga 2001',
			matches: [{ team1: name, team2: 'Duna', score: { ft: [1, 0] } }],
		});
		const csv = `Date,HomeTeam,AwayTeam,FTHG,FTAG\n01/02/2001,"${name}",Duna,1,0\n`;
		const { lines: told } = imported(aFolderOf({ 'in/2001/li.1.json': json, 'in/2001/co-2001.csv': csv }));
		expect(
			told.map(([file, , expected]) => [file, expected?.replace('two clubs, each with ', '').replace('expected ', '')]),
		).toEqual([
			['in/2001/co-2001.csv', 'a name of at most 100 letters, without control characters, < > [ ] or links'],
			['in/2001/li.1.json', 'a name of at most 100 letters, without control characters, < > [ ] or links'],
		]);
	});

	it('of a competition are plain text', () => {
		expect(lines).toEqual([]);
		const names = written?.competitions.map(({ name }) => name) ?? [];
		expect(names).toContain('constructor');
		for (const name of names) expect(name).not.toMatch(/[*_`~|\\<>[\]@#]/);
	});

	it('of clubs are shown as they are written wherever they turn up, and fail nowhere', async () => {
		const bot = aBot({ catalog: loadCatalog([to]) });
		const told: Told[] = [];
		for (const year of ['2015', '2016']) {
			const first = await bot.ask('season', { year, competition: year === '2016' ? 'constructor' : undefined });
			const pages = first.buttons.filter(({ custom_id: id }) => id.startsWith('season:'));
			told.push(first, ...(await Promise.all(pages.map(({ custom_id: id }) => bot.press(id)))));
		}
		for (const name of odd) {
			const page = await bot.ask('club', { name });
			const more = page.buttons.filter(({ custom_id: id }) => id.startsWith('club:'));
			told.push(page, ...(await Promise.all(more.map(({ custom_id: id }) => bot.press(id)))));
		}
		for (const command of ['champions', 'quiz daily', 'about', 'help', 'quiz start']) told.push(await bot.ask(command));
		await bot.clock.advance(150_000);
		const posted = bot.channels.messages.flatMap(({ history }) => history.map(({ text }) => text));
		expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
		expect(told.length).toBeGreaterThan(25);
		expect(posted.length).toBeGreaterThan(5);
		for (const text of [...told.map((each) => each.text), ...posted]) {
			const outside = text.replace(/```[\s\S]*?```/g, '');
			expect(outside).not.toMatch(/\*\*Bold\*\* |\|\|sp\|\||~~s~~|(?<!\\)__proto__|undefined|\[object/);
			expect(outside).not.toMatch(/Algo falló/);
		}
	});
});
