/** The roll of honour. */
export const champions = {
	'command.champions.name': 'champions',
	'command.champions.description': 'Every champion, and the title tables by club and department',
	'command.champions.competition.name': 'competition',
	'command.champions.competition.description': 'Which competition (the Copa Perú, unless this server has set another)',
	'command.champions.decade.name': 'decade',
	'command.champions.decade.description': 'Only one decade, such as 1990',
	'champions.tab.list': 'Champions',
	'champions.tab.clubs': 'By club',
	'champions.tab.departments': 'By department',
	'champions.tab.map': 'Map',
	'champions.tab.after': 'What became of them',
	'champions.newest': 'Newest champion, {{year}}: {{club}}',
	'champions.most': 'Most titles: {{names}} ({{count}})',
	'champions.older': '◀ Older',
	'champions.newer': 'Newer ▶',
	'champions.none': 'No champion is known here.',
} as const;
