/** What went wrong. */
export const errors = {
	'error.bad-input': 'I could not read that. Pick an option from the list, or try other words.',
	'error.unknown-command': 'That command no longer exists. Type **/** to see the ones there are.',
	'error.unknown-season': 'I have no season “{{typed}}”. Type a year such as **2008**, or pick one:',
	'error.unknown-competition': 'I know no competition called “{{typed}}”. Pick one from the list.',
	'error.unknown-club': 'I know no club called “{{typed}}”. Try part of its name, its initials or its town.',
	'error.no-departments': 'Departments are for Peru’s competitions, and this server has chosen others.',
	'error.unknown-department':
		'I know no department called “{{typed}}”. There are 24, plus Callao; pick one from the list.',
	'error.unknown-decade': 'I have no seasons of “{{typed}}”. Type a decade such as **1990**.',
	'error.stale-button': 'That button no longer works. Use the command again.',
	'error.quiz-already-running': 'A quiz is being played here already: [go to the question]({{link}}).',
	'error.quiz-already-here': 'A quiz is being played here already.',
	'error.quiz-waiting-here':
		'A quiz is being played here already. It waits until Discord takes my messages again; **/quiz stop** ends it.',
	'error.quiz-none-here': 'No quiz is being played in this channel. Start one with **/quiz start**.',
	'error.quiz-cannot-post':
		'I may not write in this channel, so a quiz cannot be played here. I need **View Channel**, **Send Messages** and **Embed Links**; in a voice channel **Connect**, too.',
	'error.quiz-no-questions': 'What I know about that is not certain enough to ask. Pick another competition.',
	'error.quiz-not-typed': 'That kind of question is answered with buttons: it asks which of the options it is.',
	'error.quiz-not-understood': 'I do not know what “{{typed}}” is. It does not count: press the button and try again.',
	'error.quiz-paused':
		'The quiz pauses: I cannot reach my records right now. That did not count; do it again when it goes on.',
	'error.newer-version':
		'A newer version of me stored that, so I leave it as it is. The bot’s owner needs to update me.',
	'error.unreadable':
		'What I had stored of that is damaged, so I leave it as it is. My log tells the bot’s owner what to do.',
	'error.store-down':
		'I cannot store scores right now, so no quiz counts. Try again in a moment; nothing counted is lost.',
	'error.cup-server-only': 'A cup is played in a server: it takes at least two.',
	'error.quiz-not-here': 'In this server quizzes are played in {{channels}}.',
	'error.quiz-nowhere':
		'Quizzes are switched off in this server. Whoever manages it can allow them with **/settings allow-channel**.',
	'error.report-empty': 'Both parts are needed: the fact, and where it can be read.',
	'error.reports-too-many': 'That is a lot of facts at once, thank you! Please send the next one tomorrow.',
	'error.store-unreachable': 'I cannot reach my records right now, so that was not finished. Try again in a moment.',
	'error.settings-server-only': 'Settings belong to a server: use this in one.',
	'error.settings-need-manage':
		'Only people who can manage this server (**Manage Server**) can see and change its settings.',
	'error.settings-store-down': 'I cannot store settings right now; nothing was changed. Try again in a moment.',
	'error.settings-everywhere':
		'Quizzes are allowed in every channel. Name those they are to be played in with **allow-channel**; the others are then closed.',
	'error.settings-same-channel':
		'**allow-channel** and **remove-channel** name the same channel, so nothing was changed. Use either of them.',
	'error.settings-too-many-competitions': 'I can keep to at most {{most}} competitions.',
	'error.settings-too-many-channels': 'I can keep at most {{most}} channels. Remove one first, or allow all.',
	'error.too-fast': 'Easy, one at a time! Try again in {{seconds}} s.',
	'error.shutting-down': 'I am restarting. A running quiz goes on in a moment.',
	'error.guarded': 'That would give away the open question. Ask me again once it is closed: <t:{{until}}:R>.',
	'error.incident': 'Something went wrong on my side. If it happens again, report incident `{{incident}}`.',
} as const;
