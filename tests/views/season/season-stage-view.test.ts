import { describe, expect, it } from 'vitest';
import { nationalRounds } from '../../../src/domain/decider.js';
import { clubsOf } from '../../../src/domain/standing.js';
import { locales } from '../../../src/text/locale.js';
import { wordsIn } from '../../../src/text/words.js';
import { tieLine } from '../../../src/views/match-text.js';
import { clubName } from '../../../src/views/names.js';
import { roundTitle } from '../../../src/views/round-text.js';
import { pagesOf } from '../../../src/views/season/season-navigation.js';
import { seasonPageView } from '../../../src/views/season/season-page-view.js';
import { aBot } from '../../support/a-bot.js';
import { longCup as catalog } from '../../support/a-long-cup.js';
import { aGroup, aNationalSeason } from '../../support/fixtures.js';
import { sent } from '../../support/sent.js';
import { viewProblems } from '../view-problems.js';

const season = (year: number) => catalog.season('copa', year) ?? expect.fail(`no season ${year}`);
const { press } = aBot({ catalog });

describe.each(locales)('a long cup, in %s', (locale) => {
	const words = wordsIn(locale);
	const pages = (['early', 'groups', 'cup'] as const).map((page) => seasonPageView(season(2001), page, catalog, words));
	const texts = pages.map((page) => sent({ ...page, ...page.withoutPicture }).text);

	it('has pages for its early rounds, its groups and the rest', () => {
		expect(pagesOf(season(2001), catalog)).toEqual(['overview', 'early', 'groups', 'cup', 'sources']);
		const tabs =
			locale === 'es' ? ['Fases previas', 'Grupos', 'Fase final'] : ['Early rounds', 'Groups', 'Knock-out rounds'];
		expect(pages.map(({ embeds }) => embeds[0]?.title)).toEqual(tabs);
		const labels = pages.map((page) =>
			sent(page)
				.buttons.map(({ label }) => label)
				.slice(1, 4),
		);
		expect(labels).toEqual([tabs, tabs, tabs]);
		expect(pages.flatMap(viewProblems)).toEqual([]);
	});

	it('shows each round on one of them, with every tie and every club', () => {
		for (const round of nationalRounds(season(2001))) {
			const showing = texts.filter((text) =>
				text.split('\n').some((line) => isHeading(line, roundTitle(round, words))),
			);
			expect(showing.length, roundTitle(round, words)).toBe(1);
			const [text = ''] = showing;
			const said =
				round.type === 'ties' && round.name !== 'final'
					? round.ties.map((tie) => tieLine(tie, round.onPoints, catalog, words, 2001))
					: clubsOf(round).map((club) => clubName(catalog, club, 2001));
			for (const each of said) expect(text).toContain(each);
		}
	});

	it('has the road to the title with the last rounds alone', () => {
		expect(pages.map(({ picture }) => picture?.name)).toEqual([undefined, undefined, 'copa-2001-road']);
	});

	it('tells each tie once, where there is no picture, too', () => {
		const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.includes('**A Deportivo 1** (1–')));
		expect(lines.length).toBe(5);
	});
});

it('a cup that fits two screens of a phone has one page of rounds', async () => {
	expect(pagesOf(season(2003), catalog)).toEqual(['overview', 'cup', 'sources']);
	const { headline, text } = await press('season:cup:copa:2003');
	expect(headline).toBe('Copa 2003 · Fases');
	for (const title of ['Grupo C', 'Cuartos de final', 'Final']) expect(text).toContain(title);
});

it('a cup whose knock-out has not begun has no page of it, and older buttons lead to its groups', async () => {
	expect(pagesOf(season(2002), catalog)).toEqual(['overview', 'early', 'groups', 'sources']);
	expect((await press('season:cup:copa:2002')).headline).toBe('Copa 2002 · Grupos');
	expect((await press('season:early:copa:2003')).headline).toBe('Copa 2003 · Fases');
});

it('a long National Stage is divided in the same way', () => {
	const { stages } = season(2001);
	const national = { ...season(2001), stages: stages.map((stage) => ({ ...stage, id: 'national' }) as typeof stage) };
	expect(pagesOf(national, catalog)).toEqual(['overview', 'early', 'groups', 'national', 'sources']);
	const { headline, text } = sent(seasonPageView(national, 'national', catalog, wordsIn('es')));
	expect(headline).toBe('Copa 2001 · Etapa Nacional');
	expect(text).not.toContain('Grupo');
});

it('among many groups the name of each heads its table, with its sign; notes, and clubs without a table, are below', () => {
	const note = { en: 'Note.', es: 'Nota.' };
	const [home, away] = ['a-deportivo-1', 'a-deportivo-2'];
	const rounds = [
		aGroup([`${home} 1-0 ${away}`], { name: 'group-stage', label: 'A', note, confidence: 'one-source' }),
		aGroup([`${home} ? ${away}`], { name: 'group-stage', label: 'B', incomplete: true }),
		...nationalRounds(season(2001)).slice(4),
	];
	const { embeds } = seasonPageView(aNationalSeason(rounds), 'groups', catalog, wordsIn('en'));
	const [first = ''] = (embeds[0]?.description ?? '').split('Group C');
	expect(first.split('\n').slice(0, -1)).toEqual([
		'```',
		'  Group A¹      P GD Pts',
		'1 A Deportivo 1 1 +1   3',
		'2 A Deportivo 2 1 -1   0',
		'```',
		'-# Note.',
		'**Group B**',
		'In the group: A Deportivo 1, A Deportivo 2',
		'-# Not all matches are known.',
		'```',
	]);
	expect(embeds[0]?.footer?.text).toContain('¹');
});

/** Whether a line is a round's heading, or that of its table. */
function isHeading(line: string, title: string): boolean {
	return line === `**${title}**` || line === title || line.startsWith(`  ${title} `);
}
