import { expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { stringsIn } from '../../src/preview/page/strings.js';
import { suggestionsOf } from '../../src/preview/suggestions.js';
import { locales } from '../../src/text/locale.js';
import { aFolderOf, aLeague, footballJson, imported } from '../import/made-up-results.js';
import { aBot, ownCatalog } from '../support/a-bot.js';

const ten = ['Cumbre', 'Duna', 'Estero', 'Faro', 'Gruta', 'Hoya', 'Isla', 'Jara', 'Kama', 'Loma'];
const { to } = imported(
	aFolderOf({
		'in/2001-02/li.1.json': aLeague('Liga Austral 2001/02', ten, 2001),
		'in/2002-03/li.1.json': aLeague('Liga Austral 2002/03', ten.toReversed(), 2002),
	}),
);
const cup = imported(
	aFolderOf({
		'in/2003/copa.json': footballJson('Copa Boreal 2003', { Final: ['Gruta (XCC) 1-0 Duna (XBB)'] }, 2003),
		'in/2004/li.2.json': aLeague('Liga Chica 2004', ten, 2004),
		'in/2005/li.2.json': aLeague('Liga Chica 2005', ten, 2005),
	}),
).to;

const servicesOf = (catalog: Catalog) => aBot({ catalog }).bot.services;

/** The labels of the buttons, in Spanish. */
const written = (...folders: string[]) => {
	const { isAbroad, lookups, games } = suggestionsOf(
		servicesOf(folders.length > 0 ? loadCatalog(folders) : ownCatalog),
	);
	const line = ({ command, subcommand, text }: (typeof lookups)[number]) =>
		[command, subcommand, text?.es].filter(Boolean).join(' ');
	return { isAbroad, lookups: lookups.map(line), games: games.map(line) };
};

it('a newcomer is offered something of Peru', () => {
	expect(written()).toEqual({
		isAbroad: false,
		lookups: ['season 2008', 'club Atlético Grau', 'department Piura', 'champions'],
		games: ['quiz start', 'quiz daily'],
	});
});

it('who adds a league of their own is offered its newest season and a quiz about it, too', () => {
	expect(written('data', to)).toEqual({
		isAbroad: false,
		lookups: ['season 2008', 'club Atlético Grau', 'department Piura', 'season Liga Austral 2002/03', 'champions'],
		games: ['quiz start', 'quiz start Liga Austral', 'quiz daily'],
	});
});

it('where all that is known is of other countries, nothing of Peru is offered or said', () => {
	expect(written(to)).toEqual({
		isAbroad: true,
		lookups: ['season Liga Austral 2002/03', 'club Loma', 'champions'],
		games: ['quiz start', 'quiz daily'],
	});
	for (const locale of locales) {
		const strings = stringsIn(locale, true);
		const said = [strings.channel, strings.topic, strings.welcomeTitle, strings.welcomeLead, strings.greeting];
		expect([...said, strings.messages].join(' ')).not.toMatch(/per[uú]|macho|depart/i);
	}
});

it('no quiz is offered that has nothing to ask, and the league with most seasons comes first', () => {
	expect(written(cup)).toEqual({
		isAbroad: true,
		lookups: ['season Liga Chica 2005', 'season Copa Boreal 2003', 'club Cumbre', 'champions'],
		games: ['quiz start Liga Chica', 'quiz daily'],
	});
});

it('the quiz that is meant without a name is offered, however few seasons its league has', () => {
	const years = [2003, 2004, 2005];
	const seasons = { Alfa: [2002, 2003], Beta: years, Gama: years };
	const files = Object.entries(seasons).flatMap(([name, played]) =>
		played.map((year) => [`in/${year}/${name}.json`, aLeague(`Liga ${name} ${year}`, ten, year)] as const),
	);
	const { isAbroad, games } = written(imported(aFolderOf(Object.fromEntries(files))).to);
	expect([isAbroad, games]).toEqual([
		true,
		['quiz start', 'quiz start Liga Beta', 'quiz start Liga Gama', 'quiz daily'],
	]);
});

it('what is offered finds the season that it names', () => {
	const catalog = loadCatalog(['data', to]);
	const texts = suggestionsOf(servicesOf(catalog)).lookups.flatMap(({ command, text }) =>
		command === 'season' && text ? text.es : [],
	);
	expect(texts.map((text) => catalog.searchSeasons(text)[0]?.champion?.club)).toEqual(['sport-huancayo', 'loma']);
});
