import { expect, it } from 'vitest';
import { wordsIn } from '../../../src/text/words.js';
import { seasonMenus } from '../../../src/views/club/club-seasons-view.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { clubId } from '../../support/fixtures.js';
import { sent } from '../../support/sent.js';
import { ownClubPage, ownDepartmentPage } from '../own-pages.js';

const opening = (id: string) => sent(ownClubPage(catalog.club(clubId(id)), 'show', 'es')).embeds[0]?.description ?? '';
const ofDepartment = (name: string, competition = 'copa-peru') => {
	const [found] = catalog.searchDepartments(name);
	const cup = catalog.competitions.find(({ id }) => id === competition);
	if (!found || !cup) throw new Error(`There is no ${name}`);
	return sent(ownDepartmentPage(found.item, cup, 'all', 'es')).embeds;
};

it('a club opens with its path, and with how far it got in a cup it has not won', () => {
	expect(opening('sport-huancayo')).toContain(
		'🧭 2008 campeón → Primera División 2009–\u20602023 · *según lo que se conoce*',
	);
	// It has won more than that elsewhere.
	expect(opening('cienciano')).toContain('Lo más lejos en la Copa Perú: liguilla final (1968, 1971, 1972, 1973, 1983)');
	expect(opening('barza-sc')).toContain('Lo más lejos que llegó: Etapa Regional (2009)');
	expect(opening('sport-huancayo')).not.toContain('Lo más lejos');
});

it('counts no more seasons in a league than the picture above, where the path counts them', () => {
	const path = opening('alianza-lima');
	expect(path).toMatch(/Primera División, 11 temporadas conocidas desde 1918.* 48 temporadas conocidas desde 1943/);
	const tooMany = catalog.clubs.filter(({ id }) => {
		const counts = [...opening(id).matchAll(/Primera División, (\d+) temporadas? conocidas?/g)];
		const known = catalog.historyOf(id).filter(({ season }) => season.competition === 'primera').length;
		return counts.reduce((sum, [, count]) => sum + Number(count), 0) > known;
	});
	expect(tooMany).toEqual([]);
});

it('says of every club that its path is told as far as is known, and no path is longer than seven steps', () => {
	for (const { id } of catalog.clubs) {
		const path = opening(id)
			.split('\n')
			.find((line) => line.startsWith('🧭'));
		if (path === undefined) continue;
		expect(path, id).toContain('según lo que se conoce');
		expect(path.split(' → ').length, id).toBeLessThanOrEqual(7);
	}
});

it('a department opens with first and last title, its only champion, or how far its clubs got', () => {
	expect(ofDepartment('Cusco')[0]?.description).toContain(
		'Primer título: 2011; último: 2022 · 3 temporadas sin título desde entonces',
	);
	expect(ofDepartment('Lima')[0]?.description).toContain('Su único campeón: Juventud La Palma (1978)');
	expect(ofDepartment('Madre de Dios')[0]?.description).toContain('Lo más lejos que llegó: ');
	// Second places are listed below.
	expect(ofDepartment('Puno')[0]?.description).not.toContain('Lo más lejos');
	// In a league they have taken part, and no more.
	expect(ofDepartment('La Libertad', 'primera')[0]?.description).not.toContain('Lo más lejos');
});

it('a department names the titles that only some sources count for it', () => {
	const said = (name: string) => ofDepartment(name)[0]?.description;
	expect(said('Puno')).toContain('⚠ Copa Perú: título en disputa (Binacional 2017)');
	expect(said('La Libertad')).toContain('(Deportivo Llacuabamba 2019)');
	expect(said('Lambayeque')).toContain('(Sport Pilsen 1983)');
	expect(said('Arequipa')).not.toContain('en disputa');
});

it('a department says once that lists of its seasons are known in part', () => {
	const embeds = ofDepartment('Puno');
	const said = JSON.stringify(embeds).split('algunas en parte').length - 1;
	expect([said, embeds[1]?.description]).toEqual([
		1,
		expect.stringContaining('Solo las temporadas cuya lista se conoce'),
	]);
});

it('several menus of seasons say which are in each', () => {
	const placeholders = (id: string) =>
		seasonMenus(catalog.historyOf(clubId(id)).toReversed(), catalog, wordsIn('es')).flatMap(({ components }) =>
			components.map((component) => ('placeholder' in component ? component.placeholder : undefined)),
		);
	expect(placeholders('universitario')).toEqual([
		expect.stringMatching(/^Ir a una temporada, de 2025 a \d{4}…$/),
		expect.stringMatching(/^Ir a una temporada, de \d{4} a \d{4}…$/),
		expect.stringMatching(/^Ir a una temporada, de \d{4} a 1928…$/),
	]);
	expect(placeholders('utc')).toEqual(['Ir a una temporada…']);
});

it('a club’s results begin with those it is glad to remember', () => {
	const results = (id: string) => opening(id).split('**Resultados para el recuerdo**')[1] ?? '';
	expect(results('utc')).toContain('UTC **7–0** Alianza Cristiana');
	expect(results('utc')).not.toContain('1–6');
	// It is a record all the same.
	expect(results('universitario')).toContain('**0–4** Universidad César Vallejo');
});

it('no line of a club’s story says what another says, and its record abroad tells from when it is known', () => {
	const stories = catalog.clubs.map((club) => ({
		id: club.id,
		lines: sent(ownClubPage(club, 'story', 'es')).embeds.flatMap(({ description = '' }) => description.split('\n')),
	}));
	const plain = (line: string) => line.replace(/^-# |[¹²⚠.]/g, '').trim();
	const twice = stories.filter(({ lines }) => new Set(lines.map(plain)).size < lines.length);
	expect(twice.map(({ id }) => id)).toEqual([]);
	// It had won the Copa Sudamericana of 2003 before.
	const cienciano = JSON.stringify(ownClubPage(catalog.club(clubId('cienciano')), 'story', 'es'));
	expect(cienciano).toContain('7 partidos conocidos desde 2022: ganó 0');
});
