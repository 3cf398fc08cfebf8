/** Sudden death: who is in, who is out, who wins. */
export const quizSudden = {
	'quiz.sudden.kickoff': 'Sudden death, {{seconds}} seconds each. First question: <t:{{at}}:R>',
	'quiz.sudden.how': 'Miss and you are out; the last one in wins. A question nobody gets right is void.',
	'quiz.sudden.open': 'Miss and you are out. Anybody can still join.',
	'quiz.sudden.left_one': '{{count}} is still in: {{players}}',
	'quiz.sudden.left_other': '{{count}} are still in: {{players}}',
	'quiz.sudden.void': 'Nobody knew: the question is void, and everybody stays in.',
	'quiz.sudden.gone': '❌ Out: {{players}}',
	'quiz.sudden.won': '🏆 <@{{player}}> is the last one in and wins!',
	'quiz.sudden.standings': 'Still in',
	'quiz.out': 'You are out of this one. The next one is yours.',
} as const;
