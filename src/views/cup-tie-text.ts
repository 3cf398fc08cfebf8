import { type CupTie, isRoundOver } from '../quiz/cup/cup.js';
import type { Words } from '../text/words.js';

/** Names of rounds, by the most ties that a round can have. */
const names = {
	1: 'cup.round.final',
	2: 'cup.round.semifinals',
	4: 'cup.round.quarterfinals',
	8: 'cup.round.round-of-16',
	16: 'cup.round.round-of-32',
} as const;
type Ties = keyof typeof names;

/** A round's name: `Cuartos de final`. */
export function cupRoundName(ties: { readonly length: number }, words: Words): string {
	const known = ([1, 2, 4, 8, 16] as const satisfies readonly Ties[]).find((size) => size >= ties.length) ?? 16;
	return words.say(names[known]);
}

/** A tie in a sentence: `Rosa 3–2 Beto`, or `Rosa vs. Beto` before it is played; the winner is bold. */
export function cupTieText({ players, goals, winner }: CupTie, isPlayed: boolean, words: Words): string {
	const named = players.map((player) => (player === winner?.player ? `**<@${player}>**` : `<@${player}>`));
	const [first = '', second] = named;
	if (second === undefined) return words.say('cup.bye', { player: first });
	const line = `${first} ${isPlayed ? goals.join('–') : 'vs.'} ${second}`;
	if (!winner || winner.by === 'goals' || winner.by === 'bye') return line;
	return `${line} · ${words.say(`cup.by.${winner.by}`, { player: `<@${winner.player}>` })}`;
}

/** The ties of a round, one per line. */
export function cupTieLines(ties: readonly CupTie[], words: Words): readonly string[] {
	const isOver = isRoundOver({ rounds: [[...ties]] });
	return ties.map((tie) => cupTieText(tie, isOver || tie.winner !== undefined, words));
}
