/** The month's road from the district to the final. */
export const road = {
	road: 'The road · {{month}}',
	'road.stage.district': 'District Stage',
	'road.stage.provincial': 'Provincial Stage',
	'road.stage.departmental': 'Departmental Stage',
	'road.stage.regional': 'Regional Stage',
	'road.stage.national': 'National Stage',
	'road.stage.final': 'Finalísima',
	'road.climb': '<@{{player}}> reached the {{stage}}',
	'road.points': '**{{points}}** points',
	'road.next_one': '{{count}} more to reach the {{stage}}',
	'road.next_other': '{{count}} more to reach the {{stage}}',
	'road.arrived': 'as far as the road goes',
	'road.best': '**Best month:** {{stage}} ({{month}}, {{points}} points)',
	'road.help':
		'• **The road**: each month everybody starts in the District Stage and climbs by the points of the month’s table: Provincial, Departmental, Regional, National, Finalísima.\nA result says who went up, your **/quiz card** how far you have to go.',
} as const;
