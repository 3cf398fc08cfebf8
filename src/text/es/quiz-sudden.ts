import type { quizSudden as en } from '../en/quiz-sudden.js';
import type { Translation } from '../translation.js';

export const quizSudden = {
	'quiz.sudden.kickoff': 'Mete gol gana, {{seconds}} segundos por pregunta. Primera pregunta: <t:{{at}}:R>',
	'quiz.sudden.how': 'Quien falla queda fuera; gana el último que quede. Si nadie acierta, la pregunta no vale.',
	'quiz.sudden.open': 'Quien falla queda fuera. Todavía puedes entrar.',
	'quiz.sudden.left_one': 'Queda {{count}}: {{players}}',
	'quiz.sudden.left_other': 'Quedan {{count}}: {{players}}',
	'quiz.sudden.void': 'Nadie acertó: la pregunta no vale y siguen todos.',
	'quiz.sudden.gone': '❌ Fuera: {{players}}',
	'quiz.sudden.won': '🏆 <@{{player}}> es el último en pie. ¡Ganó!',
	'quiz.sudden.standings': 'Siguen',
	'quiz.out': 'Ya quedaste fuera de esta. La próxima es tuya.',
} as const satisfies Translation<typeof en>;
