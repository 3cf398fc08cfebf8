import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { aboutView } from '../../src/views/about-view.js';
import { championPages } from '../../src/views/champions/champion-pages.js';
import { championsView } from '../../src/views/champions/champions-view.js';
import { clubPages } from '../../src/views/club/club-tabs.js';
import { clubPageView } from '../../src/views/club/club-view.js';
import { promptOf } from '../../src/views/quiz/question-prompt.js';
import { pagesOf } from '../../src/views/season/season-navigation.js';
import { seasonPageView } from '../../src/views/season/season-page-view.js';
import { stayText } from '../../src/views/stay-text.js';
import type { View } from '../../src/views/view.js';
import { aQuestion } from '../quiz/a-question.js';
import { textProblems } from '../views/pictures/drawn-texts.js';
import { viewProblems } from '../views/view-problems.js';
import { aFolderOf, aLeague, footballJson, imported, smallCup, tenClubs } from './made-up-results.js';

const many = Array.from(
	{ length: 24 },
	(_, index) => `Deportivo Unión ${String.fromCharCode(65 + index)}iudad del Valle`,
);
const folder = aFolderOf({
	'in/2001-02/li.1.json': aLeague('Liga Austral 2001/02', tenClubs, 2001),
	'in/2002-03/li.1.json': aLeague('Liga Austral 2002/03', tenClubs.toReversed(), 2002),
	'in/2003/grande.json': aLeague('Torneo Grande 2003', many, 2003),
	'in/2003/copa.json': footballJson(
		'Copa Boreal 2003',
		{
			'Group A': ['Cumbre (XAA) 1-0 Duna (XBB)', 'Duna (XBB) 0-0 Cumbre (XAA)'],
			'Group B': ['Faro (XAA) 2-0 Gruta (ESP)', 'Gruta (ESP) 0-0 Faro (XAA)'],
			Semifinals: ['Gruta (ESP) 1-0 Cumbre (XAA)', 'Duna (XBB) 2-1 Faro (XAA)'],
			Final: ['Gruta (ESP) 0-0 et 1-1 p 3-5 Duna (XBB)'],
		},
		2003,
	),
});
const { lines, to } = imported(folder, { folder: smallCup });
const catalog = loadCatalog([to]);
const [liga] = catalog.searchCompetitions('liga austral');

/** Every view of the folder's data, in one language. */
function* everyView(locale: 'en' | 'es'): Generator<readonly [string, View]> {
	const words = wordsIn(locale);
	for (const season of catalog.seasons) {
		for (const page of pagesOf(season, catalog)) {
			yield [`${season.competition} ${season.year} ${page}`, seasonPageView(season, page, catalog, words)];
		}
	}
	for (const club of catalog.clubs) {
		for (const page of clubPages) yield [`${club.id} ${page}`, clubPageView(club, page, catalog, words)];
	}
	for (const competition of catalog.competitions) {
		const asked = { competition, decade: undefined, part: 0 };
		const offered = JSON.stringify(championsView({ ...asked, page: 'list' }, catalog, words).components);
		for (const page of championPages.filter((each) => offered.includes(`champions:${each}`))) {
			yield [`${competition.id} ${page}`, championsView({ ...asked, page }, catalog, words)];
		}
	}
}

describe.each(locales)('an imported folder, in %s', (locale) => {
	const views = [...everyView(locale)];

	it('has many views, and nothing was left out', () => {
		expect(lines).toEqual([]);
		expect(views.length).toBeGreaterThan(100);
		expect(views.filter(([name]) => / (?:clubs|list)$/.test(name)).length).toBe(6);
	});

	it('names nothing that only Peru has', () => {
		const peru = /depart(?:a)?ment|etapa|\bstages?\b|national|nacional|clasificad|qualified|qualifier|per[uú]\b|ascen/i;
		const found = views.flatMap(([name, view]) => {
			const said = JSON.stringify(view).replace(/tour?nament|departments?:|champions:departments/g, '');
			const [word] = peru.exec(said.replace(/"custom_id":"[^"]*"/g, '').replace(/group stage/gi, '')) ?? [];
			return word === undefined ? [] : [`${name}: ${word}`];
		});
		expect(found).toEqual([]);
	});

	it('is within Discord’s limits, and its pictures fit a phone', () => {
		expect(views.flatMap(([name, view]) => viewProblems(view).map((problem) => `${name}: ${problem}`))).toEqual([]);
		const pictures = views.flatMap(([name, { picture }]) => (picture ? [{ name, svg: picture.svg }] : []));
		expect(pictures.length).toBeGreaterThan(20);
		for (const { name, svg } of pictures) {
			expect(textProblems(svg), name).toEqual([]);
			expect(Number(/ height="(\d+)"/.exec(svg)?.[1]), name).toBeLessThanOrEqual(700);
		}
	});

	it('tells what stood out in a league: who won, the first of the table, the biggest win, the longest runs', () => {
		const season = liga && catalog.season(liga.id, 2001);
		const view = season && seasonPageView(season, 'overview', catalog, wordsIn(locale));
		expect(view?.content).toContain('Liga Austral 2001/02');
		expect(view?.content).toContain('Cumbre');
		const said = JSON.stringify([view?.embeds, view?.picture?.alt]);
		for (const text of ['Duna', 'Estero', 'Faro', '**2–0**']) expect(said).toContain(text);
		expect(said).toMatch(locale === 'es' ? /victorias seguidas/ : /wins in a row/);
	});

	it('says what country a club is from, and from which season to which a league is known', () => {
		const gruta = catalog.clubs.find(({ country }) => country === 'ESP') ?? expect.fail('no such club');
		const words = wordsIn(locale);
		expect(clubPageView(gruta, 'show', catalog, words).content).toContain(locale === 'es' ? 'España' : 'Spain');
		const about = aboutView(liga ? [liga] : [], { questions: 1, readsChat: false }, catalog, words);
		expect(about.content).toContain('(2001/02–2002/03)');
	});

	it('asks in which season a title was won, and names it so beside the chart', () => {
		if (!liga) throw new Error('no league');
		const words = wordsIn(locale);
		const question = { ...aQuestion('cumbre'), competition: liga.id };
		expect(promptOf(question, catalog, words)).toContain(locale === 'es' ? 'En qué temporada' : 'In which season');
		const many = [...Array(12)].map((_, at) => [
			`in/${2001 + at}/li.1.json`,
			aLeague(
				`Liga Larga ${2001 + at}/${`${2 + at}`.padStart(2, '0')}`,
				[...tenClubs.slice(at % 9), ...tenClubs.slice(0, at % 9)],
				2001 + at,
			),
		]);
		const long = loadCatalog([imported(aFolderOf(Object.fromEntries(many))).to]);
		const [competition] = long.competitions;
		if (!competition) throw new Error('no league');
		const view = championsView({ competition, decade: undefined, part: 0, page: 'clubs' }, long, words);
		expect(JSON.stringify(view.embeds)).toMatch(/ \(20\d\d\/\d\d\)/);
		expect(JSON.stringify(view.embeds)).not.toMatch(/\(20\d\d\)/);
	});

	it('names the seasons of a stay as they are called', () => {
		const stay = { from: 2001, until: 2002, known: 2, relegated: false };
		const said = liga && stayText(liga.id, [stay], catalog, wordsIn(locale));
		expect(said).toBe('Liga Austral 2001/02–\u20602002/03');
	});

	it('does not tell a champion’s place besides', () => {
		const club = catalog.clubWithId('cumbre') ?? expect.fail('no such club');
		const said = JSON.stringify(clubPageView(club, 'seasons', catalog, wordsIn(locale)).embeds);
		expect(said).toMatch(locale === 'es' ? /campeón/ : /champion/);
		expect(said).not.toMatch(/1st|1\.º/);
	});

	it('tells a final that penalties decided once, and with them', () => {
		const words = wordsIn(locale);
		const season = catalog.seasons.find(({ competition }) => competition === 'copa-boreal') ?? expect.fail('no cup');
		const [embed] = seasonPageView(season, 'overview', catalog, words).embeds;
		expect(embed?.description).toMatch(/^Final: Gruta 1–1 \*\*Duna\*\* \(5–3 [^\n]+\)$/);
		const rounds = JSON.stringify(seasonPageView(season, 'cup', catalog, words).embeds);
		expect(rounds).toContain(words.say('tie.penalties', { score: '3–5' }));
		expect(rounds).not.toContain('5–3');
		expect(seasonPageView(season, 'cup', catalog, words).picture?.svg).toContain('3–5');
		const duna = catalog.clubs.find(({ country, name }) => name === 'Duna' && country) ?? expect.fail('no such club');
		const penalties = words.say('tie.penalties', { score: '3–5' });
		expect(JSON.stringify(clubPageView(duna, 'story', catalog, words).embeds)).toContain(penalties);
	});

	it('tells a club’s places, newest first', () => {
		const club = catalog.clubWithId('duna') ?? expect.fail('no such club');
		const said = JSON.stringify(clubPageView(club, 'show', catalog, wordsIn(locale)).embeds);
		expect(said).toMatch(
			locale === 'es' ? /9\.º \(2002\/03\) · 2\.º \(2001\/02\)/ : /9th \(2002\/03\) · 2nd \(2001\/02\)/,
		);
	});

	it('shows a league’s table whole: in a picture, and as text where there is none', () => {
		const season = liga && catalog.season(liga.id, 2001);
		const view = season && seasonPageView(season, 'league', catalog, wordsIn(locale));
		for (const club of tenClubs) {
			expect(view?.picture?.svg).toContain(`>${club}</text>`);
			expect(view?.picture?.alt).toContain(club);
			expect(JSON.stringify(view?.withoutPicture)).toContain(club);
		}
		expect(JSON.stringify(view?.embeds)).not.toContain('```');
	});
});
