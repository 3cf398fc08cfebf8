import type { daily as en } from '../en/daily.js';
import type { Translation } from '../translation.js';

export const daily = {
	'command.quiz.date.name': 'fecha',
	'command.quiz.date.description':
		'Un día pasado, para practicar: sin racha y sin gastar el intento (si no, la de hoy)',
	'daily.practice.question': 'Práctica · diaria N.º {{day}} · {{date}} · {{number}} de {{total}}',
	'daily.practice.how': 'De práctica: no cuenta, y la juegas las veces que quieras. Esto solo lo ves tú.',
	'daily.practice.done': 'Práctica de la diaria N.º {{number}}: no cuenta.',
	'daily.day': 'N.º {{number}} · {{date}}',
	'error.daily-unknown-day':
		'No conozco el día «{{typed}}». Escríbelo así: **2026-05-03** o **3/5/2026**, o el número de una diaria.',
	'error.daily-not-yet': 'Esa diaria todavía no sale: las preguntas del día llegan a la medianoche de Lima.',
	'error.daily-before-first': 'Entonces no había diaria: la N.º 1 fue el {{first}}.',
} as const satisfies Translation<typeof en>;
