import type { quizHint as en } from '../en/quiz-hint.js';
import type { Translation } from '../translation.js';

export const quizHint = {
	'quiz.hint': '💡 Pista',
	'quiz.hint.not-yet': 'Todavía no. La pista llega a mitad del tiempo: <t:{{at}}:R>.',
	'quiz.hint.none': 'Esta va sin pista.',
	'quiz.hint.answered': 'Ya respondiste esta: no te hace falta la pista.',
	'quiz.clue': '💡 Pista (−{{cost}})',
	'quiz.clue.worth': 'Si aciertas ahora: {{points}} puntos.',
	'quiz.clue.no-more': 'Ya tienes todas las pistas. Si aciertas ahora: {{points}} puntos.',
	'quiz.clue.answered': 'Ya respondiste esta. Estas son tus pistas.',
	'quiz.hint.not': 'No es {{option}}',
	'quiz.hint.letter': 'Empieza con {{letter}}',
	'quiz.hint.letters': 'Empieza con {{letter}}, {{count}} letras',
	'quiz.hint.decade': 'Fue en la década de {{decade}}',
	'quiz.clue.appearances_one': 'Se le conoce {{count}} temporada en el torneo',
	'quiz.clue.appearances_other': 'Se le conocen {{count}} temporadas en el torneo',
	'quiz.clue.decade': 'Ganó {{competition}} en la década de {{decade}}',
	'quiz.clue.founded': 'Se fundó en {{year}}',
	'quiz.clue.department': 'Es de {{department}}',
	'quiz.clue.titles': 'Ganó {{competition}} en {{years}}',
	'quiz.clue.runner-ups': 'Fue subcampeón en {{years}}',
	'quiz.clue.nickname': 'Le dicen «{{nickname}}»',
} as const satisfies Translation<typeof en>;
