import type { seasonCard as en } from '../en/season-card.js';
import type { Translation } from '../translation.js';

export const seasonCard = {
	'board.score': 'Partido',
	'board.first-leg': 'Ida',
	'board.second-leg': 'Vuelta',
	'board.aggregate': 'Global',
	'board.extra-match': 'Extra',
	'board.penalties': 'Pen.',
	'board.unknown-opponent': 'no se conoce el rival',
	'board.road': 'El camino al título',
	'alt.champion': '{{season}}: campeón, {{champion}}.',
	'alt.runner-up': 'Subcampeón: {{club}}.',
	'alt.decided': '{{round}}: {{what}}.',
	'alt.road': '{{season}}, el camino al título.',
	'alt.promoted': 'Ascensos — {{clubs}}.',
} as const satisfies Translation<typeof en>;
