import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../../src/catalog/catalog.js';
import { wordsIn } from '../../../../src/text/words.js';
import { championsView } from '../../../../src/views/champions/champions-view.js';
import { departmentView } from '../../../../src/views/department/department-view.js';
import type { Picture, View } from '../../../../src/views/view.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { aClub, aCompetition, aDepartment, aSeason } from '../../../support/fixtures.js';
import { sent } from '../../../support/sent.js';
import { drawnTexts } from '../drawn-texts.js';
import { champions, copa, departmentCalled, missing, pictureOf, primera } from './own-titles.js';

const words = wordsIn('es');

describe('a picture of titles', () => {
	it('the list of seasons has none', () => {
		expect(championsView({ competition: copa, page: 'list', part: 0 }, catalog, words).picture).toBeUndefined();
	});

	it.each([
		['none of them', ['atlantis']],
		['one of them', ['lima']],
		['one more', ['atlantis', ...catalog.departments.map(({ id }) => id)]],
	])('has bars instead of a map where the departments are others than Peru’s: %s', (_, ids) => {
		const own = createCatalog({
			departments: ids.map((id) => aDepartment(id)),
			clubs: [aClub({ id: 'norte', department: ids.at(-1) })],
			competitions: [aCompetition()],
			seasons: [aSeason({ champion: { club: 'norte' } })],
		});
		const [department = missing()] = own.departments;
		const [competition = missing()] = own.competitions;
		const chart = departmentView(department, competition, 'show', own, words).picture;
		expect(chart?.name).toBe('department-titles');
		expect(chart?.svg).not.toContain('map-');
		const asked = { competition, page: 'map', part: 0 } as const;
		expect(championsView(asked, own, words).picture).toBeUndefined();
		for (const page of ['clubs', 'departments'] as const) {
			const view = championsView({ ...asked, page }, own, words);
			expect(view.picture).toBeDefined();
			expect(sent(view).buttons.map(({ label }) => label)).toEqual(['Campeones', 'Por club', 'Por departamento']);
		}
	});

	it('leads from each page to the others, the map among them', () => {
		const labels = sent(champions('departments')).buttons.map(({ label }) => label);
		expect(labels).toEqual(['Campeones', 'Por club', 'Mapa', 'Por departamento', 'Qué fue de ellos']);
	});

	it('marks what is disputed, and says what the mark means', () => {
		const marked = (view: View) => drawnTexts(pictureOf(view).svg).map(({ text }) => text);
		expect(marked(champions('clubs', primera, 1930))).toEqual(expect.arrayContaining(['⚠', 'en disputa']));
		for (const page of ['departments', 'map'] as const)
			expect(marked(champions(page, copa))).toEqual(expect.arrayContaining(['⚠', 'en disputa']));
		expect(marked(champions('clubs', copa, 1990)).join()).not.toContain('⚠');
		const arequipa = marked(departmentView(departmentCalled('arequipa'), copa, 'show', catalog, words));
		expect(arequipa).toEqual(expect.arrayContaining(['Binacional', '⚠']));
	});

	it('of a department with few honours, or none, shows its clubs, and names them to whoever cannot see their shields', () => {
		const of = (id: string) => pictureOf(departmentView(departmentCalled(id), copa, 'show', catalog, words));
		const shields = ({ svg }: Picture) => svg.match(/clip-path="url\(#shield-/g)?.length;
		expect([shields(of('callao')), shields(of('piura')), shields(of('madre-de-dios'))]).toEqual([7, 4, 4]);
		expect(of('callao').alt).toContain('Clubes con más temporadas: Sport Boys, Atlético Chalaco');
		expect(of('madre-de-dios').alt).toContain('30 de Agosto');
		expect(of('piura').alt).not.toContain('Clubes');
	});
});
