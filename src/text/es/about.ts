import type { about as en } from '../en/about.js';
import type { Translation } from '../translation.js';

export const about = {
	'command.about.name': 'acerca',
	'command.about.description': 'Qué sabe Copero, de dónde lo saca y qué guarda de ti',
	'about.title': 'Copero',
	'about.body':
		'La Copa Perú, el «fútbol macho», temporada por temporada: quién la ganó, quién jugó la final, a quién mandó cada departamento. Y trivia en el chat.',
	'about.body-abroad':
		'Fútbol, temporada por temporada: quién campeonó, cómo terminó la tabla y qué llamó la atención. Y trivia en el chat.',
	'about.knows_one': '**{{competition}}**: {{count}} temporada ({{from}})',
	'about.knows_other': '**{{competition}}**: {{count}} temporadas ({{from}}–{{until}})',
	'about.totals': '{{clubs}} clubes · {{departments}} departamentos · {{questions}} preguntas de trivia',
	'about.totals-abroad_one': '{{count}} pregunta de trivia',
	'about.totals-abroad_other': '{{count}} preguntas de trivia',
	'about.sources-abroad': '📚 Cada temporada nombra sus fuentes; lo dudoso va marcado.',
	'about.sources':
		'📚 De Wikipedia, RSSSF, la prensa peruana y archivos de hinchas. Cada temporada dice sus fuentes; lo dudoso va marcado.',
	'about.privacy':
		'🔒 De las consultas no guardo nada. Si juegas, guardo tu número de Discord con tus puntos, respuestas y rachas, y lo que mandas con «Tengo un dato» hasta que se lee: ni nombres ni mensajes.',
	'about.privacy-chat':
		'Con una pregunta por escrito abierta leo los mensajes cortos del canal; lo que no es respuesta no se guarda nunca.',
	'about.privacy-yours': '**/trivia exportar** te lo da todo, **/trivia olvidar** lo borra.',
} as const satisfies Translation<typeof en>;
