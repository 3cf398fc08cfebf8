import type { department as en } from '../en/department.js';
import type { Translation } from '../translation.js';

export const department = {
	'command.department.name': 'departamento',
	'command.department.description': 'Un departamento: títulos, clasificados de cada año y clubes',
	'command.department.name.name': 'nombre',
	'command.department.name.description': 'Su nombre o su capital, por ejemplo Piura',
	'department.all': 'Todo',
	'department.place': '{{competition}}: {{place}} de {{departments}} por títulos',
	'department.place-shared': '{{competition}}: {{place}} de {{departments}} por títulos (puesto compartido)',
	'department.no-title': '{{competition}}: todavía sin títulos',
	'department.capital': 'Capital: {{capital}}',
	'department.titles_one': '🏆 {{count}} título',
	'department.titles_other': '🏆 {{count}} títulos',
	'department.runner-ups_one': '🥈 {{count}} subcampeonato',
	'department.runner-ups_other': '🥈 {{count}} subcampeonatos',
	'department.clubs_one': '{{count}} club conocido',
	'department.clubs_other': '{{count}} clubes conocidos',
	'department.qualifiers': 'Clasificados',
	'department.in-part': 'Solo las temporadas cuya lista se conoce, algunas en parte.',
	'department.by-titles': 'Títulos por departamento',
	'department.no-such-name': 'No conozco ningún departamento llamado «{{typed}}».',
} as const satisfies Translation<typeof en>;
