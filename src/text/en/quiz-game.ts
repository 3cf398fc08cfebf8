/** The course of a game: kick-off, pauses, votes, the end. */
export const quizGame = {
	'quiz.kickoff.title': 'Quiz: {{competition}}',
	'quiz.kickoff_one': '{{count}} question, {{seconds}} seconds. It comes: <t:{{at}}:R>',
	'quiz.kickoff_other': '{{count}} questions, {{seconds}} seconds each. First question: <t:{{at}}:R>',
	'quiz.kickoff.how': 'Your first answer counts. The first right one earns extra.',
	'quiz.kickoff.chat':
		'Answer by typing in the chat. Your first answer counts, and the first right one ends the question.',
	'quiz.ended.stop': 'The quiz was stopped.',
	'quiz.ended.few': 'Too few players.',
	'quiz.ended.silence': 'Three questions without an answer: the quiz ends here.',
	'quiz.paused':
		'⏸️ I cannot reach my records right now, so the quiz pauses. It goes on by itself as soon as I can; nothing counted is lost.',
	'quiz.paused-discord':
		'⏸️ My line to Discord is down, so the quiz pauses. It goes on by itself as soon as I can; nothing counted is lost.',
	'quiz.resumed-discord': '▶️ My line to Discord is back: the quiz goes on.',
	'quiz.could-not-begin':
		'Your quiz in {{channel}} could not begin: I may not write there. I need **View Channel**, **Send Messages** (in a thread **Send Messages in Threads**) and **Embed Links**; in a voice channel **Connect**, too.',
	'quiz.resumed': '▶️ I have my records again: the quiz goes on.',
	'quiz.ended.trouble': 'I could not go on: the quiz ends here. The points so far count.',
	'quiz.ended.interruption': 'I was away for too long; the quiz ends here. The points so far count.',
	'quiz.rematch': 'Rematch',
	'quiz.again': 'Another one? **/quiz start**',
	'quiz.stopping': 'The quiz stops.',
	'quiz.skipping': 'On to the next one.',
	'quiz.voted': 'Your vote counts. More than half of the players must agree.',
	'quiz.voted-first': 'Your vote counts. One more player must want it too: **/quiz skip**.',
	'quiz.no-player': 'Only players have a vote: answer a question first.',
} as const;
