import { bold, code, text } from './dom.js';
import type { Strings } from './strings.js';

export const en: Strings = {
	channel: 'copa-perú',
	topic: 'Fútbol macho: the Copa Perú, season by season',
	welcomeTitle: 'All of fútbol macho, one command away',
	welcomeLead: 'The Copa Perú, season by season: champions, finals, qualifiers and trivia.',
	greeting: () =>
		text`Hi, I’m ${bold('Copero')} and I know the Copa Perú by heart. Ask me about a season, your club or your department, or start a quiz with your friends.`,
	lookUp: 'Look up',
	play: 'Play',
	twoTabs: 'This page stands in for Discord. Open it in a second tab and you have somebody to play against.',
	inviteTitle: 'Put Copero on your Discord server',
	inviteSteps: (portal) => [
		text`Create an application in the ${portal('Discord developer portal')}.`,
		text`Under ${bold('Bot')}, press ${bold('Reset Token')} and copy the token.`,
		text`Under ${bold('OAuth2 → URL Generator')}, tick ${code('bot')} and ${code('applications.commands')}, then ${bold('View Channels')}, ${bold('Send Messages')}, ${bold('Send Messages in Threads')}, ${bold('Embed Links')} and ${bold('Attach Files')}; open the link it gives and choose your server.`,
		text`Write ${code('DISCORD_TOKEN=')} and the token into a file called ${code('.env')}, and run ${code('npm start')} again.`,
	],
	messages: 'Messages in #copa-perú',
	placeholder: 'Type / to see the commands',
	composer: 'Write a command',
	chatPlaceholder: 'Message, or / for the commands',
	chatComposer: 'Write a message or a command',
	commands: 'Commands',
	send: 'Send',
	clearCommand: 'Remove the command',
	moreOptions: 'More options',
	optional: 'optional',
	required: 'required',
	noMatches: 'Nothing matches',
	yes: 'Yes',
	no: 'No',
	slashHint: 'Copero answers to commands: type / and choose one.',
	unknownCommand: (name) => `There is no command called /${name}.`,
	noOption: (text) => `No option takes “${text}”.`,
	problem(option, problem) {
		switch (problem.code) {
			case 'missing':
				return `Fill in “${option}”.`;
			case 'not-a-number':
				return `“${option}” is a number.`;
			case 'not-whole':
				return `“${option}” is a whole number.`;
			case 'not-a-choice':
				return `Choose “${option}” from the list.`;
			case 'wrong-kind':
				return `“${option}” cannot be that.`;
			case 'too-small':
				return `“${option}” is ${problem.limit} or more.`;
			case 'too-large':
				return `“${option}” is ${problem.limit} or less.`;
			case 'too-short':
				return `“${option}” has at least ${problem.limit} characters.`;
			case 'too-long':
				return `“${option}” has at most ${problem.limit} characters.`;
		}
	},
	used: 'used',
	onlyYou: 'Only you can see this',
	dismiss: 'Dismiss message',
	counts: 'Copero counts it as an answer',
	edited: '(edited)',
	failed: 'This interaction failed.',
	formSubmit: 'Submit',
	formCancel: 'Cancel',
	offline: 'Connection lost. Reconnecting…',
	unknownPlayer: 'unknown-player',
	newMessages: 'New messages',
	players: 'Players',
	bot: 'Bot',
	playerName: (number) => `Player ${number}`,
	yourName: 'Your name',
	you: 'you',
	language: 'Language',
	lightTheme: 'Light theme',
	darkTheme: 'Dark theme',
	openLink: 'opens in a new tab',
};
