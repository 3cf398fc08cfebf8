import type { quizReview as en } from '../en/quiz-review.js';
import type { Translation } from '../translation.js';

export const quizReview = {
	'quiz.review': 'Repaso',
	'quiz.review.how_one': 'Te queda {{count}} pregunta. Sin reloj y sin puntos. Esto solo lo ves tú.',
	'quiz.review.how_other': 'Te quedan {{count}} preguntas. Sin reloj y sin puntos. Esto solo lo ves tú.',
	'quiz.review.left_one': 'Queda {{count}} pregunta por repasar.',
	'quiz.review.left_other': 'Quedan {{count}} preguntas por repasar.',
	'quiz.review.done': '🎉 Esa era la última: no te queda nada por repasar.',
	'quiz.review.nothing': '🎉 No tienes nada que repasar',
	'quiz.review.nothing-how':
		'Lo que falles en una trivia o en la diaria llega aquí, para que la próxima no se te escape.',
	'quiz.review.stale': 'Ya vas por otra pregunta. **/trivia repaso** sigue donde estás.',
} as const satisfies Translation<typeof en>;
