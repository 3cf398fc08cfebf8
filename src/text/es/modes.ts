import type { modes as en } from '../en/modes.js';
import type { Translation } from '../translation.js';

export const modes = {
	'command.settings.turn-off.name': 'apagar',
	'command.settings.turn-off.description': 'Esto ya no se juega en este servidor',
	'command.settings.turn-on.name': 'encender',
	'command.settings.turn-on.description': 'Esto se vuelve a jugar en este servidor',
	'mode.daily': 'La diaria',
	'mode.club': '¿Qué equipo es?',
	'mode.cup': 'La copa',
	'mode.sudden': 'Mete gol gana',
	'mode.road': 'El camino',
	'mode.collection': 'La colección',
	'mode.share': 'Compartir resultados',
	'settings.off': '**Apagado**: {{modes}}',
	'error.mode-off': 'Eso está apagado en este servidor. Quien lo administra lo enciende con **/ajustes encender**.',
} as const satisfies Translation<typeof en>;
