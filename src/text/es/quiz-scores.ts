import type { quizScores as en } from '../en/quiz-scores.js';
import type { Translation } from '../translation.js';

export const quizScores = {
	'quiz.scores': 'Los mejores · {{span}}',
	'quiz.scores-row':
		'{{place}} <@{{player}}> — **{{points}}** puntos\n-# {{right}} de {{answers}} aciertos ({{accuracy}} %){{streak}} · {{games}}',
	'quiz.scores-empty':
		'La tabla sigue en cero: el primer puesto está libre. **/trivia empezar**, y con una pregunta que respondan dos se abre el marcador. Lo que respondes solo tú va en tu **/trivia ficha**.',
	'quiz.card': 'Ficha en este servidor',
	'quiz.card-empty': 'Aquí todavía no has jugado. Estrena tu ficha con **/trivia empezar**.',
	'quiz.card-unranked': 'Todavía nada. Aquí cuenta lo que responden al menos dos.',
	'quiz.card-solo': '{{period}}, jugando solo',
	'quiz.card-place': '{{place}} de {{ranked}}',
	'quiz.card-score': '**{{points}}** puntos · {{right}} de {{answers}} aciertos ({{accuracy}} %){{streak}} · {{games}}',
	'quiz.scores-own': 'Tú: {{place}} con **{{points}}** puntos',
	'quiz.games_one': '{{count}} trivia',
	'quiz.games_other': '{{count}} trivias',
} as const satisfies Translation<typeof en>;
