/** Pictures to share. */
export const share = {
	'share.button': 'Share',
	'share.already': 'It has already been shared in this channel.',
	'share.won': '{{players}} won the quiz',
	'share.drawn': '{{players}} share first place',
	'share.won-cup': '{{players}} won the cup',
	'share.podium': 'Quiz: {{competition}}',
	'share.right': '{{right}} of {{answers}}',
	'share.champion': 'Champion out of {{count}}',
	'share.cup-alt': '{{player}} won the cup: {{way}}.',
	'share.daily': 'The daily No. {{number}}',
	'share.streak_one': 'Streak: {{count}} day',
	'share.streak_other': 'Streak: {{count}} days',
	'share.daily-alt': 'The daily No. {{number}}: {{player}} knew all {{right}}. Streak: {{streak}}.',
	'share.collection': 'The collection',
	'share.departments': 'departments',
	'share.collection-alt':
		'{{player}} has collected {{count}} of {{total}} departments on the map of Peru: {{departments}}.',
} as const;
