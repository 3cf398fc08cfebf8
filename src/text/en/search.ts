/** The clubs and seasons that a message names. */
export const search = {
	'menu.search.name': 'Search in Copero',
	'search.found': '🔎 **Named in that message.** Which one do you want to see?',
	'search.clubs': 'Clubs: {{count}}',
	'search.clubs-of': 'Clubs: the first {{shown}} of {{count}}',
	'search.seasons': 'Seasons: {{count}}',
	'search.seasons-of': 'Seasons: the first {{shown}} of {{count}}',
	'search.nothing':
		'That message names no club or season I know, at least not by its whole name. **/club** finds clubs with typing errors and nicknames too, **/season** finds years.',
} as const;
