/** The daily. */
export const quizDaily = {
	'quiz.daily': 'The daily No. {{number}} · {{date}}',
	'quiz.daily.question': 'The daily No. {{day}} · {{date}} · {{number}} of {{total}}',
	'quiz.daily.grid': 'Copero · The daily No. {{number}} · {{right}}/{{total}}',
	'quiz.daily.squares': '{{squares}} 🔥 {{streak}}',
	'quiz.daily.how': 'No clock, one attempt. Only you see this.',
	'quiz.daily.result': '{{right}} of {{total}} right',
	'quiz.daily.all-right': '⚽ A clean sweep: {{right}} of {{total}}!',
	'quiz.daily.streak_one': '🔥 {{count}} day in a row · best: {{best}}',
	'quiz.daily.streak_other': '🔥 {{count}} days in a row · best: {{best}}',
	'quiz.daily.next': 'Next one: <t:{{at}}:R>.',
	'quiz.daily.played': '<@{{player}}> played the daily:',
	'quiz.daily.play': 'Play today’s',
	'quiz.daily.over': 'That daily is over: it closed at midnight in Lima. Today’s is waiting for you.',
} as const;
