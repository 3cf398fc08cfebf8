/** What follows from the facts: paths, firsts and lasts, what became of champions. */
export const follows = {
	'follows.furthest': 'Got furthest: {{reach}} ({{years}})',
	'follows.furthest-clubs': 'Got furthest: {{reach}} ({{clubs}})',
	'follows.league': '{{competition}} {{years}}',
	'follows.league-many_one': '{{competition}}, {{count}} known season since {{from}}',
	'follows.league-many_other': '{{competition}}, {{count}} known seasons since {{from}}',
	'follows.cup': '{{year}} {{reach}}',
	'follows.known': 'as far as is known',
	'follows.first-last': 'First title {{first}}, last {{last}}',
	'follows.only-club': 'Its only champion: {{club}} ({{years}})',
	'follows.waited_one': '{{count}} season without a title since {{year}}',
	'follows.waited_other': '{{count}} seasons without a title since {{year}}',
	'follows.last-seen': 'last seen: {{season}}',
	'follows.nothing-since': 'nothing is known of it since',
	'follows.most-runner-ups': 'Most second places: {{clubs}} ({{count}})',
	'follows.longest-wait': 'Waiting longest: {{department}}, no title since {{year}}',
} as const;
