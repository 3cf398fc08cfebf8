/** What there is around the daily. */
export const daily = {
	'command.quiz.date.name': 'date',
	'command.quiz.date.description': 'A past day, as practice: no streak, no attempt used (today’s if left out)',
	'daily.practice.question': 'Practice · daily No. {{day}} · {{date}} · {{number}} of {{total}}',
	'daily.practice.how': 'Practice: it counts for nothing, and you can play it as often as you like. Only you see this.',
	'daily.practice.done': 'Practice of daily No. {{number}}: it counts for nothing.',
	'daily.day': 'No. {{number}} · {{date}}',
	'error.daily-unknown-day':
		'I do not know the day “{{typed}}”. Write it as **2026-05-03** or **3/5/2026**, or the number of a daily.',
	'error.daily-not-yet': 'That daily has not come yet: a day’s questions come at midnight in Lima.',
	'error.daily-before-first': 'There was no daily then: No. 1 was on {{first}}.',
} as const;
