import type { quizDaily as en } from '../en/quiz-daily.js';
import type { Translation } from '../translation.js';

export const quizDaily = {
	'quiz.daily': 'La diaria N.º {{number}} · {{date}}',
	'quiz.daily.question': 'La diaria N.º {{day}} · {{date}} · {{number}} de {{total}}',
	'quiz.daily.grid': 'Copero · La diaria N.º {{number}} · {{right}}/{{total}}',
	'quiz.daily.squares': '{{squares}} 🔥 {{streak}}',
	'quiz.daily.how': 'Sin reloj y con un solo intento. Esto solo lo ves tú.',
	'quiz.daily.result': '{{right}} de {{total}} aciertos',
	'quiz.daily.all-right': '⚽ ¡Goleada! {{right}} de {{total}}',
	'quiz.daily.streak_one': '🔥 Racha: {{count}} día · la mejor: {{best}}',
	'quiz.daily.streak_other': '🔥 Racha: {{count}} días seguidos · la mejor: {{best}}',
	'quiz.daily.next': 'La próxima: <t:{{at}}:R>.',
	'quiz.daily.played': '<@{{player}}> jugó la diaria:',
	'quiz.daily.play': 'Jugar la de hoy',
	'quiz.daily.over': 'Esa diaria ya cerró: fue hasta la medianoche de Lima. La de hoy te espera.',
} as const satisfies Translation<typeof en>;
