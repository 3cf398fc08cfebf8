import { describe, expect, it } from 'vitest';
import { copaPeruWinners, firstDivisionWinners } from '../fixtures/winners.js';
import { aBot, ownCatalog } from '../support/a-bot.js';

const { ask } = aBot();

describe.each([
	['copa-peru', copaPeruWinners, 52],
	['primera', firstDivisionWinners, 109],
])('the champions of %s', (competition, winners, titles) => {
	it(`are the ${titles} known ones, year by year`, () => {
		const stored = ownCatalog.seasonsOf(competition).map(({ year, champion }) => [year, champion?.club]);
		expect(stored).toEqual([...winners]);
		expect([...winners.values()].filter((club) => club !== undefined)).toHaveLength(titles);
	});

	it('are named by /season, and a year without one says why', async () => {
		const wrong: number[] = [];
		for (const [year, id] of winners) {
			const { text, content, embeds } = await ask('season', { year: `${year}`, competition });
			const club = id === undefined ? undefined : ownCatalog.clubWithId(id);
			const [, champion, beside] = /🏆 Campeón: \*\*(.+?)\*\*(?:\s?[¹²⚠])?(?: \((.*?)\))?/.exec(text) ?? [];
			const label = club && ownCatalog.clubLabel(club.id, year);
			// A namesake's town stands in its name or beside it.
			const isBeside = club?.town !== undefined && beside?.split(', ').includes(club.town);
			const expected = isBeside ? label?.replace(` (${club.town})`, '') : label;
			const reason = embeds[0]?.description ?? '';
			const explained =
				club !== undefined ||
				(/\*\*(?:No se jugó|Sin campeón nacional|En juego)\*\*/.test(content ?? '') && reason.length > 15);
			if (champion !== expected || !explained) wrong.push(year);
		}
		expect(wrong).toEqual([]);
	});
});

it('the years of the Copa Perú without a champion are 1974, 1988 to 1992, 2020 and the one in progress', () => {
	const without = [...copaPeruWinners].filter(([, club]) => club === undefined).map(([year]) => year);
	expect(without).toEqual([1974, 1988, 1989, 1990, 1991, 1992, 2020, 2026]);
});

it.each([
	['copa-peru', 2019, 'Carlos Stein', 'Deportivo Llacuabamba'],
	['primera', 1934, 'Universitario (Lima)', 'Alianza Lima'],
])('%s %i is shown as disputed between %s and %s, in both languages', async (competition, year, first, second) => {
	for (const locale of ['en', 'es'] as const) {
		const { text } = await ask('season', { year: `${year}`, competition }, { place: { locale } });
		expect(text).toContain(`**${first}** ⚠`);
		expect(text).toContain(`${locale === 'es' ? 'otros dan a' : 'others name'} ${second} (`);
		expect(text).toContain(locale === 'es' ? '⚠\u00a0en disputa' : '⚠\u00a0disputed');
	}
});

it('every disputed champion names the others or says what the dispute is', () => {
	const disputed = ownCatalog.seasons.filter(({ champion }) => champion?.confidence === 'disputed');
	expect(disputed.map(({ competition, year }) => `${competition} ${year}`)).toEqual(
		expect.arrayContaining(['copa-peru 2019', 'primera 1934']),
	);
	for (const { champion } of disputed) {
		expect((champion?.variants.length ?? 0) > 0 || champion?.note !== undefined).toBe(true);
	}
});
