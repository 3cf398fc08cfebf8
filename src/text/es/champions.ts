import type { champions as en } from '../en/champions.js';
import type { Translation } from '../translation.js';

export const champions = {
	'command.champions.name': 'campeones',
	'command.champions.description': 'Todos los campeones y las tablas de títulos por club y departamento',
	'command.champions.competition.name': 'torneo',
	'command.champions.competition.description': 'Qué torneo (si no eliges, la Copa Perú o el que fijó este servidor)',
	'command.champions.decade.name': 'década',
	'command.champions.decade.description': 'Solo una década, por ejemplo 1990',
	'champions.tab.list': 'Campeones',
	'champions.tab.clubs': 'Por club',
	'champions.tab.departments': 'Por departamento',
	'champions.tab.map': 'Mapa',
	'champions.tab.after': 'Qué fue de ellos',
	'champions.newest': 'Último campeón ({{year}}): {{club}}',
	'champions.most': 'Más títulos: {{names}} ({{count}})',
	'champions.older': '◀ Más antiguos',
	'champions.newer': 'Más recientes ▶',
	'champions.of-known_one': 'Contando la única temporada que está aquí.',
	'champions.of-known_other': 'Contando las {{count}} temporadas que están aquí.',
	'champions.none': 'Aquí no se conoce ningún campeón.',
} as const satisfies Translation<typeof en>;
