import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import { type Club, type ClubId, nameIn } from '../../src/domain/club.js';
import type { Question } from '../../src/quiz/question.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { dealt } from './every-question.js';

/** Worked out once for each club: there are thousands of pairs of them. */
function once<Made>(make: (club: Club) => Made): (club: Club) => Made {
	const made = new Map<Club, Made>(catalog.clubs.map((club) => [club, make(club)]));
	return (club) => made.get(club) ?? make(club);
}
const nameOf = once(({ name }) => fold(name));
const namesOf = once(({ name, fullName = name, aliases, formerNames }) =>
	[name, fullName, ...aliases, ...formerNames.map((former) => former.name)].map(fold),
);
const notesOf = once(
	({ notes, origins, fate }) =>
		` ${fold([...notes, ...origins, ...(fate ? [fate] : [])].map(({ es }) => es).join(' · '))} `,
);
/** Names that begin with a club's whole name. */
const longerNamesOf = once((club) => catalog.clubs.map(nameOf).filter((name) => name.startsWith(`${nameOf(club)} `)));
/** Whether what is noted about a club names another. A longer name is another's: Alfonso Ugarte de Chiclín is not Alfonso Ugarte. */
const isNoted = (club: Club, other: Club) =>
	longerNamesOf(other)
		.reduce((text, name) => text.replaceAll(` ${name} `, ' … '), notesOf(club))
		.includes(` ${nameOf(other)} `);
const clubsIn = ({ options }: Question): readonly ClubId[] =>
	options.flatMap((option) => (option.type === 'club' ? [option.club] : []));
const wrongIn = (question: Question): readonly ClubId[] =>
	clubsIn(question).filter((_, index) => index !== question.answer);
/** The club asked about, and the right answer. */
const meantIn = (question: Question): readonly Club[] =>
	[question.subject.club, clubsIn(question)[question.answer]].flatMap((id) => (id ? [catalog.club(id)] : []));
const founded = ({ founded: known }: Club) =>
	known === undefined ? 0 : Math.max(...[known.date, ...known.variants].map((date) => Number(date.slice(0, 4))));

const pairs = dealt.flatMap((question) =>
	meantIn(question).flatMap((meant) =>
		wrongIn(question).map((id) => ({ question, meant, other: catalog.club(id), what: `${question.id}: ${id}` })),
	),
);

describe('a wrong option', () => {
	it('is never the club itself under another name, nor a namesake', () => {
		const same = pairs.filter(({ meant, other }) => namesOf(meant).some((name) => namesOf(other).includes(name)));
		expect(same.map(({ what }) => what)).toEqual([]);
	});

	it('is never a club that a note on one of the two names: its predecessor, a merger partner, one taken for it', () => {
		const noted = pairs.filter(({ meant, other }) => isNoted(meant, other) || isNoted(other, meant));
		expect(noted.map(({ what }) => what)).toEqual([]);
	});

	it.each([
		['juan-aurich', 'aurich-canana'],
		['deportivo-canana', 'aurich-canana'],
		['coronel-bolognesi', 'sport-bolito'],
		['alfonso-ugarte-chiclin', 'alfonso-ugarte-puno'],
	])('of the kind of %s never stands beside %s', (one, other) => {
		const beside = pairs.filter(
			({ meant, other: wrong }) => [meant.id, wrong.id].toSorted().join() === [one, other].join(),
		);
		expect(beside.map(({ what }) => what)).toEqual([]);
		expect(dealt.some((question) => meantIn(question).some(({ id }) => id === other))).toBe(true);
	});

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

it('a title is never counted for a club that may be taken for another champion', () => {
	for (const { id, kind, competition, subject } of dealt) {
		if (!['title-year', 'title-count', 'odd-one-out'].includes(kind) || !subject.club) continue;
		const club = catalog.club(subject.club);
		const champions = catalog
			.seasonsOf(competition)
			.flatMap(({ champion }) => (champion && champion.club !== club.id ? [catalog.club(champion.club)] : []));
		const words = namesOf(club).flatMap((name) => name.split(' '));
		const kin = champions
			.filter((other) => notesOf(club).includes(` ${nameOf(other)} `) || notesOf(other).includes(` ${nameOf(club)} `))
			.filter((other) =>
				namesOf(other).some((name) => name.split(' ').some((word) => word.length > 4 && words.includes(word))),
			);
		expect(
			kin.map((other) => other.id),
			id,
		).toEqual([]);
	}
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
