/** The review of what was missed. */
export const quizReview = {
	'quiz.review': 'Review',
	'quiz.review.how_one': '{{count}} question to go. No clock, no points. Only you see this.',
	'quiz.review.how_other': '{{count}} questions to go. No clock, no points. Only you see this.',
	'quiz.review.left_one': '{{count}} question left to review.',
	'quiz.review.left_other': '{{count}} questions left to review.',
	'quiz.review.done': '🎉 That was the last one: nothing left to review.',
	'quiz.review.nothing': '🎉 Nothing to review',
	'quiz.review.nothing-how': 'What you miss in a quiz or in the daily comes here, so that you get it next time.',
	'quiz.review.stale': 'You have been asked something else since. **/quiz review** goes on where you are.',
} as const;
