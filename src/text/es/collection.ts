import type { collection as en } from '../en/collection.js';
import type { Translation } from '../translation.js';

export const collection = {
	'collection.line': '🗺️ **Colección:** {{count}} de {{total}} departamentos',
	'collection.title': 'Colección · {{count}} de {{total}} departamentos',
	'collection.alt': 'Mapa del Perú con los departamentos coleccionados, {{count}} de {{total}}: {{departments}}.',
	'collection.help':
		'• **Colección**: cada acierto sobre un departamento lo suma.\nTu **/trivia ficha** muestra cómo se va llenando el mapa del Perú.',
	'card.daily': '📅 **La diaria:** {{told}}',
	'card.daily-streak': 'racha de {{streak}}',
	'card.daily-best-streak': 'mejor racha: {{best}}',
	'card.daily-best-day': 'mejor día: {{right}} de {{total}}, {{date}}',
} as const satisfies Translation<typeof en>;
