/** What a list says of those it leaves out. */
export const andMore = {
	'season.more_one': '… and {{count}} more line',
	'season.more_other': '… and {{count}} more lines',
	'quiz.and-more_one': 'and {{count}} more',
	'quiz.and-more_other': 'and {{count}} more',
} as const;
