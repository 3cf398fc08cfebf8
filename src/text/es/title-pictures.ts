import type { titlePictures as en } from '../en/title-pictures.js';
import type { Translation } from '../translation.js';

export const titlePictures = {
	'picture.titles-scale': 'Títulos',
	'picture.titles_one': '{{count}} título',
	'picture.titles_other': '{{count}} títulos',
	'picture.title-noun': 'título',
	'picture.titles-noun': 'títulos',
	'picture.runner-ups_one': '{{count}} subcampeonato',
	'picture.runner-ups_other': '{{count}} subcampeonatos',
	'picture.place': 'Puesto {{place}} de {{departments}}',
	'picture.others_one': '{{count}} club más',
	'picture.others_other': '{{count}} clubes más',
	'picture.others-once_one': '{{count}} club con un título',
	'picture.others-once_other': '{{count}} clubes con un título',
	'picture.other-departments_one': '{{count}} departamento más',
	'picture.other-departments_other': '{{count}} departamentos más',
	'picture.other-departments-once_one': '{{count}} departamento con un título',
	'picture.other-departments-once_other': '{{count}} departamentos con un título',
	'picture.no-title': 'Todavía sin títulos',
	'picture.last-titles': 'Últimos títulos',
	'picture.last-runner-ups': 'Últimos subcampeonatos',
	'picture.map.title': '{{competition}} · Títulos por departamento',
	'picture.chart.title': '{{competition}} · Títulos por club',
	'picture.map.alt': '{{competition}}: mapa de los departamentos del Perú según sus títulos. {{departments}}.',
	'picture.department.alt':
		'{{competition}}: mapa de los departamentos del Perú según sus títulos. {{department}} está marcado: {{titles}}.',
	'picture.chart.alt': '{{competition}}: títulos por club a lo largo de los años. {{winners}}.',
	'picture.chart.alt-departments': '{{competition}}: títulos por departamento a lo largo de los años. {{winners}}.',
} as const satisfies Translation<typeof en>;
