/** What Copero is. */
export const about = {
	'command.about.name': 'about',
	'command.about.description': 'What Copero knows, where it is from and what is kept about you',
	'about.title': 'Copero',
	'about.body':
		'Copa Perú, the “fútbol macho”, season by season: who won, who played the final, whom each department sent. And trivia in the chat.',
	'about.knows': 'What I know',
	'about.knows-competition': '**{{competition}}**: {{seasons}} ({{from}}–{{until}})',
	'about.seasons_one': '{{count}} season',
	'about.seasons_other': '{{count}} seasons',
	'about.champions': 'champion {{count}}',
	'about.runner-ups': 'runner-up {{count}}',
	'about.finals': 'final {{count}}',
	'about.qualifiers': 'qualifiers {{count}}',
	'about.qualifiers-in-part': 'in part {{count}}',
	'about.totals': '{{clubs}} clubs · {{departments}} departments · {{questions}} quiz questions',
	'about.sources': 'Where it is from',
	'about.sources-body':
		'Facts are gathered from Wikipedia, RSSSF, the Peruvian press and fans’ archives. Each season names its sources under “Notes and sources”; what only one source says, what was worked out and what is disputed is marked.',
	'about.privacy': 'What is kept about you',
	'about.privacy-body':
		'If you play the quiz: your Discord number with your points, answers, games and best streak in that server’s tables; your answers and clues in a game until it ends; your daily quiz with its streak, and the questions you missed. No names, no messages. Looking things up keeps nothing. **/quiz export** gives you all of it as a file and **/quiz forget** deletes it, both over all servers. Of a server I keep its **/settings**.',
	'about.privacy-chat':
		'While a typed question is open, I read the channel’s short messages: an answer is kept until its result is shown, and nothing else ever is.',
	'about.commands': 'Commands',
	'about.commands-body':
		'**/season** 2008 · **/club** Atlético Grau · **/department** Piura · **/champions** · **/quiz start** · **/quiz scores** · **/quiz card** · **/quiz help** · **/settings**',
} as const;
