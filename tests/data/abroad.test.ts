import { describe, expect, it } from 'vitest';
import { matchRecord } from '../../src/catalog/abroad-record.js';
import { aBot, ownCatalog } from '../support/a-bot.js';

const { press } = aBot();

/** A club's matches in one edition, as `home score away`, followed by penalties. */
function matches(club: string, cup: string, year: number): readonly string[] {
	const id = ownCatalog.clubWithId(club)?.id;
	const played =
		id === undefined ? [] : ownCatalog.abroadOf(id).filter((each) => each.cup === cup && each.year === year);
	const name = (side: unknown) => (typeof side === 'string' ? side : (side as { name: string }).name);
	return played.flatMap((each) =>
		each.matches.map(({ date, home, away, score, penalties }) =>
			[date, name(home), score.join('–'), name(away), penalties ? `(${penalties.join('–')})` : ''].join(' ').trim(),
		),
	);
}

describe('the cups of South America', () => {
	it('have 433 matches of clubs of Peru from 2012 on', () => {
		const all = new Set(ownCatalog.clubs.flatMap(({ id }) => ownCatalog.abroadOf(id).flatMap((each) => each.matches)));
		expect(all.size).toBe(433);
	});

	it.each([
		['adt', 'sudamericana', 2025, '2025-03-04 adt 1–1 cienciano (5–6)'],
		['cienciano', 'sudamericana', 2025, '2025-03-04 adt 1–1 cienciano (5–6)'],
		['sporting-cristal', 'sudamericana', 2019, '2019-05-21 Unión Española 0–3 sporting-cristal'],
		['juan-aurich', 'libertadores', 2015, '2015-03-05 juan-aurich 2–0 San José'],
		['cusco-fc', 'libertadores', 2018, '2018-04-25 Nacional 4–0 cusco-fc'],
	])('know what %s played in the %s of %i', (club, cup, year, match) => {
		expect(matches(club, cup, year)).toContain(match);
	});

	it('count a shoot-out as the draw it followed', () => {
		const [id] = ownCatalog.clubs.flatMap((club) => (club.id === 'adt' ? [club.id] : []));
		if (id === undefined) throw new Error('no ADT');
		const there = ownCatalog.abroadOf(id).flatMap((each) => each.matches);
		expect(
			matchRecord(
				id,
				there.filter(({ penalties }) => penalties),
			),
		).toMatchObject({ played: 2, drawn: 2, won: 0 });
	});

	it('won by a club of Peru are told on its page', async () => {
		const { text } = await press('club:story:cienciano');
		expect(text).toContain('Copa Sudamericana: 2003 (campeón 🏆)');
		expect(text).toContain('Recopa Sudamericana: 2004 (campeón 🏆)');
	});
});
