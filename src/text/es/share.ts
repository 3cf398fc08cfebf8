import type { share as en } from '../en/share.js';
import type { Translation } from '../translation.js';

export const share = {
	'share.button': 'Compartir',
	'share.already': 'Ya se compartió en este canal.',
	'share.won': '{{players}} ganó la trivia',
	'share.drawn': '{{players}} empataron en el primer puesto',
	'share.won-cup': '{{players}} ganó la copa',
	'share.podium': 'Trivia: {{competition}}',
	'share.right': '{{right}} de {{answers}}',
	'share.champion': 'Campeón entre {{count}}',
	'share.cup-alt': '{{player}} ganó la copa: {{way}}.',
	'share.daily': 'La diaria N.º {{number}}',
	'share.streak_one': 'Racha: {{count}} día',
	'share.streak_other': 'Racha: {{count}} días',
	'share.daily-alt': 'La diaria N.º {{number}}: {{player}} acertó las {{right}}. Racha: {{streak}}.',
	'share.collection': 'La colección',
	'share.departments': 'departamentos',
	'share.collection-alt':
		'{{player}} coleccionó {{count}} de {{total}} departamentos en el mapa del Perú: {{departments}}.',
} as const satisfies Translation<typeof en>;
