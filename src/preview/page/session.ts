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
 * The player that this tab was before a reload, held as by `becomePlayer`. Undefined if there was none, or if another
 * open tab is that player: browsers copy a tab's session storage when they duplicate the tab.
 */
export async function resumePlayer(): Promise<Player | undefined> {
	// A duplicate of an open tab lacks this mark, since the original's page was not left.
	const wasLeft = sessionStorage.getItem(KEY.left) !== null;
	sessionStorage.removeItem(KEY.left);
	addEventListener('pagehide', () => sessionStorage.setItem(KEY.left, 'true'));
	const player = savedPlayer();
	return player && (await hold(player, wasLeft)) ? player : undefined;
}

/** Makes this tab a new player. Resolves once a duplicate of this tab would find the player taken. */
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
 * @param wasLeft Whether the page that held the player was left; the browser may take a moment to release its lock.
 * @returns Whether this tab holds the player now.
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

/** Far longer than any browser needs. Without a limit, two duplicates of a left tab could wait for each other. */
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

/** The chosen theme, else the one the system prefers. */
export function currentTheme(): Theme {
	const saved = localStorage.getItem(KEY.theme);
	if (saved === 'dark' || saved === 'light') return saved;
	return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

export function saveTheme(theme: Theme): void {
	localStorage.setItem(KEY.theme, theme);
}
