import { h } from './dom.js';
import type { Reading } from './reading.js';
import { fill, type Strings } from './strings.js';

/** The field that text is written into. */
export function composerLine({ strings, isChatOpen }: Pick<Reading, 'strings' | 'isChatOpen'>): HTMLInputElement {
	return h('input', {
		type: 'text',
		class: 'line',
		role: 'combobox',
		autocomplete: 'off',
		autocapitalize: 'none',
		spellcheck: 'false',
		enterkeyhint: 'send',
		placeholder: isChatOpen ? strings.chatPlaceholder : strings.placeholder,
		'aria-label': isChatOpen ? strings.chatComposer : strings.composer,
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': 'offers',
		maxlength: 4000,
	});
}

/** Why the line's text is no command; empty for an empty line. */
export function refusal(text: string, strings: Strings): string {
	if (text === '') return '';
	return text.startsWith('/')
		? fill(strings.unknownCommand, { name: text.slice(1).split(/\s/)[0] ?? '' })
		: strings.slashHint;
}
