/** The departments a player collects, on their card. */
export const collection = {
	'collection.line': '🗺️ **Collection:** {{count}} of {{total}} departments',
	'collection.title': 'Collection · {{count}} of {{total}} departments',
	'collection.alt': 'A map of Peru with the collected departments, {{count}} of {{total}}: {{departments}}.',
	'collection.help':
		'• **Collection**: a right answer about a department collects it.\nYour **/quiz card** shows the map of Peru filling up.',
	'card.daily': '📅 **The daily:** {{told}}',
	'card.daily-streak': '{{streak}} in a row',
	'card.daily-best-streak': 'best streak: {{best}}',
	'card.daily-best-day': 'best day: {{right}} of {{total}}, {{date}}',
} as const;
