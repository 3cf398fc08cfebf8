import type { about as en } from '../en/about.js';
import type { Translation } from '../translation.js';

export const about = {
	'command.about.name': 'acerca',
	'command.about.description': 'Qué sabe Copero, de dónde lo saca y qué guarda de ti',
	'about.title': 'Copero',
	'about.body':
		'La Copa Perú, el «fútbol macho», temporada por temporada: quién la ganó, quién jugó la final, a quién mandó cada departamento. Y trivia en el chat.',
	'about.knows': 'Lo que sé',
	'about.knows-competition': '**{{competition}}**: {{seasons}} ({{from}}–{{until}})',
	'about.seasons_one': '{{count}} temporada',
	'about.seasons_other': '{{count}} temporadas',
	'about.champions': 'campeón {{count}}',
	'about.runner-ups': 'subcampeón {{count}}',
	'about.finals': 'final {{count}}',
	'about.qualifiers': 'clasificados {{count}}',
	'about.qualifiers-in-part': 'en parte {{count}}',
	'about.totals': '{{clubs}} clubes · {{departments}} departamentos · {{questions}} preguntas de trivia',
	'about.sources': 'De dónde lo saco',
	'about.sources-body':
		'Los datos vienen de Wikipedia, RSSSF, la prensa peruana y archivos de hinchas. Cada temporada nombra sus fuentes en «Notas y fuentes»; lo que dice una sola fuente, lo deducido y lo que está en disputa va marcado.',
	'about.privacy': 'Qué guardo de ti',
	'about.privacy-body':
		'Si juegas la trivia: tu número de Discord con tus puntos, respuestas, trivias jugadas y mejor racha en las tablas de ese servidor; tus respuestas y pistas mientras dura la trivia; tu trivia diaria con su racha y las preguntas que fallaste. Ni nombres ni mensajes. De las consultas no guardo nada. **/trivia exportar** te lo da todo en un archivo y **/trivia olvidar** lo borra, los dos en todos los servidores. Del servidor guardo sus **/ajustes**.',
	'about.privacy-chat':
		'Mientras hay una pregunta abierta que se responde por escrito, leo los mensajes cortos del canal: una respuesta se guarda hasta que sale su resultado; lo demás, nunca.',
	'about.commands': 'Comandos',
	'about.commands-body':
		'**/temporada** 2008 · **/club** Atlético Grau · **/departamento** Piura · **/campeones** · **/trivia empezar** · **/trivia tabla** · **/trivia ficha** · **/trivia ayuda** · **/ajustes**',
} as const satisfies Translation<typeof en>;
