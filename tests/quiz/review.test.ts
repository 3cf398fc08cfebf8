import { describe, expect, it } from 'vitest';
import { answer, ask, emptyReview, note, REVIEW_LIMIT, Review } from '../../src/quiz/review.js';
import { aQuestion } from './a-question.js';

const missed = (...clubs: readonly string[]) =>
	clubs.reduce((review, club) => note(review, `game.${club}`, aQuestion(club)), emptyReview);
const deal = ({ id }: { readonly id: string }) => aQuestion(id.replace('title-year:copa:', ''));
const clubsOf = ({ missed: list }: Review) => list.map(({ id }) => id.replace('title-year:copa:', ''));

describe('the questions somebody missed', () => {
	it('are listed once each, the one missed longest ago first', () => {
		const review = note(missed('a', 'b', 'c'), 'other.1', aQuestion('a'));
		expect(clubsOf(review)).toEqual(['b', 'c', 'a']);
		expect(Review.parse(review)).toEqual(review);
	});

	it('are not noted twice for one occasion, even when one has been reviewed since', () => {
		const review = missed('a', 'b');
		expect(note(review, 'game.a', aQuestion('a'))).toBe(review);
		const { review: after } = answer(ask(review, deal), { number: 1, option: 0 });
		expect(clubsOf(note(after, 'game.a', aQuestion('a')))).toEqual(['b']);
	});

	it('are the newest ones', () => {
		const clubs = Array.from({ length: REVIEW_LIMIT + 70 }, (_, index) => `club-${index}`);
		const review = missed(...clubs);
		expect(clubsOf(review)).toEqual(clubs.slice(-REVIEW_LIMIT));
		expect(Review.parse(review)).toEqual(review);
	});
});

describe('a review', () => {
	it('asks the question missed longest ago; a right answer takes it off the list', () => {
		const asked = ask(missed('a', 'b'), deal);
		expect([asked.number, asked.asked?.question.subject.club]).toEqual([1, 'a']);
		const { review, verdict } = answer(asked, { number: 1, option: 0 });
		expect([verdict, clubsOf(review)]).toEqual(['accepted', ['b']]);
	});

	it('puts a question answered wrong behind the others', () => {
		const { review } = answer(ask(missed('a', 'b'), deal), { number: 1, option: 2 });
		expect(clubsOf(review)).toEqual(['b', 'a']);
		expect(ask(review, deal).asked?.question.subject.club).toBe('b');
	});

	it('takes one answer to what was asked last, and none to anything else', () => {
		const asked = ask(missed('a', 'b'), deal);
		const once = answer(asked, { number: 1, option: 2 }).review;
		expect(answer(once, { number: 1, option: 0 })).toEqual({ review: once, verdict: 'already-answered' });
		const next = ask(once, deal);
		expect(answer(next, { number: 1, option: 0 })).toEqual({ review: next, verdict: 'stale' });
		expect(answer(next, { number: 9, option: 0 })).toEqual({ review: next, verdict: 'stale' });
		expect(answer(emptyReview, { number: 0, option: 0 })).toEqual({ review: emptyReview, verdict: 'stale' });
	});

	it('drops what the data no longer has', () => {
		const asked = ask(missed('gone', 'b'), (each) => (each.id.endsWith('gone') ? undefined : deal(each)));
		expect(clubsOf(asked)).toEqual(['b']);
		const none = ask(missed('gone'), () => undefined);
		expect([clubsOf(none), none.asked]).toEqual([[], undefined]);
	});

	it('asks only what may be asked here; the others keep their places', () => {
		const isAsked = ({ id }: { readonly id: string }) => !id.endsWith('elsewhere');
		const review = missed('elsewhere', 'gone', 'b', 'c');
		const asked = ask(review, (each) => (each.id.endsWith('gone') ? undefined : deal(each)), isAsked);
		expect([asked.asked?.question.subject.club, clubsOf(asked)]).toEqual(['b', ['elsewhere', 'b', 'c']]);
		const { review: after } = answer(asked, { number: 1, option: 0 });
		expect(clubsOf(after)).toEqual(['elsewhere', 'c']);
		const none = missed('elsewhere');
		expect(ask(none, deal, isAsked)).toBe(none);
		expect(ask(none, deal).asked?.question.subject.club).toBe('elsewhere');
	});

	it('of nothing asks nothing', () => {
		expect(ask(emptyReview, deal)).toBe(emptyReview);
		const { review } = answer(ask(missed('a'), deal), { number: 1, option: 0 });
		expect(ask(review, deal).asked).toBeUndefined();
	});
});
