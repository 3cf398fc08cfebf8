import type { search as en } from '../en/search.js';
import type { Translation } from '../translation.js';

export const search = {
	'menu.search.name': 'Buscar en Copero',
	'search.found': '🔎 **Nombrados en ese mensaje.** ¿Cuál quieres ver?',
	'search.clubs': 'Clubes: {{count}}',
	'search.clubs-of': 'Clubes: los primeros {{shown}} de {{count}}',
	'search.seasons': 'Temporadas: {{count}}',
	'search.seasons-of': 'Temporadas: las primeras {{shown}} de {{count}}',
	'search.nothing':
		'Ese mensaje no nombra ningún club ni temporada que yo conozca, o no con su nombre completo. **/club** encuentra clubes también por apodos y con errores de tipeo; **/temporada**, por el año.',
} as const satisfies Translation<typeof en>;
