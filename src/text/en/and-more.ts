/** The end of a list that leaves items out. */
export const andMore = {
	'and-more.lines_one': '… and {{count}} more line',
	'and-more.lines_other': '… and {{count}} more lines',
	'and-more.names_one': 'and {{count}} more',
	'and-more.names_other': 'and {{count}} more',
	'and-more.competitions_one': '… and {{count}} more competition',
	'and-more.competitions_other': '… and {{count}} more competitions',
} as const;
