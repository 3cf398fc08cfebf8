/** Tables of scores, and a player’s card. */
export const quizScores = {
	'quiz.scores': 'Best players · {{span}}',
	'quiz.scores-row':
		'{{place}} <@{{player}}> — **{{points}}** points\n-# {{right}} of {{answers}} right ({{accuracy}}%){{streak}} · {{games}}',
	'quiz.scores-empty':
		'The table is still empty: first place is yours to take. **/quiz start**, and a question that two players answer opens the scoring. What only you answer is on your **/quiz card**.',
	'quiz.card': 'Card in this server',
	'quiz.card-empty': 'You have not played here yet. **/quiz start** gives you your first card.',
	'quiz.card-unranked': 'Nothing yet. What two players answer counts here.',
	'quiz.card-solo': '{{period}}, played alone',
	'quiz.card-place': '{{place}} of {{ranked}}',
	'quiz.card-score': '**{{points}}** points · {{right}} of {{answers}} right ({{accuracy}}%){{streak}} · {{games}}',
	'quiz.scores-own': 'You: {{place}} with **{{points}}** points',
	'quiz.games_one': '{{count}} game',
	'quiz.games_other': '{{count}} games',
} as const;
