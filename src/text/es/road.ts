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
		'• **El camino**: cada mes, de la Etapa Distrital hasta la Finalísima.\nSubes con los puntos del mes; tu **/trivia ficha** dice cuánto te falta.',
} as const satisfies Translation<typeof en>;
