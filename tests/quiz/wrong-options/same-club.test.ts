import { describe, expect, it } from 'vitest';
import type { Club } from '../../../src/domain/club.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { dealt } from '../every-question.js';
import { meantIn, nameOf, namesOf, notesOf, once, wrongIn } from './asked-clubs.js';

/** Names that begin with this club's whole name. */
const longerNamesOf = once((club) => catalog.clubs.map(nameOf).filter((name) => name.startsWith(`${nameOf(club)} `)));
/**
 * Whether the notes on a club name the other. A longer name belongs to a third club: Alfonso Ugarte de Chiclín is not
 * Alfonso Ugarte.
 */
const isNoted = (club: Club, other: Club) =>
	longerNamesOf(other)
		.reduce((text, name) => text.replaceAll(` ${name} `, ' … '), notesOf(club))
		.includes(` ${nameOf(other)} `);

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
