/** What Copero is. */
export const about = {
	'command.about.name': 'about',
	'command.about.description': 'What Copero knows, where it is from and what is kept about you',
	'about.title': 'Copero',
	'about.body':
		'Copa Perú, the “fútbol macho”, season by season: who won, who played the final, whom each department sent. And trivia in the chat.',
	'about.body-abroad':
		'Football, season by season: who won, how the table ended, what stood out. And trivia in the chat.',
	'about.knows_one': '**{{competition}}**: {{count}} season ({{from}})',
	'about.knows_other': '**{{competition}}**: {{count}} seasons ({{from}}–{{until}})',
	'about.totals': '{{clubs}} clubs · {{departments}} departments · {{questions}} quiz questions',
	'about.totals-abroad_one': '{{count}} quiz question',
	'about.totals-abroad_other': '{{count}} quiz questions',
	'about.sources-abroad': '📚 Every season names its sources; what is doubtful is marked.',
	'about.sources':
		'📚 From Wikipedia, RSSSF, the Peruvian press and fans’ archives. Every season names its sources; what is doubtful is marked.',
	'about.privacy':
		'🔒 Looking things up keeps nothing. If you play, I keep your Discord number with your points, answers and streaks, and what you send with “I know better” until it is read: no names, no messages.',
	'about.privacy-chat':
		'While a typed question is open I read short messages of the channel; what is no answer is never kept.',
	'about.privacy-yours': '**/quiz export** gives you all of it, **/quiz forget** deletes it.',
} as const;
