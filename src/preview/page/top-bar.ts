import { type Locale, locales } from '../../text/locale.js';
import { avatarOf } from './avatars.js';
import { h, icon, iconPath } from './dom.js';
import type { Reading } from './reading.js';
import { currentTheme, saveTheme, type Theme } from './session.js';

const LANGUAGE_NAMES = { en: 'English', es: 'Español' } as const satisfies Record<Locale, string>;

/** The channel's name, and the reader's own things: name, language and theme. */
export function topBar(
	{ strings, locale, me }: Reading,
	on: { rename(name: string): void; language(locale: Locale): void },
): HTMLElement {
	return h(
		'header',
		{ class: 'top' },
		h('div', { class: 'channel' }, icon(iconPath.hash), h('strong', {}, strings.channel)),
		h('span', { class: 'topic' }, strings.topic),
		nameField(),
		languageSwitch(),
		themeSwitch(),
	);

	function nameField(): HTMLElement {
		const picture = h('img', { src: avatarOf(me()), alt: '' });
		const input = h('input', {
			type: 'text',
			maxlength: 32,
			value: me().name,
			'aria-label': strings.yourName,
			title: strings.yourName,
		});
		input.addEventListener('change', () => {
			const name = input.value.trim();
			if (name) on.rename(name);
			input.value = me().name;
			picture.src = avatarOf(me());
		});
		input.addEventListener('keydown', ({ key }) => key === 'Enter' && input.blur());
		return h('label', { class: 'me' }, picture, input);
	}

	function languageSwitch(): HTMLElement {
		const buttons = locales.map((each) => {
			const name = LANGUAGE_NAMES[each];
			const pressed = String(each === locale);
			const button = h(
				'button',
				{
					type: 'button',
					lang: each,
					'aria-label': `${each.toUpperCase()}, ${name}`,
					'aria-pressed': pressed,
					title: name,
				},
				each.toUpperCase(),
			);
			button.addEventListener('click', () => on.language(each));
			return button;
		});
		return h('div', { class: 'language', role: 'group', 'aria-label': strings.language }, ...buttons);
	}

	function themeSwitch(): HTMLElement {
		const button = h('button', { type: 'button', class: 'theme' });
		const show = (theme: Theme) => {
			document.documentElement.dataset.theme = theme;
			const label = theme === 'dark' ? strings.lightTheme : strings.darkTheme;
			button.setAttribute('aria-label', label);
			button.title = label;
			button.replaceChildren(icon(theme === 'dark' ? iconPath.sun : iconPath.moon));
		};
		button.addEventListener('click', () => {
			const next = currentTheme() === 'dark' ? 'light' : 'dark';
			saveTheme(next);
			show(next);
		});
		show(currentTheme());
		return button;
	}
}
