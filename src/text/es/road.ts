import type { road as en } from '../en/road.js';
import type { Translation } from '../translation.js';

export const road = {
	road: 'El camino · {{month}}',
	'road.stage.district': 'Etapa Distrital',
	'road.stage.provincial': 'Etapa Provincial',
	'road.stage.departmental': 'Etapa Departamental',
	'road.stage.regional': 'Etapa Regional',
	'road.stage.national': 'Etapa Nacional',
	'road.stage.final': 'Finalísima',
	'road.climb': '<@{{player}}> pasó a la {{stage}}',
	'road.points': '**{{points}}** puntos',
	'road.next_one': 'falta {{count}} para la {{stage}}',
	'road.next_other': 'faltan {{count}} para la {{stage}}',
	'road.arrived': 'más lejos no se llega',
	'road.best': '**Mejor mes:** {{stage}} ({{month}}, {{points}} puntos)',
	'road.help':
		'• **El camino**: cada mes todos parten de la Etapa Distrital y suben con los puntos de la tabla del mes: Provincial, Departamental, Regional, Nacional, Finalísima.\nEl resultado dice quién subió, y tu **/trivia ficha** cuánto te falta.',
} as const satisfies Translation<typeof en>;
