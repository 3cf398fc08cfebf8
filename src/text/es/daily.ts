import type { daily as en } from '../en/daily.js';
import type { Translation } from '../translation.js';

export const daily = {
	'command.quiz.date.name': 'fecha',
	'command.quiz.date.description':
		'Un día pasado, para practicar: sin racha y sin gastar el intento (si no, la de hoy)',
	'daily.practice.question': 'Práctica · diaria N.º {{day}} · {{date}} · {{number}} de {{total}}',
	'daily.practice.how': 'De práctica: no cuenta, y la juegas las veces que quieras. Esto solo lo ves tú.',
	'daily.practice.done': 'Práctica de la diaria N.º {{number}}: no cuenta.',
	'command.settings.daily-channel.name': 'canal-diaria',
	'command.settings.daily-channel.description': 'Publicar aquí la diaria todos los días, con quiénes ya la jugaron',
	'command.settings.daily-hour.name': 'hora-diaria',
	'command.settings.daily-hour.description': 'Desde qué hora de Lima, de 0 a 23 (si nunca se fijó, 9)',
	'command.settings.daily-remove.name': 'quitar-canal-diaria',
	'command.settings.daily-remove.description': 'Sí: la diaria ya no se publica en ningún canal',
	'settings.daily': '**La diaria**: todos los días desde las {{hour}}:00 (hora de Lima) en {{channel}}',
	'daily.board.title': 'La diaria N.º {{number}}',
	'daily.board.how': '{{date}} · cinco preguntas, iguales para todos. Cierra <t:{{until}}:R>.',
	'daily.board.hours': '{{hours}} h',
	'daily.board.play': 'Jugar',
	'daily.board.comes': 'Aquí sale la diaria',
	'daily.board.comes-how':
		'Todos los días desde las {{hour}}:00, hora de Lima: cinco preguntas, iguales para todos, que cada uno responde a solas. Quien quiera aparece con su resultado.',
	'daily.week.title': 'La diaria · la semana',
	'daily.week.champion': 'Campeón de la semana: {{champions}}, {{right}} de {{answers}} aciertos',
	'daily.week.champions': 'Campeones de la semana: {{champions}}, {{right}} de {{answers}} aciertos',
	'daily.closing': 'Así terminó la N.º {{number}}',
	'daily.closing.knew_one': 'La supo {{count}} de {{players}}',
	'daily.closing.knew_other': 'La supieron {{count}} de {{players}}',
	'daily.closing.nobody': 'Nadie la jugó.',
	'daily.closing.players_one': 'La jugó {{count}} persona entre todos los servidores',
	'daily.closing.players_other': 'La jugaron {{count}} personas entre todos los servidores',
	'daily.show.ask':
		'**¿Te muestro con tu resultado en el mensaje de la diaria, en este servidor y en los demás donde juegues?** Lo puedes cambiar cuando quieras.',
	'daily.show.yes': 'Muéstrame',
	'daily.show.no': 'No',
	'daily.show.stop': 'Ya no me muestres',
	'daily.show.hidden': 'Listo, ya no te muestro en los mensajes de la diaria.',
	'error.daily-nowhere-no-hour':
		'Sin canal, la diaria no tendría hora, así que no cambié nada. Usa **quitar-canal-diaria** o **hora-diaria**, no las dos.',
	'error.daily-no-channel': 'Falta el canal: **canal-diaria** dice dónde se publica la diaria.',
	'error.daily-cannot-post':
		'No puedo escribir en ese canal, así que no cambié nada. Ahí necesito **Ver canal**, **Enviar mensajes** e **Insertar enlaces**; en un canal de voz, también **Conectar**.',
	'error.daily-not-now':
		'Discord no recibió mi mensaje en ese canal, así que no cambié nada. Prueba de nuevo en un momento.',
	'daily.past.title_one': 'Un día como hoy, hace {{count}} año: **{{club}}** ganó {{season}}.',
	'daily.past.title_other': 'Un día como hoy, hace {{count}} años: **{{club}}** ganó {{season}}.',
	'daily.past.promotion_one':
		'Un día como hoy, hace {{count}} año: **{{club}}** ganó {{season}} y ascendió a {{article}} {{competition}}.',
	'daily.past.promotion_other':
		'Un día como hoy, hace {{count}} años: **{{club}}** ganó {{season}} y ascendió a {{article}} {{competition}}.',
	'daily.past.first-leg_one':
		'Un día como hoy, hace {{count}} año, se jugó la ida de la final de {{season}}: {{home}} {{score}} {{away}}.',
	'daily.past.first-leg_other':
		'Un día como hoy, hace {{count}} años, se jugó la ida de la final de {{season}}: {{home}} {{score}} {{away}}.',
	'daily.day': 'N.º {{number}} · {{date}}',
	'error.daily-unknown-day':
		'No conozco el día «{{typed}}». Escríbelo así: **2026-05-03** o **3/5/2026**, o el número de una diaria.',
	'error.daily-no-questions':
		'Lo que sé con certeza no alcanza para una diaria aquí. Quien administra el servidor puede elegir otros torneos con **/ajustes torneos**.',
	'error.daily-not-yet': 'Esa diaria todavía no sale: las preguntas del día llegan a la medianoche de Lima.',
	'error.daily-before-first': 'Entonces no había diaria: la N.º 1 fue el {{first}}.',
} as const satisfies Translation<typeof en>;
