import { rulesOf } from '../quiz/contest/contest.js';
import type { Game } from '../quiz/game.js';
import type { PersonalStore } from './personal-data.js';
import type { ValueStore } from './value-store.js';

/**
 * What running games hold about a person. Points and votes can be forgotten; who started a game and the answers to its
 * open question cannot, because the game needs them. All of it is deleted when the game ends.
 */
export function runningGames(games: ValueStore<typeof Game>, forget: PersonalStore['forget']): PersonalStore {
	return {
		kind: 'games',
		async *about(person) {
			for await (const game of games.each(() => {})) {
				const kept = keptOf(game, person);
				if (kept) yield kept;
			}
		},
		forget,
	};
}

function keptOf(game: Game, person: string) {
	const { id, server, channelId, starter, tallies, given, taken, awards, contest, stopVotes, skipVotes } = game;
	const tally = tallies[person];
	const answer = given.find(({ player }) => player === person);
	const clues = taken.filter(({ player }) => player === person).length;
	const award = awards.find(({ player }) => player === person);
	const votes = Object.entries({ stop: stopVotes, skip: skipVotes }).flatMap(([vote, people]) =>
		people.includes(person) ? [vote] : [],
	);
	const part = rulesOf(contest).partOf(person);
	if (starter !== person && !tally && !answer && clues === 0 && votes.length === 0 && !part) return undefined;
	const kept = { tally, answer, award, clues: clues || undefined, votes, [contest.mode]: part };
	return { game: id, server, channel: channelId, startedByYou: starter === person, ...kept };
}
