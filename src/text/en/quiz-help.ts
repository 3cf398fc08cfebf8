/** How to play. */
export const quizHelp = {
	'quiz.help.title': 'How the quiz works',
	'quiz.help.ways': 'Ways to play',
	'quiz.help.rules': 'The rules',
	'quiz.help.body':
		'• A question, four buttons. Your **first answer counts**; it cannot be changed.\n• **💡 Hint**: only you see it. It is free and comes at half time. Guess the club: ask whenever you like; each further clue takes **{{perClue}}** off your right answer.\n• Right: **{{right}}** points. The first right answer: **{{first}}** more.\n• From **{{from}}** right answers in a row: **{{streak}}** more each. With {{doublesFrom}} questions or more, the last one counts double.\n• A question closes early once everybody who is playing has answered.\n• One quiz a channel. The starter or a moderator stops or skips at once; others vote. Once two people play, the starter’s skip needs one more player. What was answered counts.\n• {{silent}} questions without an answer end the game.\n• While a question is open, lookups in the channel do not give it away.\n• Only facts that are sure are asked.\n• **/quiz scores** ranks what at least two people answered; what only you answered is on your **/quiz card**. Months and weeks go by Lima time.\n• **/quiz export** shows what is kept about you, **/quiz forget** deletes it.',
	'quiz.help.form': '• **Typed answers**: instead of options there is a button that opens a form.',
	'quiz.help.chat':
		'• **Typed answers**: type in the chat, nothing but the answer. 📝 says that it counts, not whether it is right. As everyone can read it, the **first right answer ends the question**; the moment you sent it decides.',
	'quiz.help.daily':
		'• **/quiz daily**: five questions a day, the same for everyone, no clock.\nOne attempt, and a streak; with **date** an old one, as practice.',
	'quiz.help.club':
		'• **/quiz club**: which club is it? One a day: uncover its facts and name it.\nThe fewest clues win; a wrong guess is one, too.',
	'quiz.help.modes':
		'• **/quiz cup**: a knock-out for 2 to 32 players; a right answer is a goal.\nLevel ties go to penalties; the champion stands in **/quiz scores**.\n• **Sudden death** (/quiz start, **mode**): miss and you are out.\nThe last one in wins; a question nobody gets is void; after 20, points decide.',
	'quiz.help.review': '• **/quiz review**: what you missed, again.',
} as const;
