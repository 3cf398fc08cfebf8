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
		'• **The road**: each month from the District Stage up to the Finalísima.\nIt takes the month’s points; your **/quiz card** says how far the next one is.',
} as const;
