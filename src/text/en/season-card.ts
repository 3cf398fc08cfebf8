/** The picture of a season, and its alt text. */
export const seasonCard = {
	'board.score': 'Score',
	'board.first-leg': 'Leg 1',
	'board.second-leg': 'Leg 2',
	'board.aggregate': 'Agg.',
	'board.extra-match': 'Extra',
	'board.penalties': 'Pens.',
	'board.unknown-opponent': 'opponent not known',
	'board.road': 'The road to the title',
	'alt.champion': '{{season}}: champion, {{champion}}.',
	'alt.runner-up': 'Runner-up: {{club}}.',
	'alt.decided': '{{round}}: {{what}}.',
	'alt.road': '{{season}}, the road to the title.',
	'alt.promoted': 'Promoted — {{clubs}}.',
} as const;
