import { expect, it } from 'vitest';
import { wordsIn } from '../../../src/text/words.js';
import { championsView } from '../../../src/views/champions/champions-view.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { sent } from '../../support/sent.js';

const shown = (competition: string, page: 'list' | 'after' | 'clubs' | 'departments', part = 0, decade?: number) => {
	const found = catalog.competition(competition);
	if (!found) throw new Error(`There is no ${competition}`);
	return sent(championsView({ competition: found, page, part, decade }, catalog, wordsIn('es')));
};

it('tells what became of every champion of the cup, over three parts that lead to each other', () => {
	const [newer, older, oldest] = [0, 1, 2].map((part) => shown('copa-peru', 'after', part));
	if (!newer || !older || !oldest) throw new Error('There are three parts');
	const lines = [newer, older, oldest].map(({ text }) => text).join('\n');
	for (const { year, champion } of catalog.seasonsOf('copa-peru')) {
		expect(lines.includes(`**${year}**`), `${year}`).toBe(champion !== undefined);
	}
	expect(newer.text).toContain(
		'**2007** Juan Aurich · Primera División 2008–\u20602017 ⬇ · 🏆\u00a0Primera División 2011 · última noticia: Liga 2 2022',
	);
	// No emoji ends a line on its own.
	expect(lines).not.toMatch(/ · 🏆 /);
	expect(newer.buttons.map(({ label }) => label)).toContain('◀ Más antiguos');
	const [ahead, back] = [older, oldest].map(({ buttons }) => buttons.map(({ custom_id }) => custom_id));
	expect(ahead).toEqual(
		expect.arrayContaining(['champions:after:copa-peru:all:0:turn', 'champions:after:copa-peru:all:2:turn']),
	);
	expect(back).not.toContain('champions:after:copa-peru:all:3:turn');
});

it('is a page only of competitions whose champions went up', () => {
	const labels = (competition: string) => shown(competition, 'list').buttons.map(({ label }) => label);
	expect(labels('copa-peru')).toContain('Qué fue de ellos');
	expect(labels('segunda')).toContain('Qué fue de ellos');
	expect(labels('primera')).not.toContain('Qué fue de ellos');
});

it('names who came second most often, and which department has waited longest, of all years only', () => {
	expect(shown('copa-peru', 'clubs').text).toContain('Más veces subcampeón: Alfonso Ugarte (Puno) (3)');
	expect(shown('copa-peru', 'departments').text).toMatch(/La espera más larga: .+, sin título desde 19\d\d/);
	expect(shown('copa-peru', 'clubs', 0, 2010).text).not.toContain('Más veces');
});
