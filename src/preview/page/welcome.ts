import { ButtonStyle } from 'discord-api-types/v10';
import { pathIn } from '../usage.js';
import type { Use } from './api.js';
import { BOT_AVATAR } from './avatars.js';
import { buttonElement } from './button.js';
import { h } from './dom.js';
import { markdown } from './markdown.js';
import { botMessage } from './message-element.js';
import { optionForText } from './option-text.js';
import type { Reading } from './reading.js';
import { sentText } from './times.js';

type Suggestion = { readonly command: string; readonly subcommand?: string; readonly text?: string };

/** What a newcomer is offered. One whose command does not exist is left out. */
const LOOKUPS: readonly Suggestion[] = [
	{ command: 'season', text: '2008' },
	{ command: 'club', text: 'Atlético Grau' },
	{ command: 'department', text: 'Piura' },
	{ command: 'champions' },
];
const GAMES: readonly Suggestion[] = [
	{ command: 'quiz', subcommand: 'start' },
	{ command: 'quiz', subcommand: 'daily' },
];

/** The beginning of the channel, and Copero's first words. */
export function welcomeElements(reading: Reading, run: (use: Use) => void): readonly Node[] {
	const { strings } = reading;
	return [
		h(
			'header',
			{ class: 'beginning' },
			h('img', { class: 'crest', src: BOT_AVATAR, alt: '' }),
			h('div', {}, h('h1', {}, strings.welcomeTitle), h('p', {}, strings.welcomeLead)),
		),
		botMessage(
			sentText(Date.now(), reading.locale, Date.now()),
			{ class: 'welcome' },
			h('div', { class: 'markup' }, markdown(strings.greeting, reading)),
			suggestionRow(strings.lookUp, LOOKUPS, ButtonStyle.Primary, reading, run),
			suggestionRow(strings.play, GAMES, ButtonStyle.Success, reading, run),
			h(
				'div',
				{ slot: 'components', class: 'after' },
				h('div', { class: 'markup' }, markdown(strings.twoTabs, reading)),
				invitation(reading),
			),
		),
	];
}

/** A line of buttons that each use a command; `label` says what for. */
function suggestionRow(
	label: string,
	suggestions: readonly Suggestion[],
	style: ButtonStyle.Primary | ButtonStyle.Success,
	{ usages, locale }: Reading,
	run: (use: Use) => void,
): HTMLElement {
	const buttons = suggestions.flatMap(({ command, subcommand, text = '' }) => {
		const usage = usages.find((known) => known.command.name === command && known.subcommand?.name === subcommand);
		const option = usage && text ? optionForText(text, usage.options) : undefined;
		if (!usage || (text && !option)) return [];
		const label = [`/${pathIn(locale, usage)}`, text].filter(Boolean).join(' ');
		const use: Use = {
			command,
			...(subcommand !== undefined && { subcommand }),
			options: option ? { [option.name]: text } : {},
		};
		return [buttonElement({ type: 2, style, label, custom_id: label }, () => run(use))];
	});
	const row = h('discord-action-row', {}, ...buttons);
	return h('div', { slot: 'components', class: 'try', role: 'group', 'aria-label': label }, h('p', {}, label), row);
}

function invitation(reading: Reading): HTMLElement {
	const { inviteTitle, inviteSteps } = reading.strings;
	const steps = inviteSteps.map((step) => h('li', { class: 'markup' }, markdown(step, reading)));
	return h('details', { class: 'invitation' }, h('summary', {}, inviteTitle), h('ol', {}, ...steps));
}
