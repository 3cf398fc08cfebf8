import { describe, expect, it } from 'vitest';
import { type Club, type ClubId, nameIn } from '../../../src/domain/club.js';
import { optionLabel } from '../../../src/views/quiz/option-label.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { dealt } from '../every-question.js';
import { clubsIn, wrongIn } from './asked-clubs.js';

/** The latest year in which a club may have been founded; 0 if it is unknown. */
const founded = ({ founded: known }: Club) =>
	known === undefined ? 0 : Math.max(...[known.date, ...known.variants].map((date) => Number(date.slice(0, 4))));

describe('a wrong option', () => {
	it('is a club of the time that is asked about: founded by then, and known from a season not far off', () => {
		const strange = dealt.flatMap((question) => {
			const { year } = question.subject;
			if (year === undefined) return [];
			const isOfTheTime = (id: ClubId) => {
				const seasons = catalog.historyOf(id).filter(({ season }) => season.competition === question.competition);
				return founded(catalog.club(id)) <= year && seasons.some(({ season }) => Math.abs(season.year - year) <= 16);
			};
			return clubsIn(question).flatMap((id) => (isOfTheTime(id) ? [] : [`${question.id}: ${id}`]));
		});
		expect(strange).toEqual([]);
	});

	it('bears the name it had in the year that is asked about', () => {
		const club = catalog.clubWithId('cusco-fc') ?? expect.fail('no club');
		expect(nameIn(club, 2011)).toBe('Real Garcilaso');
		const misnamed = dealt.flatMap((question) => {
			const { year } = question.subject;
			return question.options.flatMap((option) => {
				if (option.type !== 'club' || year === undefined) return [];
				const label = optionLabel(option, question, catalog);
				const name = nameIn(catalog.club(option.club), year);
				return label === name || label.startsWith(`${name} (`) ? [] : [`${question.id}: ${label}`];
			});
		});
		expect(misnamed).toEqual([]);
	});

	it('is never a year before the club was founded', () => {
		for (const { id, kind, subject, options } of dealt) {
			if (kind !== 'title-year' || !subject.club) continue;
			const years = options.map((option) => (option.type === 'year' ? option.year : 0));
			expect(Math.min(...years), id).toBeGreaterThanOrEqual(founded(catalog.club(subject.club)));
		}
	});
});

it('who has never won stands beside champions that won under the name they have today', () => {
	for (const question of dealt.filter(({ kind }) => kind === 'odd-one-out')) {
		for (const id of wrongIn(question)) {
			const club = catalog.club(id);
			const years = catalog
				.historyOf(id)
				.filter(({ season, reach }) => season.competition === question.competition && reach === 'champion');
			expect(
				years.some(({ season }) => nameIn(club, season.year) === club.name),
				`${question.id}: ${id}`,
			).toBe(true);
		}
	}
});
