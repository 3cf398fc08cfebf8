import type { follows as en } from '../en/follows.js';
import type { Translation } from '../translation.js';

export const follows = {
	'follows.furthest': 'Lo más lejos que llegó: {{reach}} ({{years}})',
	'follows.furthest-clubs': 'Lo más lejos que llegó: {{reach}} ({{clubs}})',
	'follows.league': '{{competition}} {{years}}',
	'follows.league-many_one': '{{competition}}, {{count}} temporada conocida desde {{from}}',
	'follows.league-many_other': '{{competition}}, {{count}} temporadas conocidas desde {{from}}',
	'follows.cup': '{{year}} {{reach}}',
	'follows.cup-of': '{{season}}: {{reach}}',
	'follows.furthest-in': 'Lo más lejos en {{article}} {{competition}}: {{reach}} ({{years}})',
	'follows.known': 'según lo que se conoce',
	'follows.first-last': 'Primer título: {{first}}; último: {{last}}',
	'follows.only-club': 'Su único campeón: {{club}} ({{years}})',
	'follows.waited_one': '{{count}} temporada sin título desde entonces',
	'follows.waited_other': '{{count}} temporadas sin título desde entonces',
	'follows.last-seen': 'última noticia: {{season}}',
	'follows.nothing-since': 'no se sabe más de él',
	'follows.most-runner-ups': 'Más veces subcampeón: {{clubs}} ({{count}})',
	'follows.longest-wait': 'La espera más larga: {{department}}, sin título desde {{year}}',
} as const satisfies Translation<typeof en>;
