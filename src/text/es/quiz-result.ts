import type { quizResult as en } from '../en/quiz-result.js';
import type { Translation } from '../translation.js';

export const quizResult = {
	'quiz.nobody-right': 'Nadie la sabía.',
	'quiz.nobody-answered': 'Nadie respondió.',
	'quiz.stopped': 'La trivia terminó antes de que alguien respondiera.',
	'quiz.award': '<@{{player}}> +{{points}}',
	'quiz.award-streak': '<@{{player}}> +{{points}} (racha de {{streak}})',
	'quiz.wrong_one': '{{count}} respuesta errada',
	'quiz.wrong_other': '{{count}} respuestas erradas',
	'quiz.other-answers': 'otra cosa',
	'quiz.fastest': '⚡ El más rápido: <@{{player}}>, {{seconds}} s',
	'quiz.overtook': '📈 <@{{player}}> pasó a {{others}}',
	'quiz.titles_one': '{{count}} título',
	'quiz.titles_other': '{{count}} títulos',
	'quiz.knew': 'Lo supo el {{percent}} %',
	'quiz.standings': 'Tabla',
	'quiz.context': '{{season}}: campeón {{champion}}, subcampeón {{runnerUp}}.',
	'quiz.context-how': '{{season}}: campeón {{champion}}, subcampeón {{runnerUp}} ({{how}}).',
	'quiz.context-final-group': 'en la liguilla final',
	'quiz.context-champion': '{{season}}: campeón {{champion}}.',
	'quiz.more': 'Ver {{what}}',
	'quiz.context-no-title': '{{club}} nunca ganó {{competition}}.',
	'quiz.podium': '¡Pitazo final!',
	'quiz.podium-row':
		'{{place}} <@{{player}}> — **{{points}}** puntos, {{right}} de {{answers}} aciertos, mejor racha {{streak}}',
	'quiz.podium-nobody': 'Esta vez nadie sumó. La pelota se queda en el centro.',
	'podium.right': '{{right}} de {{answers}} aciertos',
	'podium.streak': 'mejor racha {{streak}}',
	'podium.unknown': 'Un jugador',
	'podium.alt': 'El podio de la trivia: {{players}}.',
	'podium.alt-row': '{{place}}. {{name}}, {{points}} puntos',
} as const satisfies Translation<typeof en>;
