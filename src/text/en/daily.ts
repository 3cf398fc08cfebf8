/** Around the daily: practice, a server's daily message, the week's best, this day in other years. */
export const daily = {
	'command.quiz.date.name': 'date',
	'command.quiz.date.description': 'A past day, as practice: no streak, no attempt used (today’s if left out)',
	'daily.practice.question': 'Practice · daily No. {{day}} · {{date}} · {{number}} of {{total}}',
	'daily.practice.how': 'Practice: it counts for nothing, and you can play it as often as you like. Only you see this.',
	'daily.practice.done': 'Practice of daily No. {{number}}: it counts for nothing.',
	'command.settings.daily-channel.name': 'daily-channel',
	'command.settings.daily-channel.description': 'Post the daily here every day, with who has played it',
	'command.settings.daily-hour.name': 'daily-hour',
	'command.settings.daily-hour.description': 'From which hour, Lima time, 0 to 23 (9 if never set)',
	'command.settings.daily-remove.name': 'remove-daily-channel',
	'command.settings.daily-remove.description': 'Yes: the daily is posted in no channel any more',
	'settings.daily': '**The daily**: every day from {{hour}}:00 (Lima time) in {{channel}}',
	'daily.board.title': 'The daily No. {{number}}',
	'daily.board.how': '{{date}} · five questions, the same for everyone. Closes <t:{{until}}:R>.',
	'daily.board.hours': '{{hours}} h',
	'daily.board.play': 'Play',
	'daily.board.comes': 'The daily will appear here',
	'daily.board.comes-how':
		'Every day from {{hour}}:00, Lima time: five questions, the same for everyone, answered in private. Anyone who wants to is shown with their result.',
	'daily.week.title': 'The daily · the week',
	'daily.week.champion': 'Champion of the week: {{champions}}, {{right}} of {{answers}} right',
	'daily.week.champions': 'Champions of the week: {{champions}}, {{right}} of {{answers}} right',
	'daily.closing': 'How No. {{number}} went',
	'daily.closing.knew_one': '{{count}} of {{players}} knew it',
	'daily.closing.knew_other': '{{count}} of {{players}} knew it',
	'daily.closing.nobody': 'Nobody played it.',
	'daily.closing.players_one': '{{count}} person played it, across all servers',
	'daily.closing.players_other': '{{count}} people played it, across all servers',
	'daily.show.ask':
		'**May I show you and your result in the daily message, in this server and the others you play in?** You can change that at any time.',
	'daily.show.yes': 'Show me',
	'daily.show.no': 'No',
	'daily.show.stop': 'Stop showing me',
	'daily.show.hidden': 'Done: I no longer show you in daily messages.',
	'error.daily-nowhere-no-hour':
		'Without a channel the daily has no hour, so nothing was changed. Use either **remove-daily-channel** or **daily-hour**.',
	'error.daily-no-channel': 'Name the channel as well: **daily-channel** says where the daily is posted.',
	'error.daily-cannot-post':
		'I cannot write in that channel, so nothing was changed. I need **View Channel**, **Send Messages** and **Embed Links** there; in a voice channel **Connect**, too.',
	'error.daily-not-now':
		'Discord did not take my message in that channel, so nothing was changed. Try again in a moment.',
	'daily.past.title_one': 'On this day {{count}} year ago **{{club}}** won {{season}}.',
	'daily.past.title_other': 'On this day {{count}} years ago **{{club}}** won {{season}}.',
	'daily.past.promotion_one':
		'On this day {{count}} year ago **{{club}}** won {{season}} and went up to the {{competition}}.',
	'daily.past.promotion_other':
		'On this day {{count}} years ago **{{club}}** won {{season}} and went up to the {{competition}}.',
	'daily.past.first-leg_one':
		'On this day {{count}} year ago the first leg of the final of {{season}} was played: {{home}} {{score}} {{away}}.',
	'daily.past.first-leg_other':
		'On this day {{count}} years ago the first leg of the final of {{season}} was played: {{home}} {{score}} {{away}}.',
	'daily.day': 'No. {{number}} · {{date}}',
	'error.daily-unknown-day':
		'I do not know the day “{{typed}}”. Write it as **2026-05-03** or **3/5/2026**, or the number of a daily.',
	'error.daily-no-questions':
		'What I know for certain is too little for a daily here. Whoever manages the server can choose other competitions with **/settings competitions**.',
	'error.daily-not-yet': 'That daily is not out yet: a day’s questions come out at midnight in Lima.',
	'error.daily-before-first': 'There was no daily then: No. 1 was on {{first}}.',
} as const;
