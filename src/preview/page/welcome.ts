import { ButtonStyle } from 'discord-api-types/v10';
import { pathIn } from '../usage.js';
import type { Use } from './api.js';
import { buttonElement } from './button.js';
import { h, icon, iconPath } from './dom.js';
import { markdown } from './markdown.js';
import { botMessage } from './message-element.js';
import { optionForText } from './option-text.js';
import type { Reading } from './reading.js';
import { sentText } from './times.js';

/** What a newcomer is offered. One whose command does not exist is left out. */
const SUGGESTIONS = [
	{ command: 'season', text: '2008' },
	{ command: 'club', text: 'Atlético Grau' },
	{ command: 'quiz', subcommand: 'start', text: '' },
];

/** The beginning of the channel, and Copero's first words. */
export function welcomeElements(reading: Reading, run: (use: Use) => void): readonly Node[] {
	const { strings } = reading;
	return [
		h(
			'header',
			{ class: 'beginning' },
			h('div', { class: 'beginning-icon' }, icon(iconPath.hash)),
			h('h1', {}, strings.welcomeTitle),
		),
		botMessage(
			sentText(Date.now(), reading.locale, Date.now()),
			{ class: 'welcome' },
			h('div', { class: 'markup' }, markdown(strings.greeting, reading)),
			h('div', { class: 'markup try' }, strings.suggestions),
			h('discord-action-row', { slot: 'components' }, ...suggestionButtons(reading, run)),
			h(
				'div',
				{ slot: 'components', class: 'after' },
				h('div', { class: 'markup' }, markdown(strings.twoTabs, reading)),
				invitation(reading),
			),
		),
	];
}

function suggestionButtons({ usages, locale }: Reading, run: (use: Use) => void): readonly HTMLElement[] {
	return SUGGESTIONS.flatMap(({ command, subcommand, text }) => {
		const usage = usages.find((known) => known.command.name === command && known.subcommand?.name === subcommand);
		const option = usage && text ? optionForText(text, usage.options) : undefined;
		if (!usage || (text && !option)) return [];
		const label = [`/${pathIn(locale, usage)}`, text].filter(Boolean).join(' ');
		const use: Use = {
			command,
			...(subcommand !== undefined && { subcommand }),
			options: option ? { [option.name]: text } : {},
		};
		const style = ButtonStyle.Primary;
		return [buttonElement({ type: 2, style, label, custom_id: label }, () => run(use))];
	});
}

function invitation(reading: Reading): HTMLElement {
	const { inviteTitle, inviteSteps } = reading.strings;
	const steps = inviteSteps.map((step) => h('li', { class: 'markup' }, markdown(step, reading)));
	return h('details', { class: 'invitation' }, h('summary', {}, inviteTitle), h('ol', {}, ...steps));
}
