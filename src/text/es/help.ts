import type { help as en } from '../en/help.js';
import type { Translation } from '../translation.js';

export const help = {
	'command.help.name': 'ayuda',
	'command.help.description': 'Qué puede hacer Copero',
	'help.title': '¿Qué puedes hacer?',
	'help.season': '**/temporada** 2008: campeón, final, ascensos y todos los clasificados',
	'help.club': '**/club** Atlético Grau: quiénes son, sus títulos y cada temporada',
	'help.department': '**/departamento** Piura: títulos, clasificados y clubes',
	'help.champions': '**/campeones**: todos los campeones y quién ganó más',
	'help.quiz': '**/trivia empezar**: trivia en el chat · **/trivia diaria**: cinco preguntas al día, a solas',
	'help.settings': '**/ajustes**: idioma y canales, para quien administra el servidor',
	'help.to-quiz': 'Cómo se juega la trivia',
	'help.to-about': 'Acerca de Copero',
	'about.link.invite': 'Llévalo a tu servidor',
	'about.link.support': 'Soporte',
	'about.link.privacy': 'Privacidad',
	'about.link.terms': 'Condiciones',
	'about.link.source': 'Código fuente',
	'tip.button': 'Tengo un dato',
	'tip.title': 'Tengo un dato: {{where}}',
	'tip.fact': '¿Qué está mal o falta?',
	'tip.source': '¿Dónde se puede leer?',
	'tip.source-hint': 'Un enlace; o un diario, libro o documento, con fecha y página',
	'tip.taken': '¡Gracias! Lo vamos a revisar: con una fuente, el dato se puede corregir.',
	'tip.lost': 'Ahora no pude entregarlo. Aquí está tu texto: mándalo de nuevo más tarde, por favor.',
	'tip.to-form': 'Abrir como reporte',
} as const satisfies Translation<typeof en>;
