import { type Locale, localeOf, locales } from '../../text/locale.js';
import type { Player } from '../message.js';

const KEY = { player: 'copero.player', locale: 'copero.locale', theme: 'copero.theme' } as const;

export type Theme = 'dark' | 'light';

/** The player this tab was before it was reloaded. */
export function savedPlayer(): Player | undefined {
	const saved: unknown = JSON.parse(sessionStorage.getItem(KEY.player) ?? 'null');
	if (typeof saved !== 'object' || saved === null || !('id' in saved) || !('name' in saved)) return undefined;
	const { id, name } = saved;
	return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined;
}

export function savePlayer(player: Player): void {
	sessionStorage.setItem(KEY.player, JSON.stringify(player));
}

/**
 * Whether another open tab is this player already: browsers copy a tab's session when they duplicate it. Otherwise the
 * player is claimed for this tab. A page that is being reloaded releases its player a moment late, so this waits a moment.
 */
export async function isTaken({ id }: Player): Promise<boolean> {
	if (!('locks' in navigator)) return false;
	return new Promise((resolve) => {
		const hold = () => {
			resolve(false);
			return new Promise<void>((release) => addEventListener('pagehide', () => release(), { once: true }));
		};
		navigator.locks
			.request(`copero.player.${id}`, { signal: AbortSignal.timeout(TAKEN_AFTER_MS) }, hold)
			.catch(() => resolve(true));
	});
}

const TAKEN_AFTER_MS = 250;

/** The language chosen in this tab, else in the last one, else the browser's. */
export function savedLocale(): Locale {
	const saved = sessionStorage.getItem(KEY.locale) ?? localStorage.getItem(KEY.locale);
	return locales.find((locale) => locale === saved) ?? localeOf(navigator.language);
}

export function saveLocale(locale: Locale): void {
	sessionStorage.setItem(KEY.locale, locale);
	localStorage.setItem(KEY.locale, locale);
}

/** What was chosen, else what the system prefers. */
export function currentTheme(): Theme {
	const saved = localStorage.getItem(KEY.theme);
	if (saved === 'dark' || saved === 'light') return saved;
	return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

export function saveTheme(theme: Theme): void {
	localStorage.setItem(KEY.theme, theme);
}
