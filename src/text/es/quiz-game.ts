import type { quizGame as en } from '../en/quiz-game.js';
import type { Translation } from '../translation.js';

export const quizGame = {
	'quiz.kickoff.title': 'Trivia: {{competition}}',
	'quiz.kickoff_one': '{{count}} pregunta, {{seconds}} segundos. Sale: <t:{{at}}:R>',
	'quiz.kickoff_other': '{{count}} preguntas, {{seconds}} segundos cada una. Primera pregunta: <t:{{at}}:R>',
	'quiz.kickoff.how': 'Vale tu primera respuesta. El primero que acierta gana más.',
	'quiz.kickoff.chat':
		'Responde escribiendo en el chat. Vale tu primera respuesta, y el primer acierto cierra la pregunta.',
	'quiz.ended.stop': 'La trivia termina aquí.',
	'quiz.ended.few': 'Faltaron jugadores.',
	'quiz.ended.silence': 'Tres preguntas sin respuesta: hasta aquí llega la trivia.',
	'quiz.paused':
		'⏸️ Ahora no puedo guardar los puntos, así que la trivia queda en pausa. Sigue sola apenas se arregle; lo ya contado no se pierde.',
	'quiz.paused-discord':
		'⏸️ Se me cortó la conexión con Discord, así que la trivia queda en pausa. Sigue sola apenas vuelva; lo ya contado no se pierde.',
	'quiz.resumed-discord': '▶️ Volvió la conexión: la trivia sigue.',
	'quiz.could-not-begin':
		'Tu trivia en {{channel}} no pudo empezar: ahí no puedo escribir. Necesito **Ver canal**, **Enviar mensajes** (en un hilo, **Enviar mensajes en hilos**) e **Insertar enlaces**; en un canal de voz, también **Conectar**.',
	'quiz.resumed': '▶️ Listo, la trivia sigue.',
	'quiz.ended.trouble': 'No pude seguir: hasta aquí llega la trivia. Los puntos ya ganados valen.',
	'quiz.ended.interruption': 'Estuve fuera demasiado tiempo; hasta aquí llega la trivia. Los puntos ya ganados valen.',
	'quiz.rematch': 'Revancha',
	'quiz.again': '¿La revancha? **/trivia empezar**',
	'quiz.stopping': 'Listo, termino la trivia.',
	'quiz.skipping': 'Vamos con la siguiente.',
	'quiz.voted': 'Tu voto cuenta. Tiene que estar de acuerdo más de la mitad de los jugadores.',
	'quiz.voted-first': 'Tu voto cuenta. Falta un jugador más que también quiera: **/trivia saltar**.',
	'quiz.no-player': 'Solo vota quien juega: responde primero una pregunta.',
} as const satisfies Translation<typeof en>;
