import type { Suggestion } from '../suggestions.js';
import { pathIn } from '../usage.js';
import type { Use } from './api.js';
import { BOT_AVATAR } from './avatars.js';
import { bold, h, marked, outerLink } from './dom.js';
import { optionForText } from './option-text.js';
import type { Reading } from './reading.js';

/**
 * The beginning of the channel and Copero's first words, as plain elements: they are ready before the components are.
 */
export function welcomeElements(reading: Reading, run: (use: Use) => void): readonly Node[] {
	const { strings, suggestions } = reading;
	return [
		h(
			'header',
			{ class: 'beginning' },
			h('img', { class: 'crest', src: BOT_AVATAR, alt: '' }),
			h('div', {}, h('h1', {}, strings.welcomeTitle), h('p', {}, strings.welcomeLead)),
		),
		h(
			'article',
			{ class: 'welcome', 'aria-label': 'Copero' },
			h('img', { src: BOT_AVATAR, alt: '' }),
			h(
				'div',
				{ class: 'markup' },
				h('p', { class: 'author' }, bold('Copero'), h('span', { class: 'app' }, 'App')),
				h('p', {}, ...marked(strings.greeting)),
				suggestionRow(strings.lookUp, suggestions.lookups, 'look-up', reading, run),
				suggestionRow(strings.play, suggestions.games, 'play', reading, run),
				h('small', {}, strings.twoTabs),
				invitation(reading),
			),
		),
	];
}

/** A row of buttons that each use a command; `label` is its heading. Buttons for missing commands are left out. */
function suggestionRow(
	label: string,
	suggestions: readonly Suggestion[],
	kind: 'look-up' | 'play',
	{ usages, locale }: Reading,
	run: (use: Use) => void,
): HTMLElement {
	const buttons = suggestions.flatMap(({ command, subcommand, text: texts }) => {
		const text = texts?.[locale] ?? '';
		const usage = usages.find((known) => known.command.name === command && known.subcommand?.name === subcommand);
		const option = usage && text ? optionForText(text, usage.options) : undefined;
		if (!usage || (text && !option)) return [];
		const use: Use = { command, subcommand, options: option ? { [option.name]: text } : {} };
		const name = [`/${pathIn(locale, usage)}`, text].filter(Boolean).join(' ');
		const button = h('button', { type: 'button', class: kind }, name);
		button.addEventListener('click', () => run(use));
		return [button];
	});
	return h(
		'div',
		{ class: 'try', role: 'group', 'aria-label': label },
		h('p', {}, label),
		h('div', { class: 'suggestions' }, ...buttons),
	);
}

function invitation({ strings }: Reading): HTMLElement {
	const portal = (text: string) => outerLink('https://discord.com/developers/applications', strings.openLink, text);
	const { inviteApplication, inviteToken, inviteLink, inviteStart } = strings;
	const steps = [inviteApplication, inviteToken, inviteLink, inviteStart].map((step) =>
		h('li', {}, ...marked(step, portal)),
	);
	return h('details', { class: 'invitation' }, h('summary', {}, strings.inviteTitle), h('ol', {}, ...steps));
}
