import type { ownData as en } from '../en/own-data.js';
import type { Translation } from '../translation.js';

export const ownData = {
	'own-data.nothing': 'No guardo nada de ti.',
	'own-data.ask': '**¿Borro todo lo que guardo de ti, en todos los servidores?** No hay vuelta atrás.',
	'own-data.games-stay':
		'La trivia que estás jugando sigue: ahí tus puntos y tu racha vuelven a cero. Tu respuesta a la pregunta queda hasta que termine.',
	'own-data.forget': 'Borrar todo',
	'own-data.keep': 'Dejarlo así',
	'own-data.kept': 'No se borró nada.',
	'own-data.forgotten': 'Borrado: {{what}}. La cancha es tuya de nuevo.',
	'own-data.nothing-left': 'Ya no quedaba nada por borrar.',
	'own-data.exported': 'En este archivo está todo lo que guardo de ti.',
	'own-data.file': 'Todo lo que Copero guarda de ti, en JSON',
	'own-data.scores_one': 'tus puntos en {{count}} tabla',
	'own-data.scores_other': 'tus puntos en {{count}} tablas',
	'own-data.cups_one': 'tus copas en el palmarés de {{count}} servidor',
	'own-data.cups_other': 'tus copas en el palmarés de {{count}} servidores',
	'own-data.results_one': 'tu resultado en la última trivia de {{count}} canal',
	'own-data.results_other': 'tus resultados en las últimas trivias de {{count}} canales',
	'own-data.games_one': 'tus respuestas en {{count}} trivia',
	'own-data.games_other': 'tus respuestas en {{count}} trivias',
	'own-data.daily': 'tu trivia diaria y su racha',
	'own-data.collection': 'los departamentos que coleccionaste',
	'own-data.board': 'si apareces en los mensajes de la diaria, y tus resultados ahí',
	'own-data.club': 'tu equipo del día',
	'own-data.reports': 'los datos que mandaste',
	'own-data.review': 'las preguntas que fallaste',
} as const satisfies Translation<typeof en>;
