import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/text/words.js';
import { legend, mark } from '../../src/views/mark.js';
import { matchLine, tieLine } from '../../src/views/match-text.js';
import { roundLines, roundTitle } from '../../src/views/round-text.js';
import { sourceText } from '../../src/views/season/season-sources-view.js';
import { tableText } from '../../src/views/table-text.js';
import { aGroup, aMatch, aTie, aTiesRound, clubId } from '../support/fixtures.js';

const en = wordsIn('en');
const names = { clubLabel: (id: string) => id.charAt(0).toUpperCase() + id.slice(1) };
const ruling = (score: readonly number[]) => ({ score, reason: { en: 'A ruling.', es: 'Un fallo.' } });

describe('a match on one line', () => {
	it.each([
		['its score', aMatch('norte 2-1 sur'), 'Norte **2–1** Sur'],
		['that the score is unknown', aMatch('norte ? sur'), 'Norte – Sur · score not known'],
		[
			'day and ground',
			aMatch('norte 2-1 sur', { date: '2000-05-07', venue: 'Lima' }),
			'Norte **2–1** Sur · 7 May, Lima',
		],
		['penalties', aMatch('norte 1-1 sur', { penalties: [5, 4] }), 'Norte **1–1** Sur (5–4 on penalties)'],
		['extra time', aMatch('norte 2-1 sur', { extraTime: true }), 'Norte **2–1** Sur (after extra time)'],
		[
			'what was awarded',
			aMatch('norte ? sur', { awarded: ruling([3, 0]) }),
			'Norte **3–0** Sur (awarded)\n-# A ruling.',
		],
		[
			'what it was on the pitch',
			aMatch('norte 2-2 sur', { awarded: ruling([3, 0]) }),
			'Norte **3–0** Sur (awarded; 2–2 on the pitch)\n-# A ruling.',
		],
		[
			'a note',
			aMatch('norte 1-0 sur', { note: { en: 'In the rain.', es: 'Bajo la lluvia.' } }),
			'Norte **1–0** Sur\n-# In the rain.',
		],
	])('tells %s', (_, match, line) => {
		expect(matchLine(match, names, en, 2000)).toBe(line);
	});
});

describe('a tie on one line', () => {
	it.each([
		[
			'the aggregate, the legs and in bold who went through',
			aTie(['norte 2-0 sur', 'sur 1-1 norte']),
			'**Norte** 3–1 Sur (2–⁠0, 1–⁠1)',
		],
		['a single match', aTie(['norte 0-1 sur']), 'Norte 0–1 **Sur**'],
		[
			'a leg that is not known',
			aTie(['norte 4-0 sur', 'sur ? norte'], { winner: 'norte' }),
			'**Norte** – Sur (4–⁠0, ?)',
		],
		['that nothing is known', aTie([], { winner: 'sur' }), 'Norte – **Sur** · score not known'],
		[
			'away goals',
			aTie(['norte 2-1 sur', 'sur 1-0 norte'], { decidedBy: 'away-goals' }),
			'Norte 2–2 **Sur** (2–⁠1, 0–⁠1; on away goals)',
		],
		[
			'penalties, the winner’s first',
			aTie(['norte 1-0 sur', 'sur 1-0 norte'], { penalties: [3, 4] }),
			'Norte 1–1 **Sur** (1–⁠0, 0–⁠1; 4–3 on penalties)',
		],
		[
			'an extra match',
			aTie(['norte 1-0 sur', 'sur 1-0 norte'], { decider: aMatch('sur 0-2 norte') }),
			'**Norte** 1–1 Sur (1–⁠0, 0–⁠1; extra match 2–0)',
		],
		['a ruling', aTie(['norte 1-0 sur'], { winner: 'sur', decidedBy: 'ruling' }), 'Norte 1–0 **Sur** (by ruling)'],
		[
			'who was reinstated',
			aTie(['norte 1-0 sur'], { reinstated: 'sur' }),
			'**Norte** 1–0 Sur (Sur reinstated by ruling)',
		],
		['how sure it is', aTie(['norte 1-0 sur'], { confidence: 'one-source' }), '**Norte** 1–0 Sur¹'],
	])('tells %s', (_, tie, line) => {
		expect(tieLine(tie, false, names, en, 2000)).toBe(line);
	});
});

describe('a round', () => {
	const lines = (round: Parameters<typeof roundLines>[0], detail: 'full' | 'brief' = 'full') =>
		roundLines(round, detail, names, en, 2000);

	it.each([
		['quarterfinals', undefined, 'Quarter-finals'],
		['group-stage', 'A', 'Group A'],
		['tiebreaker', 'A', 'Tie-breaker · A'],
	] as const)('%s %s is called %s', (name, label, title) => {
		expect(roundTitle({ name, label }, en)).toBe(title);
	});

	it.each([
		['was played, and no more is known', aTiesRound([]), ['Played; the pairings are not known.']],
		['had ties nobody names', aTiesRound([], { unknownTies: 4 }), ['4 ties; the pairings are not known.']],
		[
			'had one more tie',
			aTiesRound([aTie(['norte 1-0 sur'])], { unknownTies: 1, name: 'semifinals' }),
			['Norte **1–0** Sur', '1 more tie is not known.'],
		],
		[
			'had clubs without ties',
			aTiesRound([], { clubs: ['este', 'oeste'] }),
			['Played; the pairings are not known.', 'Known to have played: Este, Oeste'],
		],
		['was a group of which nothing is known', aGroup([]), ['The scores are not known.']],
		['was a group of known clubs', aGroup([], { clubs: ['norte', 'sur'] }), ['In the group: Norte, Sur']],
	])('that %s says so', (_, round, expected) => {
		expect(lines(round)).toEqual(expected);
	});

	it('shows a group’s table, then its matches, and says when some are missing', () => {
		const whole = lines(aGroup(['norte 1-0 sur', 'sur 1-0 este', 'este 0-0 norte']));
		expect(whole[0]).toMatch(/^```\n# Club +P GD Pts\n1 Norte/);
		expect(whole.slice(1)).toEqual(['Norte **1–0** Sur', 'Sur **1–0** Este', 'Este **0–0** Norte']);
		const part = lines(
			aGroup(['norte 1-0 sur'], { table: ['norte', 'sur', 'este'].map((club) => ({ club, points: 3 })) }),
		);
		expect(part.slice(1)).toEqual(['Norte **1–0** Sur', '-# Not all matches are known.']);
		expect(lines(aGroup(['norte 1-0 sur'], { incomplete: true }), 'brief')).toContain('-# Not all matches are known.');
	});

	it('names a ground that all matches share once', () => {
		const matches = ['norte 1-0 sur', 'sur 1-0 norte'].map((each) => aMatch(each, { venue: 'Estadio Nacional' }));
		expect(lines(aGroup([], { matches })).slice(1)).toEqual([
			'Norte **1–0** Sur',
			'Sur **1–0** Norte',
			'-# Estadio Nacional',
		]);
	});

	it('sums up a final of two legs, the winner’s goals first', () => {
		const tie = aTie(['norte 1-0 sur', 'sur 3-1 norte']);
		expect(lines(aTiesRound([tie])).at(-1)).toBe('**Sur** 3–2 on aggregate');
		expect(lines(aTiesRound([aTie(['norte 1-0 sur'])]))).toEqual(['Norte **1–0** Sur']);
	});
});

it('a table has only the columns that somebody has figures for, and goes on with a long name in the next row', () => {
	const labels = { clubLabel: (id: string) => (id === 'norte' ? 'Norte' : 'Un nombre muy largo de club') };
	const rows = [{ club: clubId('norte'), points: 4 }, { club: clubId('un-nombre-muy-largo-de-club') }];
	expect(tableText(rows, labels, en, 2000).split('\n')).toEqual([
		'```',
		'# Club                Pts',
		'1 Norte                 4',
		'2 Un nombre muy largo   ?',
		'  de club',
		'```',
	]);
});

it('the legend explains the signs that are there, and no other', () => {
	expect((['confirmed', 'one-source', 'inferred', 'disputed'] as const).map(mark)).toEqual(['', '¹', '²', ' ⚠']);
	expect(legend('Norte', en)).toBeUndefined();
	expect(legend(`Norte${mark('disputed')} Sur${mark('one-source')}`, en)).toBe('¹ one source only · ⚠\u00a0disputed');
});

it.each([
	[{ name: 'Almanac' }, '• Almanac'],
	[{ name: 'A [b] *c*' }, '• A [b] \\*c\\*'],
	[{ name: 'A [b]', url: 'https://a.pe/x' }, '• [A b](https://a.pe/x)'],
	[{ name: 'A', url: 'https://a.pe/Copa_Perú_(2008)' }, '• [A](https://a.pe/Copa_Per%C3%BA_%282008%29)'],
	[{ name: 'A', url: 'https://a.pe/Per%C3%BA' }, '• [A](https://a.pe/Per%C3%BA)'],
	[{ name: 'A', url: 'https://a.pe/100%' }, '• [A](https://a.pe/100%25)'],
])('the source %o is %s', (source, text) => {
	expect(sourceText(source)).toBe(text);
});
