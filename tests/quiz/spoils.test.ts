import { describe, expect, it } from 'vitest';
import { ClubId } from '../../src/domain/club.js';
import { CompetitionId } from '../../src/domain/competition.js';
import type { Question } from '../../src/quiz/question.js';
import { givesAway, spoils } from '../../src/quiz/spoils.js';
import { ownCatalog } from '../support/a-bot.js';
import { dealt, every } from './every-question.js';

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

it('who went down is given away by that year and the next of every league, not by other years', () => {
	for (const kind of ['relegated', 'fallen-champion'] as const) {
		const question = { ...champion, kind };
		const isGiven = (id: string, year: number) =>
			givesAway(question, { season: { competition: CompetitionId.parse(id), year } }, ownCatalog);
		expect([isGiven('primera', 2008), isGiven('segunda', 2009), isGiven('primera', 2009)]).toEqual([true, true, true]);
		expect([isGiven('primera', 2007), isGiven('segunda', 2010)]).toEqual([false, false]);
	}
});

describe('over all questions', () => {
	const questions = dealt.slice(0, every.length);

	it('no season that lists the club asked about is shown while its department, years or titles are asked', () => {
		const shown: string[] = [];
		for (const question of questions) {
			const { subject, competition: id } = question;
			if (subject.year !== undefined || subject.club === undefined) continue;
			for (const { season } of ownCatalog.historyOf(subject.club)) {
				if (season.competition !== id || givesAway(question, { season }, ownCatalog)) continue;
				shown.push(`${question.id} ${season.year}`);
			}
		}
		expect(shown).toEqual([]);
	});

	it('no page of who won or lost the season asked about is shown, nor of any option', () => {
		const shown = questions.flatMap((question) => {
			const { subject, competition: id, options } = question;
			const season = subject.year === undefined ? undefined : ownCatalog.season(id, subject.year);
			const clubs = [
				...[season?.champion, season?.runnerUp].flatMap((claim) => (claim ? [claim.club] : [])),
				...options.flatMap((option) => (option.type === 'club' ? [option.club] : [])),
				...(subject.club === undefined ? [] : [subject.club]),
			];
			return clubs.flatMap((club) => (givesAway(question, { club }, ownCatalog) ? [] : `${question.id} ${club}`));
		});
		expect(shown).toEqual([]);
	});
});
