import { createCatalog } from '../../src/catalog/catalog.js';
import { aClub, aCompetition, aGroup, aSeason, aTie, aTiesRound } from './fixtures.js';

/** The letters of the groups: as many as in the largest cups. */
const groups = [...'ABCDEFGHIJKL'];
/** Four clubs a group, with names of a usual length; the club of the first letter and the lowest number is the best. */
const clubs = groups.flatMap((letter) => [1, 2, 3, 4].map((number) => `${letter.toLowerCase()}-deportivo-${number}`));
const firstOf = (number: number) => clubs.filter((_, index) => index % 4 < number);

/** Ties of two legs between the first and the last, the second and the last but one; the former win 3–2. */
function ties(playing: readonly string[]) {
	return playing.slice(0, playing.length / 2).map((club, index) => {
		const other = playing.at(-1 - index);
		return aTie([`${other} 1-1 ${club}`, `${club} 2-1 ${other}`]);
	});
}

const groupRounds = groups.map((label, index) => {
	const playing = clubs.slice(index * 4, index * 4 + 4);
	const matches = playing.flatMap((home, at) =>
		playing.flatMap((away, other) => (home === away ? [] : [`${home} ${at < other ? '2-0' : '0-1'} ${away}`])),
	);
	return aGroup(matches, { name: 'group-stage', label });
});
const before = [
	aTiesRound(ties(clubs.slice(0, 32)), { name: 'qualifying-round', label: '1' }),
	aTiesRound(ties(clubs.slice(32)), { name: 'qualifying-round', label: '2' }),
];
const after = [
	aTiesRound(ties(firstOf(3).slice(0, 32)), { name: 'round-of-32' }),
	aTiesRound(ties(firstOf(3).slice(0, 16)), { name: 'round-of-16' }),
	aTiesRound(ties(firstOf(3).slice(0, 8)), { name: 'quarterfinals' }),
	aTiesRound(ties(firstOf(3).slice(0, 4)), { name: 'semifinals' }),
	aTiesRound(ties(firstOf(3).slice(0, 2)), { name: 'final' }),
];
const [champion] = clubs;

/**
 * A cup with early rounds, twelve groups and knock-out rounds in 2001, only the first two of them in 2002; in 2003 it is
 * as long as one page of rounds may be.
 */
export const longCup = createCatalog({
	departments: [],
	clubs: clubs.map((id) => aClub({ id, country: 'ESP' })),
	competitions: [aCompetition({ area: 'UEFA' })],
	seasons: [
		aSeason({
			year: 2001,
			champion: { club: champion },
			stages: [{ id: 'cup', rounds: [...before, ...groupRounds, ...after] }],
		}),
		aSeason({ year: 2002, stages: [{ id: 'cup', rounds: [...before, ...groupRounds] }] }),
		aSeason({ year: 2003, stages: [{ id: 'cup', rounds: [...groupRounds.slice(0, 3), ...after.slice(1)] }] }),
	],
});
