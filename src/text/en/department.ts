/** A department. */
export const department = {
	'command.department.name': 'department',
	'command.department.description': 'A department: titles, qualifiers through the years, clubs',
	'command.department.name.name': 'name',
	'command.department.name.description': 'Its name or its capital, such as Piura',
	'department.place': '{{competition}}: place {{place}} of {{departments}} by titles',
	'department.no-title': '{{competition}}: no title yet',
	'department.capital': 'Capital: {{capital}}',
	'department.titles_one': '🏆 {{count}} title',
	'department.titles_other': '🏆 {{count}} titles',
	'department.runner-ups_one': '🥈 Runner-up once',
	'department.runner-ups_other': '🥈 Runner-up {{count}} times',
	'department.clubs_one': '{{count}} club in the data',
	'department.clubs_other': '{{count}} clubs in the data',
	'department.qualifiers': 'Qualified, in the seasons whose lists are known',
	'department.in-part': 'Only seasons whose list is known, some of them in part.',
	'department.by-titles': 'Titles by department',
} as const;
