import { fold } from '../catalog/fold.js';
import type { RoundName } from '../domain/round.js';

/** What a file's text for a round means. */
export type Meant =
	| { readonly type: 'league' | 'group'; readonly label?: string; readonly matchday?: number }
	| { readonly type: 'ties'; readonly name: RoundName; readonly label?: string };

/** The longest label of a round. */
const LONGEST_LABEL = 20;

const MATCHDAY =
	/\b(?:matchday|spieltag|jornada|fecha|rodada|journee|giornata|speelronde|week|round|regular season) ?(\d{1,3})?$/;

const knockOuts: readonly (readonly [RegExp, RoundName])[] = [
	[/\b(?:third|3rd) place\b|\btercer (?:lugar|puesto)\b/, 'third-place'],
	[/\bquarter ?finals?\b|\bcuartos\b/, 'quarterfinals'],
	[/\bsemi ?finals?\b|\bsemifinales\b/, 'semifinals'],
	[/\b(?:round of|last) 16\b|\boctavos\b/, 'round-of-16'],
	[/\b(?:round of|last) 32\b|\bdieciseisavos\b/, 'round-of-32'],
	[/\bplay ?offs?\b/, 'play-off'],
	[/\bfinal$/, 'final'],
	[/^(?:first|1st) round$/, 'first-round'],
	[/^(?:second|2nd) round$/, 'second-round'],
];

/** Reads `Matchday 3`, `Group A`, `Quarterfinals`, `Qualifying, Round 1`; undefined for what is none of these. */
export function readRound(text: string | undefined): Meant | undefined {
	const words = fold(text ?? '');
	if (words === '') return { type: 'league' };
	const number = /\b\d{1,2}\b/.exec(words)?.[0];
	if (/\bqualif|\bprelim|\bfase previa\b/.test(words)) {
		return { type: 'ties', name: 'qualifying-round', ...(number !== undefined && { label: number }) };
	}
	const matchday = MATCHDAY.exec(words)?.[1];
	const on = matchday === undefined ? {} : { matchday: Number(matchday) };
	const label = /^(?:group|gruppe|grupo|groupe|girone) ([a-z]|\d{1,2})\b/.exec(words)?.[1];
	if (label !== undefined) return { type: 'group', label: label.toUpperCase(), ...on };
	if (/^(?:group|league)(?: stage| phase)?(?: matchday| round)? ?\d*$/.test(words)) {
		return { type: words.startsWith('group') ? 'group' : 'league', ...on };
	}
	const known = knockOuts.find(([pattern]) => pattern.test(words))?.[1];
	// A final of play-offs decides no title.
	if (known && known !== 'play-off' && /^play ?offs?\b/.test(words)) {
		return { type: 'ties', name: 'play-off', label: (text ?? '').slice(0, LONGEST_LABEL).trim() };
	}
	if (known) return { type: 'ties', name: known };
	return MATCHDAY.test(words) || /^\d{1,3}$/.test(words) ? { type: 'league', ...on } : undefined;
}
