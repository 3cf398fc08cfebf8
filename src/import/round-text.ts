import { fold } from '../catalog/fold.js';
import type { RoundName } from '../domain/round.js';

/** What a file's text for a round means. */
export type Meant =
	| { readonly type: 'league' | 'group'; readonly label?: string | undefined; readonly matchday?: number | undefined }
	| { readonly type: 'ties'; readonly name: RoundName; readonly label?: string | undefined };

/** The longest label of a round. */
const LONGEST_LABEL = 20;

const MATCHDAY =
	/\b(?:matchday|spieltag|jornada|fecha|rodada|journee|giornata|speelronde|week|round|regular season) ?(\d{1,3})?$/;

const knockOuts: readonly (readonly [RegExp, RoundName])[] = [
	[/\b(?:third|3rd) place\b|\btercer (?:lugar|puesto)\b/, 'third-place'],
	[/\bquarter ?finals?\b|\bcuartos\b|\bquartas\b|\bquarts\b|\bquarti\b|\bviertelfinale\b|^1 4\b/, 'quarterfinals'],
	[/\bsemi ?fina(?:l|ls|les|is|le|li)\b|\bdemi finales?\b|\bhalbfinale\b|^1 2\b/, 'semifinals'],
	[/\b(?:round of|last) 16\b|\b(?:oct|8)avos\b|\boitavas\b|\bachtelfinale\b|^1 8\b/, 'round-of-16'],
	[/\b(?:round of|last) 32\b|\b(?:dieciseis|16)avos\b|^1 16\b/, 'round-of-32'],
	[/\bplay ?offs?\b/, 'play-off'],
	// A fraction of a final, in a language that is not listed here, is no final.
	[/(?<!\bd[ei] |\b\d{1,3}[a-z]* )\bfinal[se]?$/, 'final'],
	[/^(?:first|1st) round$/, 'first-round'],
	[/^(?:second|2nd) round$/, 'second-round'],
];

const leg = [
	'(?:1st|2nd|first|second) (?:leg|match)',
	'leg [12]',
	'(?:de )?(?:ida|vuelta|volta)',
	'(?:match )?(?:aller|retour)',
	'(?:hin|ruck)spiel',
	'andata|ritorno',
	'replay',
].join('|');
/** Ignored, since all matches between two clubs in a round make up one tie, whichever of them this is. */
const LEGS = new RegExp(`(?: (?:y |e )?(?:${leg}))+$|^(?:(?:${leg}) )+`, 'g');
const ONLY_LEGS = new RegExp(`^(?:${leg})$`);

/**
 * Reads `Matchday 3`, `Group A`, `Quarterfinals`, `Final, 2nd leg`, `Qualifying, Round 1`; undefined for anything else.
 */
export function readRound(text: string | undefined): Meant | undefined {
	const words = fold(text ?? '').replace(LEGS, '');
	if (words === '') return { type: 'league' };
	if (ONLY_LEGS.test(words)) return { type: 'ties', name: 'play-off' };
	if (/\bqualif|\bprelim|\bfase previa\b/.test(words)) {
		return { type: 'ties', name: 'qualifying-round', label: /\b\d{1,2}\b/.exec(words)?.[0] };
	}
	// There is no matchday 0.
	const matchday = Number(MATCHDAY.exec(words)?.[1]) || undefined;
	const label = /^(?:group|gruppe|grupo|groupe|girone) ([a-z]|\d{1,2})\b/.exec(words)?.[1];
	if (label !== undefined) return { type: 'group', label: label.toUpperCase(), matchday };
	if (/^(?:group|league)(?: stage| phase)?(?: matchday| round)? ?\d*$/.test(words)) {
		return { type: words.startsWith('group') ? 'group' : 'league', matchday };
	}
	const known = knockOuts.find(([pattern]) => pattern.test(words))?.[1];
	// The final of play-offs decides no title.
	if (known && known !== 'play-off' && /^play ?offs?\b/.test(words)) {
		return { type: 'ties', name: 'play-off', label: (text ?? '').slice(0, LONGEST_LABEL).trim() };
	}
	if (known) return { type: 'ties', name: known };
	return MATCHDAY.test(words) || /^\d{1,3}$/.test(words) ? { type: 'league', matchday } : undefined;
}
