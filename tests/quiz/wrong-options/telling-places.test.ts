import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/catalog/fold.js';
import type { Club } from '../../../src/domain/club.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { dealt } from '../every-question.js';
import { clubsIn, meantIn, nameOf, namesOf } from './asked-clubs.js';

describe('a wrong option', () => {
	it('is of a first title always a champion, and neither it nor the right one names a place', () => {
		const firsts = dealt.filter(({ kind }) => kind === 'first-title');
		expect(firsts.length).toBeGreaterThanOrEqual(30);
		const places = catalog.departments.flatMap((each) => [each.name, each.capital]).map(fold);
		for (const question of firsts) {
			const champions = catalog.seasonsOf(question.competition).map(({ champion }) => champion?.club);
			const wrong = clubsIn(question).filter((id) => {
				const name = ` ${nameOf(catalog.club(id))} `;
				return !champions.includes(id) || places.some((place) => name.includes(` ${place} `));
			});
			expect(wrong, question.id).toEqual([]);
		}
	});
});

describe('a question about where a club is from', () => {
	const asked = dealt.filter(({ kind }) => kind === 'department' || kind === 'represented');
	const towns = [
		...catalog.departments.flatMap(({ name, capital }) => [name, capital]),
		...catalog.clubs.flatMap(({ town }) => (town === undefined ? [] : [town])),
	].map(fold);

	it('names no place in the club’s name, neither one that tells nor one that misleads', () => {
		for (const question of asked) {
			const clubs = question.kind === 'department' ? meantIn(question) : clubsIn(question).map(catalog.club);
			for (const club of clubs) {
				const name = ` ${nameOf(club)} `;
				expect(
					towns.filter((town) => name.includes(` ${town} `)),
					`${question.id}: ${club.name}`,
				).toEqual([]);
			}
		}
		expect(asked.filter(({ subject }) => subject.club === 'ud-chulucanas')).toEqual([]);
	});

	it('is not asked of a club whose name another has', () => {
		const others = (club: Club) => catalog.clubs.filter(({ id }) => id !== club.id).flatMap(namesOf);
		const clubs = new Set(asked.flatMap((question) => (question.kind === 'department' ? meantIn(question) : [])));
		for (const club of clubs) {
			const known = new Set(others(club));
			expect(
				namesOf(club).filter((name) => known.has(name)),
				club.id,
			).toEqual([]);
		}
		expect(clubs.size).toBeGreaterThan(50);
	});

	it('asks who represented a department only where every department’s clubs are known', () => {
		for (const { id, kind, competition, subject } of asked) {
			if (kind !== 'represented') continue;
			const stages = catalog.season(competition, subject.year ?? 0)?.stages ?? [];
			const lists = stages.flatMap((stage) => (stage.id === 'departmental' ? [stage] : []));
			expect(lists, id).toMatchObject([{ missing: [], incomplete: false }]);
		}
	});
});
