import { type Locale, localeOf, locales } from '../../text/locale.js';
import type { Player } from '../message.js';

const KEY = {
	player: 'copero.player',
	left: 'copero.left',
	locale: 'copero.locale',
	theme: 'copero.theme',
} as const;

export type Theme = 'dark' | 'light';

/**
 * The player this tab was before it was reloaded, held for it as `becomePlayer` does. Undefined where it was none, or where another
 * open tab is them already: browsers copy a tab's session when they duplicate it.
 */
export async function resumePlayer(): Promise<Player | undefined> {
	// What is copied of a tab that is open does not say so, for nothing has left it.
	const wasLeft = sessionStorage.getItem(KEY.left) !== null;
	sessionStorage.removeItem(KEY.left);
	addEventListener('pagehide', () => sessionStorage.setItem(KEY.left, 'true'));
	const player = savedPlayer();
	return player && (await hold(player, wasLeft)) ? player : undefined;
}

/** Makes this tab a new player, and no other tab: resolves once a copy of this tab would know. */
export async function becomePlayer(player: Player): Promise<void> {
	await hold(player, false);
	savePlayer(player);
}

export function savePlayer(player: Player): void {
	sessionStorage.setItem(KEY.player, JSON.stringify(player));
}

function savedPlayer(): Player | undefined {
	const saved: unknown = JSON.parse(sessionStorage.getItem(KEY.player) ?? 'null');
	if (typeof saved !== 'object' || saved === null || !('id' in saved) || !('name' in saved)) return undefined;
	const { id, name } = saved;
	return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined;
}

/**
 * Holds a player for this tab until its page is left.
 *
 * @param wasLeft Whoever held them until now has left, though the browser may take a moment to see it.
 * @returns Whether they are this tab's now.
 */
async function hold({ id }: Player, wasLeft: boolean): Promise<boolean> {
	if (!('locks' in navigator)) return wasLeft;
	const patience = wasLeft ? { signal: AbortSignal.timeout(LEAVING_MS) } : { ifAvailable: true };
	return new Promise((resolve) => {
		const take = (lock: Lock | null) => {
			resolve(lock !== null);
			return lock && new Promise<void>((release) => addEventListener('pagehide', () => release(), { once: true }));
		};
		navigator.locks.request(`copero.player.${id}`, patience, take).catch(() => resolve(false));
	});
}

/** Far longer than any browser needs: two copies of a tab that was left could wait for each other. */
const LEAVING_MS = 5_000;

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
