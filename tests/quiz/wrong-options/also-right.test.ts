import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/catalog/fold.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { dealt } from '../every-question.js';
import { clubsIn, meantIn, notesOf, wrongIn } from './asked-clubs.js';

describe('a wrong option', () => {
	it('is never a club that some source names in place of the right one', () => {
		const offered = dealt.filter((question) => {
			const { year } = question.subject;
			const season = year === undefined ? undefined : catalog.season(question.competition, year);
			const named = [season?.champion, season?.runnerUp].flatMap((claim) => claim?.variants ?? []);
			return named.some(({ club }) => clubsIn(question).includes(club));
		});
		expect(offered).toEqual([]);
	});

	it('is never a club that went up to the same division for the same year by another way', () => {
		let checked = 0;
		for (const question of dealt.filter(({ kind }) => kind === 'promoted-with')) {
			const season = catalog.season(question.competition, question.subject.year ?? 0);
			const [right] = meantIn(question);
			const { to, year } = season?.promotions.find(({ club }) => club === right?.id) ?? expect.fail(question.id);
			const wentUp = catalog.seasons.flatMap(({ promotions }) => promotions).filter((each) => each.year === year);
			expect(
				wrongIn(question).filter((id) => wentUp.some((each) => each.club === id && each.to === to)),
				question.id,
			).toEqual([]);
			expect(
				wrongIn(question).filter((id) => season?.promotions.some(({ club }) => club === id)),
				question.id,
			).toEqual([]);
			checked += 1;
		}
		expect(checked).toBeGreaterThan(30);
	});

	it('is never a club that went down that year, from whichever league', () => {
		let checked = 0;
		for (const question of dealt.filter(({ kind }) => kind === 'relegated' || kind === 'fallen-champion')) {
			const fell = catalog.seasons
				.filter(({ year }) => year === question.subject.year)
				.flatMap(({ relegations = [] }) => relegations.map(({ club }) => club));
			expect(
				wrongIn(question).filter((id) => fell.includes(id)),
				question.id,
			).toEqual([]);
			expect(fell, question.id).toContain(meantIn(question)[0]?.id);
			checked += 1;
		}
		expect(checked).toBeGreaterThan(150);
	});

	it('is never a club that a top scorer of the season scored for', () => {
		for (const question of dealt.filter(({ kind }) => kind === 'top-scorer')) {
			const season = catalog.season(question.competition, question.subject.year ?? 0);
			const clubs = season?.topScorers.flatMap(({ club }) => club ?? []) ?? [];
			expect(
				wrongIn(question).filter((id) => clubs.includes(id)),
				question.id,
			).toEqual([]);
		}
	});

	it('is never a department that the club may be counted for', () => {
		const offered = dealt.filter(({ kind, subject, options, answer }) => {
			const notes = kind === 'department' && subject.club ? notesOf(catalog.club(subject.club)) : '';
			return options.some((option, index) => {
				if (option.type !== 'department' || index === answer) return false;
				const { name, capital } = catalog.department(option.department);
				return [name, capital].some((place) => notes.includes(` ${fold(place)} `));
			});
		});
		expect(offered).toEqual([]);
	});
});
