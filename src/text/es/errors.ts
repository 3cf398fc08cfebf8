import type { errors as en } from '../en/errors.js';
import type { Translation } from '../translation.js';

export const errors = {
	'error.bad-input': 'Eso no lo entendí. Elige una opción de la lista o prueba con otras palabras.',
	'error.unknown-command': 'Ese comando ya no existe. Escribe **/** para ver los que hay.',
	'error.unknown-season': 'No tengo la temporada «{{typed}}». Escribe un año, por ejemplo **2008**, o elige una:',
	'error.unknown-competition': 'No conozco ningún torneo «{{typed}}». Elige uno de la lista.',
	'error.unknown-club': 'No conozco ningún club «{{typed}}». Prueba con parte del nombre, sus siglas o su ciudad.',
	'error.no-departments': 'Los departamentos son de los torneos del Perú, y este servidor eligió otros.',
	'error.unknown-department': 'No conozco ningún departamento «{{typed}}». Son 24 y el Callao; elige uno de la lista.',
	'error.unknown-decade': 'No tengo temporadas de «{{typed}}». Escribe una década, por ejemplo **1990**.',
	'error.stale-button': 'Ese botón ya no sirve. Usa el comando de nuevo.',
	'error.quiz-already-running': 'Aquí ya se está jugando una trivia: [ir a la pregunta]({{link}}).',
	'error.quiz-already-here': 'Aquí ya se está jugando una trivia.',
	'error.quiz-waiting-here':
		'Aquí ya se está jugando una trivia. Espera a que Discord vuelva a recibir mis mensajes; **/trivia parar** la corta.',
	'error.quiz-none-here': 'No se está jugando ninguna trivia en este canal. Empieza una con **/trivia empezar**.',
	'error.quiz-cannot-post':
		'No puedo escribir en este canal, así que aquí no se puede jugar. Necesito **Ver canal**, **Enviar mensajes** e **Insertar enlaces**; en un canal de voz, también **Conectar**.',
	'error.quiz-no-questions': 'Sobre eso no tengo datos lo bastante seguros como para preguntar. Elige otro torneo.',
	'error.quiz-not-typed': 'Ese tipo de pregunta se responde con botones: pregunta cuál de las opciones es.',
	'error.quiz-not-understood': 'No sé qué es «{{typed}}». No cuenta: aprieta el botón y prueba de nuevo.',
	'error.quiz-paused':
		'La trivia está en pausa: ahora no puedo guardar los puntos. Tu jugada no contó; repítela cuando siga.',
	'error.newer-version':
		'Eso lo guardó una versión mía más nueva, así que lo dejo como está. Quien administra el bot tiene que actualizarlo.',
	'error.unreadable':
		'Lo que tenía guardado de eso está dañado, así que lo dejo como está. Quien administra el bot verá en el registro qué hacer.',
	'error.store-down':
		'Ahora mismo no puedo guardar puntos, así que ninguna trivia cuenta. Prueba en un momento; lo ya contado no se pierde.',
	'error.cup-server-only': 'La Copa se juega en un servidor: se necesitan al menos dos.',
	'error.quiz-not-here': 'En este servidor la trivia se juega en {{channels}}.',
	'error.quiz-nowhere':
		'En este servidor la trivia está apagada. Quien lo administra la permite con **/ajustes permitir-canal**.',
	'error.report-empty': 'Hay que llenar las dos partes: el dato y dónde se puede leer.',
	'error.reports-too-many': '¡Son muchos datos de una vez, gracias! Manda el próximo mañana, por favor.',
	'error.store-unreachable':
		'Ahora no puedo leer ni guardar nada, así que eso quedó a medias. Prueba de nuevo en un momento.',
	'error.settings-server-only': 'Los ajustes son de un servidor: usa esto en uno.',
	'error.settings-need-manage':
		'Solo quien administra este servidor (permiso **Gestionar servidor**) puede ver y cambiar sus ajustes.',
	'error.settings-store-down': 'Ahora mismo no puedo guardar ajustes; no cambió nada. Prueba de nuevo en un momento.',
	'error.settings-everywhere':
		'La trivia se permite en todos los canales. Elige con **permitir-canal** en cuáles se juega; los demás quedan cerrados.',
	'error.settings-same-channel':
		'**permitir-canal** y **quitar-canal** nombran el mismo canal, así que no cambié nada. Usa solo una de las dos.',
	'error.settings-too-many-competitions': 'Puedo limitarme a {{most}} torneos como máximo.',
	'error.settings-too-many-channels': 'Puedo guardar hasta {{most}} canales. Quita uno primero o permite todos.',
	'error.too-fast': '¡Con calma, de a uno! Inténtalo de nuevo en {{seconds}} s.',
	'error.shutting-down': 'Me estoy reiniciando. La trivia en juego sigue en un momento.',
	'error.guarded':
		'Eso delataría la respuesta de la pregunta en juego. Pregúntame de nuevo cuando se cierre: <t:{{until}}:R>.',
	'error.incident': 'Algo falló de mi lado. Si vuelve a pasar, reporta el incidente `{{incident}}`.',
} as const satisfies Translation<typeof en>;
