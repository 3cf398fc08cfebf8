/** What is kept about a person. */
export const ownData = {
	'own-data.nothing': 'I keep nothing about you.',
	'own-data.ask': '**Delete everything I keep about you, in every server?** It cannot be undone.',
	'own-data.games-stay':
		'The quiz you are playing goes on: your points and your streak in it start anew. Your answer to its question stays until it ends.',
	'own-data.forget': 'Delete everything',
	'own-data.keep': 'Keep it',
	'own-data.kept': 'Nothing was deleted.',
	'own-data.forgotten': 'Deleted: {{what}}. The pitch is yours again.',
	'own-data.nothing-left': 'There was nothing left to delete.',
	'own-data.exported': 'Everything I keep about you is in this file.',
	'own-data.file': 'Everything Copero keeps about you, as JSON',
	'own-data.scores_one': 'your scores in {{count}} table',
	'own-data.scores_other': 'your scores in {{count}} tables',
	'own-data.games_one': 'your answers in {{count}} quiz',
	'own-data.games_other': 'your answers in {{count}} quizzes',
	'own-data.daily': 'your daily quiz and its streak',
	'own-data.board': 'whether you are shown in daily messages, and your results there',
	'own-data.club': 'your club of the day',
	'own-data.reports': 'what you reported as wrong or missing',
	'own-data.review': 'the questions you missed',
} as const;
