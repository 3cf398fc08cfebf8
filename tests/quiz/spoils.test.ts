import { describe, expect, it } from 'vitest';
import { ClubId } from '../../src/domain/club.js';
import { CompetitionId } from '../../src/domain/competition.js';
import type { Question } from '../../src/quiz/question.js';
import { spoils } from '../../src/quiz/spoils.js';

const competition = CompetitionId.parse('copa-peru');
const club = (id: string) => ClubId.parse(id);
const champion: Question = {
	id: 'champion:copa-peru:2008',
	kind: 'champion',
	competition,
	subject: { year: 2008 },
	options: ['a', 'b', 'c', 'd'].map((id) => ({ type: 'club', club: club(id) })),
	clues: [],
	answer: 0,
};
const titleYear: Question = {
	...champion,
	kind: 'title-year',
	subject: { club: club('e') },
	options: [2008, 2009, 2010, 2011].map((year) => ({ type: 'year', year })),
};

describe('an open question is given away', () => {
	it.each([
		['the season it asks about', champion, { season: { competition, year: 2008 } }],
		['the page of a club that is an option', champion, { club: club('c') }],
		['the club it asks about', titleYear, { club: club('e') }],
		['a season that is an option', titleYear, { season: { competition, year: 2010 } }],
		['a list of champions', champion, { lists: true }],
	] as const)('by %s', (_, question, lookup) => expect(spoils(question, lookup)).toBe(true));
});

describe('an open question is not given away', () => {
	it.each([
		['another season', champion, { season: { competition, year: 2009 } }],
		[
			'the same year of another competition',
			champion,
			{ season: { competition: CompetitionId.parse('primera'), year: 2008 } },
		],
		['another club', champion, { club: club('z') }],
	] as const)('by %s', (_, question, lookup) => expect(spoils(question, lookup)).toBe(false));
});
