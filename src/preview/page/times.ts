import type { Locale } from '../../text/locale.js';

const LANGUAGE = { en: 'en-GB', es: 'es-PE' } as const satisfies Record<Locale, string>;

/** Discord's timestamp styles: `<t:…:R>`. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { dateStyle: 'short' },
	D: { dateStyle: 'long' },
	f: { dateStyle: 'long', timeStyle: 'short' },
	F: { dateStyle: 'full', timeStyle: 'short' },
};

const UNITS = [
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
] as const;

/** A moment in one of Discord's styles; `R` is the distance from now. */
export function momentText(ms: number, style: string, locale: Locale, now: number): string {
	if (style === 'R') return distanceText(ms, locale, now);
	return new Intl.DateTimeFormat(LANGUAGE[locale], STYLES[style] ?? STYLES.f).format(ms);
}

/** When a message was sent: the time, with its day unless that is today. */
export function sentText(ms: number, locale: Locale, now: number): string {
	const today = new Date(ms).toDateString() === new Date(now).toDateString();
	const options = today
		? { timeStyle: 'short' as const }
		: { dateStyle: 'short' as const, timeStyle: 'short' as const };
	return new Intl.DateTimeFormat(LANGUAGE[locale], options).format(ms);
}

/** Updates every relative time on the page. */
export function tick(root: ParentNode, locale: Locale): void {
	for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-style="R"]')) {
		const text = distanceText(Date.parse(time.dateTime), locale, Date.now());
		if (time.textContent !== text) time.textContent = text;
	}
}

function distanceText(ms: number, locale: Locale, now: number): string {
	const seconds = Math.round((ms - now) / 1000);
	const [unit, length] = UNITS.find(([, most]) => Math.abs(seconds) >= most) ?? (['second', 1] as const);
	// Only zero seconds may be a word ("now"): a day ago is not always yesterday.
	const numeric = seconds === 0 ? 'auto' : 'always';
	return new Intl.RelativeTimeFormat(LANGUAGE[locale], { numeric }).format(Math.trunc(seconds / length), unit);
}
