import { bold, code, text } from './dom.js';
import type { Strings } from './strings.js';

export const es: Strings = {
	channel: 'copa-perú',
	topic: 'Fútbol macho: la Copa Perú, año por año',
	welcomeTitle: 'Todo el fútbol macho, en un comando',
	welcomeLead: 'La Copa Perú, temporada por temporada: campeones, finales, clasificados y trivia.',
	greeting: () =>
		text`Hola, soy ${bold('Copero')} y me sé la Copa Perú de memoria. Pregúntame por un año, por tu equipo o por tu departamento, o arma una trivia con tu gente.`,
	lookUp: 'Consulta',
	play: 'Juega',
	twoTabs: 'Esta página hace de Discord. Ábrela en otra pestaña y ya tienes contra quién jugar.',
	inviteTitle: 'Lleva a Copero a tu servidor de Discord',
	inviteSteps: (portal) => [
		text`Crea una aplicación en el ${portal('portal de desarrolladores de Discord')}.`,
		text`En ${bold('Bot')}, haz clic en ${bold('Reset Token')} y copia el token.`,
		text`En ${bold('OAuth2 → URL Generator')}, marca ${code('bot')} y ${code('applications.commands')}, y los permisos ${bold('View Channels')}, ${bold('Send Messages')}, ${bold('Send Messages in Threads')}, ${bold('Embed Links')} y ${bold('Attach Files')}; abre el enlace que sale y elige tu servidor.`,
		text`Escribe ${code('DISCORD_TOKEN=')} y el token en un archivo llamado ${code('.env')}, y vuelve a correr ${code('npm start')}.`,
	],
	messages: 'Mensajes en #copa-perú',
	placeholder: 'Escribe / para ver los comandos',
	composer: 'Escribe un comando',
	chatPlaceholder: 'Mensaje, o / para los comandos',
	chatComposer: 'Escribe un mensaje o un comando',
	commands: 'Comandos',
	send: 'Enviar',
	clearCommand: 'Quitar el comando',
	moreOptions: 'Más opciones',
	optional: 'opcional',
	required: 'obligatorio',
	noMatches: 'No hay nada parecido',
	yes: 'Sí',
	no: 'No',
	slashHint: 'Copero responde a comandos: escribe / y elige uno.',
	unknownCommand: (name) => `No existe el comando /${name}.`,
	noOption: (text) => `«${text}» no va en ninguna opción.`,
	problem(option, problem) {
		switch (problem.code) {
			case 'missing':
				return `Te falta «${option}».`;
			case 'not-a-number':
				return `«${option}» tiene que ser un número.`;
			case 'not-whole':
				return `«${option}» tiene que ser un número entero.`;
			case 'not-a-choice':
				return `Elige «${option}» de la lista.`;
			case 'wrong-kind':
				return `«${option}» no puede ser eso.`;
			case 'too-small':
				return `«${option}»: el mínimo es ${problem.limit}.`;
			case 'too-large':
				return `«${option}»: el máximo es ${problem.limit}.`;
			case 'too-short':
				return `«${option}»: escribe al menos ${problem.limit} caracteres.`;
			case 'too-long':
				return `«${option}»: escribe como máximo ${problem.limit} caracteres.`;
		}
	},
	used: 'usó',
	onlyYou: 'Solo tú puedes ver esto',
	dismiss: 'Descartar mensaje',
	counts: 'Copero la cuenta como respuesta',
	edited: '(editado)',
	failed: 'Esta interacción falló.',
	formSubmit: 'Enviar',
	formCancel: 'Cancelar',
	offline: 'Se cortó la conexión. Reconectando…',
	unknownPlayer: 'desconocido',
	newMessages: 'Mensajes nuevos',
	players: 'Jugadores',
	bot: 'Bot',
	playerName: (number) => `Jugador ${number}`,
	yourName: 'Tu nombre',
	you: 'tú',
	language: 'Idioma',
	lightTheme: 'Modo claro',
	darkTheme: 'Modo oscuro',
	openLink: 'se abre en otra pestaña',
};
